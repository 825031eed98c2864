import Attention
import Screen

/// The second line of the Text view: whose row or column shades the text, and what it adds up to.
///
///     what ▸it reads · its row, Σ 1.000              arrows move ▸, p pins it   11/11 known
public struct TextModeLine: Equatable, Sendable {
  /// The sentence and its numbers.
  public let read: ReadText
  /// What stands on the right, the most complete first.
  public let asides: [DisplayText]

  /// Creates the line.
  public init(read: ReadText, asides: [DisplayText] = []) {
    self.read = read
    self.asides = asides
  }

  /// So many subjects are named.
  static let mostNames = 3

  /// Draws the line in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let line = line
    let aside = asides.first { line.width + $0.width + 2 < area.columns } ?? ""
    drawLine(line, aside: StyledLine(aside), in: area, of: &frame)
  }

  private var line: StyledLine {
    let isReading = read.reading.direction == .reads
    var line = StyledLine(isReading ? "what " : "who reads ")
    for (place, subject) in read.subjects.prefix(Self.mostNames).enumerated() {
      line.append(place == 0 ? "" : " ")
      line.append(
        "\(read.marks.subject)\(read.name(subject))", .role(read.roles.subject, .bold))
    }
    let more = read.subjects.count - Self.mostNames
    if more > 0 { line.append(" +\(more)") }
    if isReading { line.append(read.subjects.count == 1 ? " reads" : " read") }
    if read.reading.pins.count == 1 { line.append(", pinned") }
    line.append(DisplayText(" · \(what)"))
    return line
  }

  private var what: String {
    let rows = read.reading.direction == .reads ? "row" : "column"
    let one = read.subjects.count == 1
    let name =
      one ? "its \(rows)" : "\(read.reading.combination) of \(read.subjects.count) \(rows)s"
    guard read.picture.stage == .weights else { return "\(name), \(read.picture.stageTitle)" }
    if !read.numbers.isComplete {
      return "\(name), \(read.numbers.tokens.count) of \(read.numbers.tokenCount) computed"
    }
    guard let total = read.numbers.total else { return "\(name) is undefined ∅" }
    return "\(name), Σ \(NumberForm.weight.text(total, digits: 3))\(read.isNotOne)"
  }
}

extension ReadText {
  /// What is said behind a sum that a reader may take for 1.
  var isNotOne: String {
    guard let total = numbers.total else { return "" }
    return NumberForm.weight.text(total, digits: 3) == NumberForm.weight.text(1, digits: 3)
      ? "" : ", not 1"
  }
}
