import Attention
import Screen

/// The third line: where on the six axes this attention stands.
///
///     self · sinusoidal · dot · ÷√16 · no mask · softmax · T 1    layer 2/2  head 4/5
public struct AxesLine: Equatable, Sendable {
  /// What kind of attention it is.
  public let configuration: AttentionConfiguration
  /// How many numbers a query has.
  public let dimension: Int
  /// What bounds the scores after the scale, where something does: `÷√16 cap 50`.
  public let softCap: Double?
  /// Whether the axes are known.
  public let knowledge: Knowledge
  /// What stands on the right: `layer 2/2  head 4/5`.
  public let aside: DisplayText

  /// What is known of the axes.
  public enum Knowledge: Equatable, Sendable {
    /// All of them.
    case known
    /// None: the weights were finished.
    case finished

    /// What is known of the axes of a head.
    public init(_ head: AttentionHead) { self = head.given == nil ? .known : .finished }
  }

  /// Creates the line.
  public init(
    configuration: AttentionConfiguration, dimension: Int, softCap: Double? = nil,
    knowledge: Knowledge = .known, aside: DisplayText = ""
  ) {
    self.knowledge = knowledge
    self.configuration = configuration
    self.dimension = dimension
    self.softCap = softCap
    self.aside = aside
  }

  /// Creates the line of a head.
  public init(_ head: AttentionHead, aside: DisplayText = "") {
    self.init(
      configuration: head.configuration, dimension: head.dimension,
      softCap: head.parameters.softCap, knowledge: Knowledge(head), aside: aside)
  }

  /// Layer and head counted from 1: `layer 2/2  head 4/5`.
  public static func countedAside(_ address: HeadAddress, headCounts: [Int]) -> DisplayText {
    let heads = headCounts.indices.contains(address.layer) ? headCounts[address.layer] : 0
    let counted = address.counted
    return DisplayText("layer \(counted.layer)/\(headCounts.count)  head \(counted.head)/\(heads)")
  }

  /// The range of the shades: `range linear 0…1, the same for every head`.
  public static func rangeAside(_ look: Look, picture: HeadPicture) -> DisplayText {
    let units = ShadeUnits(picture: picture, look: look)
    let heads = picture.stage == .weights ? "the same for every head" : "of this head alone"
    switch units.range {
    case .linear: return DisplayText("range linear 0…\(units.text(1)), \(heads)")
    case .symmetric: return DisplayText("range symmetric ±\(units.text(1)), \(heads)")
    case .rowMaximum: return "range row maximum, of each row alone"
    case .logarithmic:
      let sign = units.isSigned ? "±" : ""
      return DisplayText("range log \(sign)\(units.text(0))…\(units.text(1)), \(heads)")
    case .rank: return "range rank, in each row alone"
    }
  }

  /// The axes as they stand on the left.
  ///
  ///     AxesLine(configuration: AttentionConfiguration(), dimension: 16).text
  ///     // "self · no positions · dot · ÷√16 · no mask · softmax · T 1"
  public var text: String {
    switch knowledge {
    case .known: parts.joined(separator: " · ")
    case .finished: "finished weights · how they were made is unknown"
    }
  }

  /// The axes that stand elsewhere than on another line.
  ///
  ///     causal.differing(from: open)  // ["causal"]
  public func differing(from other: AxesLine) -> [String] {
    zip(parts, other.parts).compactMap { $0 == $1 ? nil : $0 }
  }

  /// Draws the line in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    drawLine(
      StyledLine(DisplayText(text)), aside: StyledLine(aside), in: area,
      of: &frame)
  }

  /// The axes in a sentence: `self, sinusoidal, dot, ÷√16, no mask, softmax, temperature 1`.
  public var spoken: DisplayText {
    let temperature = "temperature \(shortDecimal(configuration.temperature))"
    return DisplayText((parts.dropLast() + [temperature]).joined(separator: ", "))
  }

  /// One text for each axis, in the order of the line.
  var parts: [String] {
    let scale = configuration.scale.title(dimension: dimension)
    return [
      configuration.source.rawValue,
      configuration.positions == .none ? "no positions" : configuration.positions.rawValue,
      configuration.score.rawValue, softCap.map { "\(scale) cap \(shortDecimal($0))" } ?? scale,
      configuration.mask.title, configuration.normalizer.rawValue,
      "T \(shortDecimal(configuration.temperature))",
    ]
  }
}

extension AttentionScale {
  /// What the score is divided by: `÷√16`.
  func title(dimension: Int) -> String {
    switch self {
    case .none: "no scale"
    case .squareRootOfDimension: "÷√\(dimension)"
    case .dimension: "÷\(dimension)"
    case .maximum: "÷max"
    case .fixed(let number): "÷" + (squareRooted(number).map { "√\($0)" } ?? shortDecimal(number))
    case .learned: "÷learned"
    }
  }
}

extension AttentionMask {
  /// The mask in few words: `no mask`, `causal`, `causal, 1 key off`.
  var title: String {
    var names = patterns.map(\.kind.title)
    if !keysOff.isEmpty { names.append("\(keysOff.count) key\(keysOff.count == 1 ? "" : "s") off") }
    return names.isEmpty ? "no mask" : names.joined(separator: ", ")
  }
}

extension MaskKind {
  /// What hides a key, in a word.
  var title: String {
    switch self {
    case .causal: "causal"
    case .window(let reach): "window \(reach)"
    case .padding: "padding"
    case .custom: "custom"
    case .keyOff: "key off"
    case .outsideWindow: "local window"
    case .outsideKernel: "kernel"
    }
  }
}

/// The whole number whose root a number is, where it is no whole number itself: 12 of 3.4641….
func squareRooted(_ number: Double) -> Int? {
  let square = number * number
  guard number > 0, number != number.rounded(), square < 1e6,
    abs(square - square.rounded()) < 1e-9 * square
  else { return nil }
  return Int(square.rounded())
}

/// The shortest text that gives a number back, without a point where it is whole: `1`, `0.5`.
func shortDecimal(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
