import Models
import Screen
import Views

extension State {
  /// Shades and widths of the map.
  var look: Look {
    Look(
      shading: display.shading, range: exploration.shadeRange, firstKey: exploration.firstKey,
      cellWidth: exploration.cellWidth)
  }

  /// The width of the map's cells on this screen; nil where no map is on it.
  var cellWidth: CellWidth? { window?.width }

  /// How far a page goes.
  var pageSize: (rows: Int, columns: Int) {
    guard let window else { return (1, 1) }
    return (max(1, window.queries.count), max(1, window.columns.count))
  }

  /// What the screen shows of the map, found without a number of it: every move asks for it.
  var window: MapWindow? {
    let screen = explorerArea
    guard exploration.head != nil,
      let area = Layout(screen: screen, exploration: exploration)?.main
    else { return nil }
    return MapWindow(
      queryCount: exploration.queryCount, columnCount: exploration.columnCount,
      selected: (exploration.query, exploration.column), width: exploration.cellWidth, area: area)
  }
}
