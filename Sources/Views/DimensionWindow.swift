import Attention
import Screen

/// Which dimensions of a head a table lists: those with a name, and of many those that fit.
///
/// It depends on the head, the number of rows and the selection, never on the numbers of a cell.
struct DimensionWindow: Equatable, Sendable {
  /// The dimensions that have a row of their own.
  let visible: Range<Int>
  /// How many dimensions there are.
  let count: Int
  /// What the last row stands for, where not every dimension has a row.
  let last: Last?

  /// What the last row stands for.
  enum Last: Equatable, Sendable {
    /// Dimensions that the head does not use: exactly 0 in every token.
    case unused(Int)
    /// Dimensions that do not fit.
    case others(Int)
  }

  /// Chooses the dimensions for so many rows.
  ///
  /// - Parameters:
  ///   - dimensions: The dimensions of the head.
  ///   - selected: The one that must be seen.
  ///   - rows: How many rows there are.
  init(_ dimensions: ListedDimensions, selected: Int, rows: Int) {
    count = dimensions.count
    let unused = dimensions.count - dimensions.used
    guard dimensions.rows > rows else {
      visible = 0..<dimensions.used
      last = unused > 0 ? .unused(unused) : nil
      return
    }
    // Where there is hardly a row, none is spent on the others.
    let places = rows >= 3 ? rows - 1 : rows
    visible = scrolledWindow(count: dimensions.used, places: places, selected: selected, step: 1)
    last = rows >= 3 ? .others(dimensions.count - visible.count) : nil
  }

  /// Whether the selected dimension is one of those in the last row.
  func lastHolds(_ dimension: Int) -> Bool { last != nil && !visible.contains(dimension) }

  /// What the last row is called.
  var lastName: String? {
    switch last {
    case .unused(let count):
      visible.isEmpty ? "\(count) dimensions, exactly 0" : "\(count) more, exactly 0"
    case .others(let count): "\(count) other dimensions"
    case nil: nil
    }
  }
}

/// How many dimensions a head has, and how many of them it uses.
struct ListedDimensions: Equatable, Sendable {
  /// How many there are.
  let count: Int
  /// How many of them, from the first on, have a row; the others are 0 in every token.
  let used: Int

  /// How many rows they take.
  var rows: Int { used + (used < count ? 1 : 0) }
}

extension AttentionHead {
  /// The dimensions of queries and keys.
  var listedScores: ListedDimensions {
    guard isNamed else { return ListedDimensions(count: dimension, used: dimension) }
    let used = (names.score.count..<max(names.score.count, dimension)).last { column in
      keys.holds(column) || queries.holds(column)
    }
    return ListedDimensions(
      count: dimension, used: min(dimension, max(names.score.count, used.map { $0 + 1 } ?? 0)))
  }

  /// The dimensions of values.
  var listedValues: ListedDimensions {
    guard isNamed else { return ListedDimensions(count: valueDimension, used: valueDimension) }
    let used = (names.value.count..<max(names.value.count, valueDimension)).last(
      where: values.holds)
    return ListedDimensions(
      count: valueDimension,
      used: min(valueDimension, max(names.value.count, used.map { $0 + 1 } ?? 0)))
  }

  /// Whether somebody gave its dimensions names.
  var isNamed: Bool { !names.score.isEmpty || !names.value.isEmpty }
}

extension Matrix {
  /// Whether a column has a number other than 0.
  fileprivate func holds(_ column: Int) -> Bool {
    (0..<rowCount).contains { self[$0, column] != 0 }
  }
}

/// A dimension's name as a table writes it: `clock64 cos`, `dimension 3`.
func dimensionTitle(_ name: String) -> String {
  String(name.map { $0 == "." ? " " : $0 })
}
