import Attention
import Models
import Screen
import Views

/// What stands where on the screen, found from the same layouts that draw it.
extension State {
  /// What a click at a place of the screen would be on.
  ///
  /// - Parameter position: A cell of the screen; it may lie outside.
  /// - Returns: What stands there, or nil where a click does nothing.
  /// - Complexity: O(tokens), and where a cell is shown in every head one row of weights for each.
  public func target(at position: Position) -> MouseTarget? {
    if let screen = lessonScreen { return lessonTarget(at: position, on: screen) }
    let screen = explorerArea
    guard exploration.head != nil, let layout = Layout(screen: screen, exploration: exploration)
    else { return nil }
    if let hints = layout.hints, hints.contains(position) {
      return hintKey(at: position.column - hints.column, columns: hints.columns).map { .key($0) }
    }
    switch mode {
    case .browsing: return browsingTarget(at: position, layout)
    case .menu(let menu):
      return CommandOverlay.row(
        at: position, in: layout.body, rowCount: menuEntries.count, selected: menu.selection
      ).map { .menuLine($0) }
    case .axes(let panel): return panelTarget(at: position, in: layout.body, panel)
    case .headCard(let line): return cardTarget(at: position, in: layout.body, line: line)
    case .wordCard(let place): return wordTarget(at: position, in: layout.body, place)
    case .editing, .editingNumber, .searching: return nil
    }
  }

  /// The key of the last line whose hint stands at a column.
  func hintKey(at column: Int, columns: Int) -> Key? {
    let places = HintsLine(hints: hints, last: lastHint).places(columns: columns)
    return places.lazy.compactMap { $0.key(at: column) }.first.flatMap {
      Key(named: $0.description)
    }
  }

  private func browsingTarget(at position: Position, _ layout: Layout) -> MouseTarget? {
    if let area = layout.headsOfCell, area.contains(position) {
      return headOfCell(at: position, in: area).map { .head($0) }
    }
    if let area = layout.thumbnails, area.contains(position) {
      return smallHeads(in: area).head(at: position, in: area).map { .head($0) }
    }
    if let area = layout.main, area.contains(position) { return viewTarget(at: position, in: area) }
    return layout.main != nil && layout.pane?.contains(position) == true ? .aside : nil
  }

  private func headOfCell(at position: Position, in area: Rectangle) -> HeadAddress? {
    SelectedCell(exploration).flatMap { cell in
      HeadsOfCell(values: cell.byHead, address: exploration.address, stage: exploration.stage)
        .head(at: position, in: area)
    }
  }

  /// The small maps without their weights: where they stand depends on sizes only.
  private func smallHeads(in area: Rectangle) -> HeadThumbnails {
    let trace = exploration.trace
    let size = Pictures.thumbnailSize(of: trace, in: area)
    let thumbnails = trace.heads.map { head in
      Thumbnail(
        address: head.address, name: head.head.name, head: head.head.attention, queries: size.rows,
        keys: size.columns, overview: nil)
    }
    return HeadThumbnails(
      thumbnails: thumbnails, address: exploration.address, shading: display.shading,
      groups: trace.groups)
  }

  private func viewTarget(at position: Position, in area: Rectangle) -> MouseTarget? {
    switch exploration.view {
    case .map: mapPlaces(in: area).cell(at: position).map { .cell($0) }
    case .steps:
      StepsView.key(
        at: position, in: area, keyCount: exploration.keyCount, selected: exploration.key,
        look: look
      ).map { .column($0) }
    case .heads: headPlace(at: position).map { .head($0) }
    case .text: textLayout?.token(at: position).map { .token($0) }
    case .vectors: component(at: position, in: area).map { .component($0) }
    case .output: contribution(at: position, in: area)
    case .compare: comparedCell(at: position, in: area).map { .cell($0) }
    case .metrics: metric(at: position, in: area)
    case .grid: patch(at: position, in: area)
    case .training: trainingCell(at: position, in: area)
    case .lookup: lookupPlace(at: position, in: area).map { .lookup($0) }
    }
  }

