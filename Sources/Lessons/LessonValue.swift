/// What an expression comes to.
public enum LessonValue: Equatable, Sendable {
  /// A number.
  case number(Double)
  /// Numbers with names: a row, a vector, a whole map.
  case list([LessonEntry])
  /// The name of a query, key or dimension.
  case label(LessonLabel)
  /// Several names, in order.
  case labels([LessonLabel])
  /// Whether something holds.
  case truth(Bool)

  /// What kind of value it is, for messages.
  var kind: String {
    switch self {
    case .number: "a number"
    case .list(let entries): "a list of \(entries.count) numbers"
    case .label(let label): "the name \(label.name)"
    case .labels(let labels): "a list of \(labels.count) names"
    case .truth: "yes or no"
    }
  }
}

/// A number of a list and what it belongs to.
public struct LessonEntry: Equatable, Sendable {
  /// What it belongs to.
  public let label: LessonLabel
  /// The number.
  public let number: Double

  init(_ label: LessonLabel, _ number: Double) {
    self.label = label
    self.number = number
  }
}

/// A name, and its places in the tables: a key, or a query and a key.
public struct LessonLabel: Equatable, Hashable, Sendable {
  /// The name, with its position where the word is repeated; `it → animal` for a cell of a map.
  public let name: String
  /// Its places, from 0: one for a key of a row, two for a cell of a map.
  public let places: [Int]

  init(_ name: String, _ places: [Int]) {
    self.name = name
    self.places = places
  }
}

extension LessonValue: CustomStringConvertible {
  /// The value in words, numbers with 4 decimals.
  public var description: String { text(decimals: 4) }

  /// The value in words.
  ///
  ///     LessonValue.number(6.26976).text(decimals: 2)  // "6.27"
  public func text(decimals: Int) -> String {
    switch self {
    case .number(let number): decimalText(number, decimals: decimals)
    case .label(let label): label.name
    case .labels(let labels): labels.map(\.name).joined(separator: ", ")
    case .truth(let truth): truth ? "yes" : "no"
    case .list(let entries):
      entries.prefix(12).map {
        "\($0.label.name) \(decimalText($0.number, decimals: decimals))"
      }.joined(separator: ", ") + (entries.count > 12 ? " …" : "")
    }
  }
}
