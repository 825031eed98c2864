import Explorer
import Screen
import Tokenization
import Views

/// How one word became tokens, as it is printed.
///
///     word 1 of 1: “hug”
///     Byte-pair encoding: of all neighbours in the list of merges, …
///     step    rank  merge       the word after it
///        0          at first    h u g
///        1       0  u + g → ug  h ug
struct PrintedWord {
  private let word: WordDerivation

  init(_ word: WordDerivation) { self.word = word }

  /// The lines: the word, the rule, and a row for each step.
  var text: String {
    let table = WordTable(word, repertoire: .unicode)
    let rows = (0..<table.rowCount).compactMap { table.row($0) }
    let heading = table.columns.map(\.title)
    let lines =
      [title, DisplayText(table.rule)]
      + (rows.isEmpty ? [] : [line(heading, table.columns)])
      + rows.map { line($0.cells + [joined($0.pieces)], table.columns) }
    return lines.map { $0.description + "\n" }.joined()
  }

  private var title: DisplayText {
    let given: DisplayText =
      word.original == word.text
      ? "" : ", given to the model as “\(DisplayText(word.text))”"
    return DisplayText("word \(word.index + 1) of \(word.count): ")
      + "“\(DisplayText(word.original))”" + given
  }

  private func line(_ cells: [DisplayText], _ columns: [WordCard.Column]) -> DisplayText {
    let padded = zip(cells, columns).dropLast().map { cell, column in
      cell.padded(to: column.width, column.alignment)
    }
    return joined(padded + [cells.last ?? ""], "  ")
  }

  private func joined(_ texts: [DisplayText], _ separator: DisplayText = " ") -> DisplayText {
    texts.dropFirst().reduce(texts.first ?? "") { $0 + separator + $1 }
  }
}
