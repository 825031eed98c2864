import Attention
import Screen

/// Lines of a derivation under a table, as many as fit, each in as many rows as it needs.
///
///     6 mix    animate: .928 × 1.694 animal + .067 × 0.133 street + … = +1.58
struct EquationLines: Equatable, Sendable {
  /// Makes a line with at most so many terms.
  typealias Maker = (_ mostTerms: Int) -> DerivationLine

  /// How many rows one line takes at most; what does not fit into them is summed up as others.
  static let mostRows = 4

  /// Draws lines one below the other and leaves out those for which there is no room.
  static func draw(_ makers: [Maker], in area: Rectangle, of frame: inout Frame) {
    var rest = area
    for maker in makers {
      guard !rest.isEmpty else { return }
      let rows = rows(maker, most: min(mostRows, rest.rows), columns: rest.columns - 1)
      for (offset, text) in rows.prefix(rest.rows).enumerated() {
        frame.write(
          DisplayText(assembled: text), row: rest.row + offset, column: rest.column + 1, in: rest)
      }
      rest = rest.droppingTop(rows: rows.count)
    }
  }

  /// The rows of one line, with as many terms as fit into so many of them.
  static func rows(_ maker: Maker, most: Int, columns: Int) -> [String] {
    var rows: [String] = []
    // A term takes eight columns at least, so that more of them need not be tried.
    let all = max(12, most * columns / 8)
    for terms in [all, 12, 8, 6, 5, 4, 3, 2, 1] {
      rows = maker(terms).rows(columns: columns)
      if rows.count <= most, rows.allSatisfy({ $0.count <= columns }) { break }
    }
    let line = maker(1)
    guard line.equation.isEmpty, rows.contains(where: { $0.count > columns }) else { return rows }
    // A reason is broken between its words, and indented to where it begins.
    let indent = String(repeating: " ", count: line.heading.count)
    return wrapped(line.note, columns: columns - line.heading.count).enumerated().map {
      ($0.offset == 0 ? line.heading : indent) + $0.element
    }
  }
}

extension HeadPicture {
  /// Steps 1 to 5 of a derivation, each as one line.
  func scoreLines(_ derivation: Derivation) -> [EquationLines.Maker] {
    let steps: [Derivation.Step] = [.dot, .scale, .mask, .exponent, .weight]
    return steps.map { step in
      { mostTerms in
        derivation.scoreLine(step, configuration: head.configuration, mostTerms: mostTerms)
          ?? DerivationLine(step: step)
      }
    }
  }

  /// Step 6 in one value dimension.
  func mixLine(_ derivation: Derivation, dimension: Int) -> EquationLines.Maker? {
    guard derivation.mix.indices.contains(dimension) else { return nil }
    let names = keyNames
    return { derivation.mixLine(derivation.mix[dimension], keyNames: names, mostTerms: $0) }
  }

  private var keyNames: [String] { keyLabels.map(\.name.description) }
}
