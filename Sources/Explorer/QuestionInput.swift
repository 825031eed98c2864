import Lessons

/// How keys put the answer to a question together.
enum QuestionInput: Equatable, Sendable {
  /// One of several options is chosen.
  case option
  /// Options are taken one after the other, the largest first.
  case order
  /// A key of a given row is chosen.
  case key
  /// A query and a key are chosen.
  case cell
  /// For each query a key is marked.
  case map
  /// A number is typed.
  case number
  /// A word is typed.
  case word
}

extension PageQuestion {
  /// How keys put its answer together.
  var input: QuestionInput {
    switch kind {
    case .choice: .option
    case .order: .order
    case .cell: queries.isEmpty ? .key : .cell
    case .drawMap: .map
    case .number: .number
    case .text: .word
    }
  }

  /// How many rows one can stand on.
  var rowCount: Int {
    switch input {
    case .option, .order: options.count
    case .key: keys.count
    case .cell, .map: queries.count
    case .number, .word: 0
    }
  }
}
