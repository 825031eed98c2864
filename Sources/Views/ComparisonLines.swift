import Attention
import Screen

extension ComparisonSide {
  /// Draws the text of a side with its name and its note: ` A  The animal …      pinned`.
  ///
  /// - Parameters:
  ///   - name: `A` or `B`.
  ///   - marks: The tokens that are query and key, if they are marked.
  ///   - area: Where the line stands.
  ///   - frame: What is drawn on.
  public func draw(
    _ name: DisplayText, marks: (query: Int, key: Int)?, in area: Rectangle,
    of frame: inout Frame
  ) {
    guard !area.isEmpty else { return }
    frame.write(
      name, row: area.row, column: area.column + 1, style: .role(.heading, .bold), in: area)
    TextLine(
      text: text, ranges: ranges, query: marks?.query, key: marks?.key, aside: DisplayText(note)
    ).draw(in: area.droppingLeading(columns: 3), of: &frame)
  }
}

extension ComparisonView {
  /// What is on the screen, for the end of the first line: `weights, B − A`.
  public var title: DisplayText {
    let (a, b) = (picture.first.picture.stageTitle, picture.second.picture.stageTitle)
    return switch shown {
    case .difference where a == b: "\(DisplayText(a)), B − A"
    case .difference: "\(DisplayText(b)) B − \(DisplayText(a)) A"
    case .first: "\(DisplayText(a)) of A"
    case .second: "\(DisplayText(b)) of B"
    case .both where a == b: "\(DisplayText(a)), A beside B"
    case .both: "\(DisplayText(a)) A beside \(DisplayText(b)) B"
    }
  }

  /// The legend: what the signs of a difference mean.
  public func legend(in area: Rectangle) -> DisplayText {
    let layout = ComparisonLayout(
      rowCount: picture.comparison.rows.count, columnCount: picture.comparison.columns.count,
      selected: (row, column), area: area)
    switch shown {
    case .first, .second:
      return "\(title), where they stand in the difference   ╱ masked   ∅ undefined"
    case .both:
      return "A on the left, B on the right; each map has its own tokens   softmax →"
    case .difference: return DisplayText(assembled: differenceLegend(layout))
    }
  }

  private func differenceLegend(_ layout: ComparisonLayout) -> String {
    let isOfShares = picture.comparison.isOfShares
    if layout.cellColumns == 2 {
      return "B − A: ▲ ≥ .5  + ≥ .05  · nearer 0  − ≤ −.05  ▼ ≤ −.5"
        + (isOfShares ? "" : ", in shares of the largest")
    }
    var parts = ["+ more in B", "− less in B"]
    if isOfShares, layout.cellColumns == 4 { parts.append("+77 is +.77") }
    let least = layout.cellColumns == 6 ? ".0005" : ".005"
    parts.append(isOfShares ? "· |Δ| <\(least)" : "· rounds to 0")
    let cells = layout.rows.flatMap { picture.row($0).cells }
    if cells.contains(where: { $0.difference == .masked }) { parts.append("╱ masked in both") }
    if cells.contains(where: { $0.difference == nil }) { parts.append("∅ only one has it") }
    if isOfShares, layout.rows.allSatisfy({ picture.row($0).moved != nil }) {
      parts.append("each row of differences sums to 0")
    }
    return parts.joined(separator: "   ")
  }

  /// The selected cell in a sentence, in as many details as fit into so many columns.
  public func sentence(columns: Int) -> DisplayText {
    TokenNaming.fitting(columns) { versions($0) }
  }

  private func versions(_ naming: TokenNaming) -> [String] {
    guard let cell = selected, picture.rowLabels.indices.contains(row),
      picture.columnLabels.indices.contains(column)
    else { return ["there is no cell here"] }
    let (query, key) = (
      picture.rowLabels[row].name(naming), picture.columnLabels[column].name(naming)
    )
    let kind = picture.second.picture.stage == .output ? "dimension" : "key"
    let start = "query \(query), \(kind) \(key): "
    let short = "\(query), \(key): "
    switch cell.difference {
    case .undefined(let reason)?: return [start + "undefined: \(reason)", short + "undefined"]
    case .masked?: return [start + "masked in A and in B", short + "masked in both"]
    case nil:
      let text = "\(place(cell.first, "A")), \(place(cell.second, "B")); there is no difference"
      return [start + text, short + text]
    case .number?:
      return numberVersions(cell, start: start, short: short)
    }
  }

  private func numberVersions(_ cell: ComparedCell, start: String, short: String) -> [String] {
    guard let moved = picture.row(row).moved, picture.comparison.isOfShares else {
      let texts = PrintedDifference(cell, form: form, digits: form == .weight ? 3 : 2)
      let both = "\(texts.first) in A, \(texts.second) in B"
      return [start + both + ", B − A \(texts.difference)", start + both, short + both]
    }
    let both = "\(place(cell.first, "A")), \(place(cell.second, "B"))"
    let share = ComparisonCellText.moved(moved, isShare: true)
    return [
      start + both + "; this row moved \(share) of its 1", start + both, short + both,
    ]
  }

  private func place(_ value: StageValue?, _ side: String) -> String {
    switch value {
    case nil: "not in \(side)"
    case .masked?: "masked in \(side)"
    default: "\(value?.text(form, digits: form == .weight ? 3 : 2) ?? "") in \(side)"
    }
  }
}
