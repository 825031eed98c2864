import Attention
import Screen

/// The lines under the table of the Steps view: each step with its numbers put in.
struct StepsLines: Equatable, Sendable {
  let picture: HeadPicture
  let cell: SelectedCell
  let shown: Derivation.Step

  /// Draws the lines that fit, those that are not uncovered yet as `?`.
  func draw(in area: Rectangle, of frame: inout Frame) {
    guard let derivation = cell.derivation, !area.isEmpty else { return }
    let texts = rows(derivation, rows: area.rows, columns: area.columns - 1)
    for (offset, row) in texts.prefix(area.rows).enumerated() {
      let style = row.step == shown ? Style(emphasis: .bold) : .plain
      frame.write(
        DisplayText(assembled: row.text), row: area.row + offset, column: area.column + 1,
        style: style, in: area)
    }
  }

  /// One row of text and the step that it belongs to.
  struct Row: Equatable {
    let step: Derivation.Step
    let text: String
  }

  /// The rows of all steps; where there is no room, the smallest terms of a sum go together.
  func rows(_ derivation: Derivation, rows: Int, columns: Int) -> [Row] {
    let keyNames = picture.keyLabels.map(\.name.description)
    let all = lines(derivation, keyNames, mostTerms: .max)
    // The same lines serve every step: a long row has them made once for each number of terms.
    var known = [Int.max: all]
    func made(_ mostTerms: Int) -> [DerivationLine] {
      let lines = known[mostTerms] ?? self.lines(derivation, keyNames, mostTerms: mostTerms)
      known[mostTerms] = lines
      return lines
    }
    let noteColumn = 3 + (all.filter { $0.step.isDivision }.map(\.columnsWithoutNote).max() ?? 0)
    let more = shown == .mix ? all.filter { $0.step == .mix }.dropFirst().count : 0
    let slopes = rows < Self.slopeRows ? [] : slopeRows(derivation, noteColumn, columns)
    let spare = max(0, rows - StepsView.stepCount - slopes.count)
    let hasMore = spare >= 2 * more
    return Derivation.Step.allCases.flatMap { step -> [Row] in
      let room =
        step == .dot ? 1 + spare / 3 : step == .mix ? 1 + (spare - spare / 3) / (1 + more) : 1
      let count = step == .mix && hasMore ? 1 + more : 1
      let lines = (0..<count).flatMap { place in
        fitting(step, place, made, room: room, noteColumn: noteColumn, columns: columns)
      }
      return lines + (step == .weight ? slopes : [])
    }
  }

  /// From so many rows on there is room for how the weight changes with its score.
  private static let slopeRows = 20

  /// The lines of the slope, once the weight is uncovered.
  private func slopeRows(
    _ derivation: Derivation, _ noteColumn: Int, _ columns: Int
  ) -> [Row] {
    guard shown.rawValue >= Derivation.Step.weight.rawValue else { return [] }
    return derivation.slopeLines(configuration: picture.head.configuration).flatMap { line in
      let gap = max(3, noteColumn - line.heading.count - line.equation.count)
      let noted = line.heading + line.equation + String(repeating: " ", count: gap) + line.note
      let isNoted = !line.equation.isEmpty && noted.count <= columns
      return (isNoted ? [noted] : line.rows(columns: columns)).map { Row(step: .weight, text: $0) }
    }
  }

  /// One line of a step with as many terms as fit into so many rows.
  private func fitting(
    _ step: Derivation.Step, _ place: Int, _ linesOfTerms: (_ most: Int) -> [DerivationLine],
    room: Int, noteColumn: Int, columns: Int
  ) -> [Row] {
    var rows: [Row] = []
    for most in [Int.max, 12, 8, 6, 5, 4, 3, 2, 1] {
      let lines = linesOfTerms(most).filter { $0.step == step }
      guard lines.indices.contains(place) else { return [] }
      rows = texts(lines[place], noteColumn: noteColumn, columns: columns)
        .map { Row(step: step, text: $0) }
      if rows.count <= room, rows.allSatisfy({ $0.text.count <= columns }) { break }
      if step != .dot, step != .mix { break }
    }
    return rows
  }

  private func lines(
    _ derivation: Derivation, _ keyNames: [String], mostTerms: Int
  ) -> [DerivationLine] {
    derivation.lines(
      keyNames: keyNames, configuration: picture.head.configuration, mostTerms: mostTerms)
  }

  private func texts(
    _ line: DerivationLine, noteColumn: Int, columns: Int
  ) -> [String] {
    if line.step.rawValue > shown.rawValue {
      let isNext = line.step.rawValue == shown.rawValue + 1
      return [line.heading + "?" + (isNext ? "  next: " + preview(line) : "")]
    }
    let marked = marked(line)
    let open = DerivationLine(step: line.step, expressions: line.expressions)
    if line.step == .dot, line.columnsWithoutNote > columns, open.columnsWithoutNote <= columns {
      return [marked + open.equation]
    }
    guard line.step.isDivision, !line.equation.isEmpty else {
      var texts = line.rows(columns: columns)
      texts[0] = marked + texts[0].dropFirst(marked.count)
      return texts
    }
    let start = marked + line.equation
    let noted = start + String(repeating: " ", count: max(3, noteColumn - start.count)) + line.note
    return [noted.count <= columns ? noted : start]
  }

  /// The heading, with a mark at the step that is looked at.
  private func marked(_ line: DerivationLine) -> String {
    guard line.step == shown else { return line.heading }
    return "\(line.step.rawValue)▸" + line.heading.dropFirst(2)
  }

  /// What the next step will compute.
  private func preview(_ line: DerivationLine) -> String {
    guard line.step == .mix else { return line.expressions.first?.text ?? line.note }
    guard let derivation = cell.derivation, let row = derivation.row.outcome.value else {
      return line.note
    }
    let terms = derivation.keysByWeight.prefix(3).map { key in
      "\(NumberForm.weight.text(row.weights[key], digits: 3)) × v(\(picture.keyName(key)))"
    }
    return terms.joined(separator: " + ") + (row.weights.count > 3 ? " + …" : "")
  }
}

extension DerivationLine {
  /// How many columns heading and equation take.
  fileprivate var columnsWithoutNote: Int { heading.count + equation.count }
}

extension Derivation.Step {
  /// Whether the step turns one number into another, so that the notes of these lines are aligned.
  fileprivate var isDivision: Bool { self == .scale || self == .exponent || self == .weight }
}
