import Attention
import Screen

/// Which number the Heads view gives of every head.
public enum HeadNumber: Equatable, Hashable, Sendable {
  /// That of the selected cell, at the stage that is shown.
  case cell
  /// The mean of a metric over the rows.
  case metric(RowMetric)
  /// How alike the rows are to those of a head: mean of 1 − ½ Σ |α − β|.
  case similarity(to: HeadAddress)

  /// Every number, in the order of the menu, the similarity to the open head last.
  public static func all(open: HeadAddress) -> [HeadNumber] {
    [.cell] + RowMetric.ofHeads.map(HeadNumber.metric) + [.similarity(to: open)]
  }

  /// The letter that chooses it from the menu.
  public var letter: Character {
    switch self {
    case .cell: "c"
    case .metric(let metric): metric.letter
    case .similarity: "s"
    }
  }

  /// What it is called where there is little room: `entropy`.
  func shortTitle(stage: Stage) -> String {
    switch self {
    case .cell: stage.title
    case .metric(let metric): metric.shortTitle
    case .similarity(let address): "similarity to \(address)"
    }
  }

  /// The form of its numbers.
  func form(stage: Stage) -> NumberForm {
    switch self {
    case .cell: stage.form
    case .metric(let metric): metric.form
    case .similarity: .weight
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