  /// Where the cells of the map stand; nil where no map is on the screen.
  var mapPlaces: MapPlaces? {
    let screen = explorerArea
    guard exploration.view == .map, exploration.head != nil else { return nil }
    return Layout(screen: screen, exploration: exploration)?.main.map(mapPlaces)
  }

  private func mapPlaces(in area: Rectangle) -> MapPlaces {
    MapPlaces(
      queryCount: exploration.queryCount, columnCount: exploration.columnCount,
      selected: (exploration.query, exploration.column), width: exploration.cellWidth, area: area)
  }

  /// The cells of a map that share a place of the screen; none where a place has one cell.
  func sharedCells(at position: Position) -> [MapPlaces.Block] {
    let blocks: [MapPlaces.Block]
    if let mapPlaces {
      blocks = mapPlaces.blocks(at: position)
    } else if exploration.view == .compare {
      blocks = comparedBlocks(at: position)
    } else {
      blocks = []
    }
    return blocks.count > 1 ? blocks : []
  }

  /// The cells of B that share a place in two maps side by side.
  private func comparedBlocks(at position: Position) -> [MapPlaces.Block] {
    let screen = explorerArea
    guard let area = Layout(screen: screen, exploration: exploration)?.main,
      let picture = comparisonPicture(), let view = comparisonView(picture),
      let map = view.map(at: position, in: area), map.side == .second
    else { return [] }
    return map.places.blocks(at: position)
  }

  private func headPlace(at position: Position) -> HeadAddress? {
    guard let layout = headsLayout else { return nil }
    var memory = headsMemory
    let order = exploration.headOrder == .layer ? [] : memory.order(of: exploration)
    return HeadPlaces(
      layout: layout, contents: headsContents, address: exploration.address,
      selected: order.firstIndex(of: exploration.address) ?? 0
    ).head(at: position, order: order)
  }

  private func component(at position: Position, in area: Rectangle) -> VectorsView.Place? {
    exploration.head.flatMap { head in
      VectorsView.place(
        at: position, in: area, head: head.attention,
        selected: (exploration.key, exploration.scoreDimension, exploration.dimension),
        pane: exploration.pane == .main ? .products : .value,
        space: exploration.paneSpace == .shared ? .shared : .whole)
    }
  }

  private func contribution(at position: Position, in area: Rectangle) -> MouseTarget? {
    guard let head = exploration.head?.attention else { return nil }
    let place = OutputView.place(
      at: position, in: area, head: head, selected: (exploration.key, exploration.dimension),
      pane: exploration.pane == .main ? .mix : .residual,
      space: exploration.paneSpace == .shared ? .shared : .whole)
    guard place.key != nil || place.dimension != nil else { return nil }
    return .contribution(key: place.key, dimension: place.dimension)
  }

  /// A cell of the table of pairs or of a map, as a cell of what is explored; nil where that has no
  /// such token.
  private func comparedCell(at position: Position, in area: Rectangle) -> MapPlaces.Cell? {
    let picture = comparisonPicture()
    guard let picture, let place = comparisonView(picture)?.cell(at: position, in: area),
      let query = picture.comparison.rows[place.row].second,
      let column = picture.comparison.columns[place.column].second
    else { return nil }
    return MapPlaces.Cell(query: query, column: column)
  }

  private func metric(at position: Position, in area: Rectangle) -> MouseTarget? {
    let place = MetricsView.place(
      at: position, in: area, queryCount: exploration.queryCount, query: exploration.query,
      metric: exploration.metric)
    guard place.query != nil || place.metric != nil else { return nil }
    return .metric(query: place.query, place.metric)
  }

  private func patch(at position: Position, in area: Rectangle) -> MouseTarget? {
    guard let picture = HeadPicture(exploration, repertoire: display.repertoire),
      let cell = SelectedCell(exploration)
    else { return nil }
    return gridView(picture, cell)?.place(at: position, in: area).map {
      .patch(query: $0.query, key: $0.key)
    }
  }
}

extension Rectangle {
  fileprivate func contains(_ position: Position) -> Bool {
    contains(row: position.row, column: position.column)
  }
}
