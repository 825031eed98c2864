import Attention
import Screen

/// Where the parts of the Vectors view stand; it depends on sizes, panes and the selection only.
struct VectorsLayout: Equatable, Sendable {
  /// Query, key and their product; nil where only the value is shown.
  let scores: Rectangle?
  /// The value and what is handed over; nil where only the products are shown.
  let values: Rectangle?
  /// The products against those of the key with the largest other weight; empty without room.
  let comparison: Rectangle
  /// The products of every key.
  let keys: Rectangle
  /// The derivation in lines.
  let lines: Rectangle

  /// How many lines stand over the rows of a table.
  static let headingRows = 2
  /// How many rows the lengths take under a value.
  static let lengthRows = 2
  /// How many rows the comparison takes.
  static let comparisonRows = 4

  init(head: AttentionHead, pane: VectorsView.Pane, space: VectorsView.Space, area: Rectangle) {
    let hasBoth = space == .shared && area.rows >= 18 && area.columns >= 80
    let scoreRows = Self.headingRows + head.listedScores.rows
    let valueRows = Self.headingRows + head.listedValues.rows + Self.lengthRows
    let wanted =
      hasBoth ? max(scoreRows, valueRows) : pane == .products ? scoreRows : valueRows
    let most = area.rows >= 26 ? area.rows - 12 : area.rows
    let table = area.top(rows: min(wanted, most))
    let valueColumns = area.columns >= 150 ? 61 : 31
    if hasBoth {
      scores = table.leading(columns: table.columns - valueColumns)
      values = table.droppingLeading(columns: table.columns - valueColumns)
    } else {
      scores = pane == .products ? table : nil
      values = pane == .value ? table : nil
    }
    var rest = area.droppingTop(rows: table.rows)
    let compares = (scores?.columns ?? 0) >= ScoreColumns.comparing && rest.rows >= 10
    comparison = rest.top(rows: compares && head.keyCount > 1 ? Self.comparisonRows : 0)
    rest = rest.droppingTop(rows: comparison.rows)
    let keyRows = KeyProducts.mostRows(dimensions: head.listedScores.used)
    let showsKeys = rest.rows >= KeyProducts.fewestRows && head.multipliesDimensions
    keys = rest.top(rows: showsKeys ? keyRows : 0)
    lines = rest.droppingTop(rows: keys.rows)
  }
}

/// Where the numbers of the products end, counted from the left edge of their pane.
struct ScoreColumns: Equatable, Sendable {
  /// Where the query's number ends; nil where there is no room for it.
  let query: Int?
  /// Where the key's number ends; nil where there is no room for it.
  let key: Int?
  /// Where the product ends.
  let product: Int
  /// Where the bar begins.
  let bar: Int
  /// How many cells the bar has.
  let barCells: Int
  /// Where the numbers of another key end; nil where there is no room for them.
  let other: Other?

  /// Where the numbers of another key end.
  struct Other: Equatable, Sendable {
    let key: Int
    let product: Int
    let difference: Int
    let bar: Int
    let barCells: Int
  }

  /// From so many columns on, another key is compared.
  static let comparing = 88

  /// How the numbers of the products are printed in these columns.
  var style: ProductTable.Style {
    if other != nil { return ProductTable.Style(product: 8, digits: 3) }
    return ProductTable.Style(factor: barCells == 0 ? 8 : 9)
  }

  init(columns: Int) {
    guard columns >= 33 else {
      (query, key, product) = (nil, nil, max(0, columns - 1))
      (bar, barCells, other) = (columns, 0, nil)
      return
    }
    guard columns >= 49 else {
      (query, key, product) = (columns - 20, columns - 10, columns - 1)
      (bar, barCells, other) = (columns, 0, nil)
      return
    }
    (query, key) = (23, 33)
    guard columns >= Self.comparing else {
      (product, bar, barCells, other) = (41, 43, columns - 43, nil)
      return
    }
    (product, bar, barCells) = (43, 45, min(32, columns - 78))
    let end = 45 + barCells
    let rest = columns - (end + 34) - 1
    other = Other(
      key: end + 11, product: end + 21, difference: end + 32, bar: end + 34,
      barCells: rest >= 6 ? min(32, rest) : 0)
  }
}

extension AttentionHead {
  /// Whether its score is the sum of the products of its own queries and keys, number by number.
  var multipliesDimensions: Bool {
    configuration.score == .dot && configuration.positions != .rotary
  }
}
