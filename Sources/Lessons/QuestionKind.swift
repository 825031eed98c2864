/// How a question is answered, by the word that files use.
public enum QuestionKind: String, CaseIterable, Equatable, Sendable {
  /// By taking one of several options.
  case choice
  /// By a number.
  case number
  /// By a query and a key of a map, or by a key alone where the row is given.
  case cell
  /// By putting options in order, the largest first.
  case order
  /// By a word.
  case text
  /// By naming the key that each query reads most.
  case drawMap = "draw-map"
}

extension Prediction.Kind {
  /// The kind without what belongs to it.
  public var question: QuestionKind {
    switch self {
    case .choice: .choice
    case .number: .number
    case .cell: .cell
    case .order: .order
    case .text: .text
    case .drawMap: .drawMap
    }
  }
}
