import Attention
import Screen

/// A task while it is learned: how its measures change, the maps as they form, the selected cell.
public struct TrainingView: Equatable, Sendable {
  /// One line for every measure.
  public let measures: [MeasureLine]
  /// The maps, side by side.
  public let maps: [FormingMap]
  /// A curve in place of the maps.
  public let curve: FittedCurve?
  /// The selected cell.
  public let pane: TrainingPane

  /// Puts a view together.
  public init(
    measures: [MeasureLine], maps: [FormingMap], curve: FittedCurve? = nil, pane: TrainingPane
  ) {
    self.measures = measures
    self.maps = maps
    self.curve = curve
    self.pane = pane
  }

  /// The measures and the selected cell, a sentence each.
  public var spoken: SpokenList {
    let measured = measures.map { line -> DisplayText in
      let note: DisplayText = line.note.description.isEmpty ? "" : ", \(line.note)"
      return "\(line.label): \(line.value)\(note)"
    }
    let cell = pane.lines.filter { !$0.label.description.isEmpty }.map { line -> DisplayText in
      line.value.description.isEmpty ? line.label : "\(line.label): \(line.value)"
    }
    let rest = pane.sentence.description.isEmpty ? [] : [pane.sentence]
    return SpokenList(title: "measures, then the selected cell", measured + cell + rest)
  }

  /// Where the parts stand.
  public struct Parts: Equatable, Sendable {
    /// The measures.
    public let measures: Rectangle
    /// The maps, or the curve.
    public let maps: Rectangle
    /// The selected cell; empty where it has no room.
    public let pane: Rectangle
  }

  /// So many rows the maps keep before a measure gets a line.
  static let mapRows = 6

  /// Divides an area.
  public func parts(of area: Rectangle) -> Parts {
    let lines = max(0, min(measures.count, area.rows - Self.mapRows))
    let below = area.droppingTop(rows: lines)
    let paneColumns =
      area.columns >= 160 ? 40 : area.columns >= 100 ? 27 : area.columns >= 60 ? 17 : 0
    return Parts(
      measures: area.top(rows: lines), maps: below.leading(columns: below.columns - paneColumns),
      pane: below.droppingLeading(columns: below.columns - paneColumns))
  }

  /// Draws as much as has room: the maps first, then the measures and the cell.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    let parts = parts(of: area)
    for (line, measure) in measures.prefix(parts.measures.rows).enumerated() {
      measure.draw(in: parts.measures.line(line), of: &frame)
    }
    if let curve {
      curve.draw(in: parts.maps, of: &frame)
    } else {
      for (map, area) in shownMaps(in: parts.maps) { map.draw(in: area, of: &frame) }
    }
    if !parts.pane.isEmpty { pane.draw(in: parts.pane, of: &frame) }
  }

  /// The maps and their areas: all side by side, or the selected one alone.
  public func shownMaps(in area: Rectangle) -> [(map: FormingMap, area: Rectangle)] {
    guard !maps.isEmpty else { return [] }
    let columns = area.columns / maps.count
    let needed = maps.map { FormingMap.halfBlockLabel + min($0.keys.count, 16) }.max() ?? 0
    guard columns >= needed || maps.count == 1 else {
      let selected = maps.first { $0.selection != nil } ?? maps[0]
      return [(selected, area)]
    }
    return maps.enumerated().map { place, map in
      (map, area.droppingLeading(columns: place * columns).leading(columns: columns))
    }
  }

  /// A cell of one of the maps.
  public struct Place: Equatable, Sendable {
    /// Which map.
    public let map: Int
    /// Its query.
    public let query: Int
    /// Its key.
    public let key: Int
  }

  /// The cell that stands at a place of the screen, or nil.
  public func place(at position: Position, in area: Rectangle) -> Place? {
    let parts = parts(of: area)
    guard parts.maps.contains(row: position.row, column: position.column) else { return nil }
    if let curve {
      return curve.point(at: position, in: parts.maps).map {
        Place(map: 0, query: curve.selected, key: $0)
      }
    }
    for (map, area) in shownMaps(in: parts.maps) {
      if let cell = map.cell(at: position, in: area), let place = maps.firstIndex(of: map) {
        return Place(map: place, query: cell.query, key: cell.key)
      }
    }
    return nil
  }

  /// How wide the cells of the selected map are, which the legend explains; nil with a curve.
  public func cellWidth(in area: Rectangle) -> CellWidth? {
    guard curve == nil else { return nil }
    let shown = shownMaps(in: parts(of: area).maps)
    return (shown.first { $0.map.selection != nil } ?? shown.first).map {
      $0.map.cellWidth(rows: $0.area.rows, columns: $0.area.columns)
    }
  }
}
