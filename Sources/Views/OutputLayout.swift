import Attention
import Screen

/// Where the parts of the Output view stand; it depends on sizes, panes and the selection only.
struct OutputLayout: Equatable, Sendable {
  /// How the two panes stand to each other.
  let arrangement: Arrangement
  /// The names of the keys.
  let header: Rectangle
  /// Weight, value, product and sum so far in the selected dimension.
  let ledger: Rectangle
  /// The heading of the dimensions.
  let heading: Rectangle
  /// The dimensions.
  let rows: Rectangle
  /// The sums in full.
  let lines: Rectangle
  /// The keys that are seen.
  let columns: ColumnLayout
  /// The dimensions that are seen.
  let window: DimensionWindow
  /// How many columns the tables take; beside the keys, no more than they need.
  let usedColumns: Int

  /// How the two panes stand to each other.
  enum Arrangement: Equatable, Sendable {
    /// The residual beside the keys, dimension for dimension.
    case beside
    /// The residual under the ledger.
    case below
    /// The keys alone.
    case mix
    /// The residual alone.
    case residual
  }

  /// How many columns the names of the dimensions take beside the keys.
  static let labelColumns = 10
  /// How many columns the residual takes beside the keys, its rule included.
  static let residualColumns = 28
  /// How many columns a sum takes beside the keys.
  static let sumColumns = 9

  init(
    head: AttentionHead, key: Int, dimension: Int, pane: OutputView.Pane, space: OutputView.Space,
    area: Rectangle
  ) {
    let arrangement = Self.arrangement(
      keyCount: head.keyCount, pane: pane, space: space, area: area)
    self.arrangement = arrangement
    var rest = area
    header = Self.take(
      arrangement == .residual ? 0 : area.rows >= 9 ? 3 : area.rows >= 6 ? 1 : 0, from: &rest)
    ledger = Self.take(arrangement == .residual ? 0 : 4, from: &rest)
    heading = Self.take(rest.rows > 1 ? 1 : 0, from: &rest)
    let reserved = area.rows >= 28 ? 6 : area.rows >= 18 ? 2 : 0
    rows = Self.take(min(head.listedValues.rows, rest.rows - reserved), from: &rest)
    lines = rest
    window = DimensionWindow(head.listedValues, selected: dimension, rows: rows.rows)
    columns = Self.columns(head.keyCount, selected: key, arrangement, area)
    let keys = columns.visible.count * CellWidth.six.columns + 1
    let needed = Self.labelColumns + keys + Self.sumColumns + Self.residualColumns
    let isWhole = columns.visible.count == head.keyCount
    usedColumns =
      arrangement == .beside && isWhole ? min(area.columns, needed) : area.columns
  }

  /// How many dimensions and keys a page has.
  var page: (dimensions: Int, keys: Int) {
    (max(1, window.visible.count), max(1, columns.visible.count))
  }

  /// Whether some keys are not seen, so that the output is more than the sum of the seen ones.
  func hidesKeys(of keyCount: Int) -> Bool { columns.visible.count < keyCount }

  private static func arrangement(
    keyCount: Int, pane: OutputView.Pane, space: OutputView.Space, area: Rectangle
  ) -> Arrangement {
    guard space == .shared, area.rows >= 18, area.columns >= 80 else {
      return pane == .mix ? .mix : .residual
    }
    let fixed = labelColumns + sumColumns + residualColumns
    let (cells, isTooMany) = keyCount.multipliedReportingOverflow(by: CellWidth.six.columns)
    let fits = !isTooMany && cells + 1 <= area.columns - fixed
    return fits || area.columns >= 110 ? .beside : .below
  }

  private static func columns(
    _ keyCount: Int, selected: Int, _ arrangement: Arrangement, _ area: Rectangle
  ) -> ColumnLayout {
    let labels = area.columns < 40 ? 8 : arrangement == .below ? 8 : labelColumns
    let residual = arrangement == .beside ? residualColumns : 0
    let sums = arrangement == .below || area.columns < 40 ? 0 : sumColumns
    let room = area.columns - labels - residual - sums
    let fits = ColumnLayout(
      count: keyCount, selected: selected, width: .six, start: area.column + labels,
      room: arrangement == .below ? room + 1 : room)
    guard sums > 0, fits.visible.count < keyCount else { return fits }
    return ColumnLayout(
      count: keyCount, selected: selected, width: .six, start: area.column + labels,
      room: room - sums)
  }

  private static func take(_ count: Int, from rest: inout Rectangle) -> Rectangle {
    let taken = rest.top(rows: max(0, count))
    rest = rest.droppingTop(rows: taken.rows)
    return taken
  }
}
