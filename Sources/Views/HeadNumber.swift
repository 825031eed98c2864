import Attention
import Screen

/// Which number the Heads view gives of every head.
public enum HeadNumber: Equatable, Hashable, Sendable {
  /// That of the selected cell, at the stage that is shown.
  case cell
  /// The entropy of the rows, in bits.
  case entropy
  /// The distance between query and key, in positions.
  case distance
  /// The weight on the first key.
  case firstKey
  /// The weight on the token before the query.
  case previousToken
  /// How alike the rows are to those of a head: mean of 1 − ½ Σ |α − β|.
  case similarity(to: HeadAddress)

  /// Every number, in the order of the menu, the similarity to the open head last.
  public static func all(open: HeadAddress) -> [HeadNumber] {
    [.cell, .entropy, .distance, .firstKey, .previousToken, .similarity(to: open)]
  }

  /// The letter that chooses it from the menu.
  public var letter: Character {
    switch self {
    case .cell: "c"
    case .entropy: "e"
    case .distance: "d"
    case .firstKey: "f"
    case .previousToken: "p"
    case .similarity: "s"
    }
  }

  /// What it is called where there is little room: `entropy`.
  func shortTitle(stage: Stage) -> String {
    switch self {
    case .cell: stage.title
    case .entropy: "entropy"
    case .distance: "distance"
    case .firstKey: "first key"
    case .previousToken: "previous token"
    case .similarity(let address): "similarity to \(address)"
    }
  }

  /// The form of its numbers.
  func form(stage: Stage) -> NumberForm {
    switch self {
    case .cell: stage.form
    case .entropy, .distance: .score
    case .firstKey, .previousToken, .similarity: .weight
    }
  }

  /// How many digits it has after the point in a sentence.
  func digits(stage: Stage) -> Int {
    form(stage: stage) == .weight || self == .cell && stage == .valueNorm ? 3 : 2
  }
}

/// In which order the Heads view lists the heads.
public enum HeadOrder: String, CaseIterable, Equatable, Hashable, Sendable {
  /// Layer by layer, in a grid.
  case layer
  /// From the largest number.
  case largest = "largest first"
  /// From the smallest number.
  case smallest = "smallest first"

  /// The letter that chooses it from the menu.
  public var letter: Character {
    switch self {
    case .layer: "l"
    case .largest: ">"
    case .smallest: "<"
    }
  }
}
