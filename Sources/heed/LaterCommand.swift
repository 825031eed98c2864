/// Commands of the design that this version does not have.
enum LaterCommand: String, CaseIterable {
  case learn

  /// Refuses such a word as the first argument, so that it is not taken for a text.
  static func refuse(_ arguments: [String]) throws(UsageError) {
    guard let first = arguments.first, let command = LaterCommand(rawValue: first) else { return }
    throw .laterCommand(command)
  }
}
