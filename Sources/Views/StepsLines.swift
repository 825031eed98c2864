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
        DisplayText(row.text), row: area.row + offset, column: area.column + 1, style: style,
        in: area)
    }
  }

  /// One row of text and the step that it belongs to.
  struct Row: Equatable {
    let step: Derivation.Step
    let text: String
  }

  /// The rows of all steps; where there is no room, the smallest terms go together.
  func rows(_ derivation: Derivation, rows: Int, columns: Int) -> [Row] {
    for most in [Int.max, 8, 6, 5, 4, 3, 2] {
      let result = self.rows(derivation, mostTerms: most, rows: rows, columns: columns)
      if result.count <= rows, result.allSatisfy({ $0.text.count <= columns }) { return result }
    }
    return self.rows(derivation, mostTerms: 1, rows: rows, columns: columns)
  }

  private func rows(
    _ derivation: Derivation, mostTerms: Int, rows: Int, columns: Int
  ) -> [Row] {
    let lines = derivation.lines(
      keyNames: picture.keyLabels.map(\.name.description),
      configuration: picture.head.configuration, mostTerms: mostTerms)
    let first = Derivation.Step.allCases.compactMap { step in lines.first { $0.step == step } }
    let more = lines.filter { line in !first.contains(line) }
    let shownLines = first + (rows >= first.count + 2 && shown == .mix ? more : [])
    let noteColumn = 3 + (lines.filter { $0.step != .dot && $0.step != .mix && $0.step != .mask }
      .map { $0.heading.count + $0.equation.count }.max() ?? 0)
    return shownLines.flatMap { line -> [Row] in
      texts(line, in: first, noteColumn: noteColumn, rows: rows, columns: columns)
        .map { Row(step: line.step, text: $0) }
    }
  }

  private func texts(
    _ line: DerivationLine, in lines: [DerivationLine], noteColumn: Int, rows: Int, columns: Int
  ) -> [String] {
    if line.step.rawValue > shown.rawValue {
      let isNext = line.step.rawValue == shown.rawValue + 1
      return [line.heading + "?" + (isNext ? "  next: " + preview(line) : "")]
    }
    let marked = marked(line)
    if line.step == .dot {
      let open = DerivationLine(step: .dot, expressions: line.expressions)
      let isShort = (line.heading + line.equation).count <= columns
      if !isShort, (open.heading + open.equation).count <= columns { return [marked + open.equation] }
    }
    guard [.scale, .exponent, .weight].contains(line.step), !line.equation.isEmpty else {
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
    guard let derivation = cell.derivation, let row = derivation.row.outcome.value else { return line.note }
    let terms = derivation.keysByWeight.prefix(3).map { key in
      "\(NumberForm.weight.text(row.weights[key], digits: 3)) × v(\(picture.keyName(key)))"
    }
    return terms.joined(separator: " + ") + (row.weights.count > 3 ? " + …" : "")
  }
}
