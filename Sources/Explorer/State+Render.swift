import Attention
import Models
import Screen
import Tokenization
import Views

extension State {
  /// The whole screen as a function of the state; `pictures` only saves time.
  public func render(_ pictures: inout Pictures) -> Frame {
    if isBlank { return Frame(rows: rows, columns: columns) }
    return switch display.speech {
    case .sentence: renderSpoken(&pictures)
    case .cell: renderDrawn(&pictures)
    }
  }

  private func renderDrawn(_ pictures: inout Pictures) -> Frame {
    if let screen = lessonScreen { return renderLesson(screen, &pictures) }
    var frame = Frame(rows: rows, columns: columns)
    guard exploration.head != nil else {
      drawWaiting(&frame)
      return frame
    }
    guard let layout = Layout(screen: explorerArea, exploration: exploration),
      let picture = pictures.picture(of: self), let cell = SelectedCell(exploration)
    else {
      NoticeView(neededRows: Layout.smallest.rows, neededColumns: Layout.smallest.columns)
        .draw(in: frame.bounds, of: &frame)
      return frame
    }
    let lines: ViewLines
    if let panel = openPanel {
      drawAxesPanel(panel, picture, in: layout.body, &frame)
      lines = axesPanelLines(panel, picture)
    } else {
      drawBody(picture, cell, layout, &pictures, &frame)
      lines = self.lines(picture, cell, layout, &pictures)
    }
    drawTop(picture, layout, lines, &frame)
    drawBottom(layout, lines, &frame)
    drawMenu(in: layout.body, &frame)
    drawHeadCard(in: layout.body, &frame)
    drawWordCard(in: layout.body, &frame)
    drawLargeNumber(&frame)
    return frame
  }

  private func drawBody(
    _ picture: HeadPicture, _ cell: SelectedCell, _ layout: Layout, _ pictures: inout Pictures,
    _ frame: inout Frame
  ) {
    if let area = layout.pane { drawPane(picture, cell, layout, in: area, &frame) }
    if let area = layout.headsOfCell {
      HeadsOfCell(values: cell.byHead, address: exploration.address, stage: exploration.stage)
        .draw(in: area, of: &frame)
    }
    if let area = layout.thumbnails {
      HeadThumbnails(
        thumbnails: pictures.thumbnails(of: self, in: area), address: exploration.address,
        shading: display.shading, groups: exploration.trace.groups
      ).draw(in: area, of: &frame)
    }
    guard let area = layout.main else { return }
    drawMain(picture, cell, in: area, &pictures, &frame)
  }

  /// Draws the open view alone, without the lines around it.
  func drawMain(in area: Rectangle, _ pictures: inout Pictures, _ frame: inout Frame) {
    guard let picture = pictures.picture(of: self), let cell = SelectedCell(exploration) else {
      return
    }
    drawMain(picture, cell, in: area, &pictures, &frame)
  }

  private func drawMain(
    _ picture: HeadPicture, _ cell: SelectedCell, in area: Rectangle, _ pictures: inout Pictures,
    _ frame: inout Frame
  ) {
    switch exploration.view {
    case .heads: drawHeads(picture, cell, in: area, &pictures, &frame)
    case .text: drawText(picture, cell, in: area, &pictures, &frame)
    case .vectors: drawVectors(picture, cell, in: area, &frame)
    case .output: drawOutput(picture, cell, in: area, &frame)
    case .compare: drawComparison(in: area, &pictures, &frame)
    case .metrics: metricsView(picture, in: area, &pictures).draw(in: area, of: &frame)
    case .lookup: lookupView(picture, cell, &pictures).draw(in: area, of: &frame)
    case .grid: gridView(picture, cell)?.draw(in: area, of: &frame)
    case .training: drawTraining(in: area, &pictures, &frame)
    case .map:
      MapView(picture: picture, cell: cell, look: look).draw(in: area, of: &frame)
    case .steps:
      StepsView(picture: picture, cell: cell, look: look, shown: exploration.step)
        .draw(in: area, of: &frame)
    }
  }

  /// The derivation: a pane beside the map, or with the whole body for itself every step in full.
  private func drawPane(
    _ picture: HeadPicture, _ cell: SelectedCell, _ layout: Layout, in area: Rectangle,
    _ frame: inout Frame
  ) {
    if layout.main == nil, area.rows >= 18, area.columns >= 80 {
      StepsView(picture: picture, cell: cell, look: look, shown: Self.lastStep)
        .draw(in: area, of: &frame)
      return
    }
    DerivationPane(picture: picture, cell: cell).draw(in: area, of: &frame)
    if layout.main != nil, exploration.pane == .aside { markRule(of: area, &frame) }
  }

  /// Makes the rule beside the pane heavy while it is the one that `z` would enlarge.
  private func markRule(of pane: Rectangle, _ frame: inout Frame) {
    for row in pane.row..<pane.endRow where frame[row, pane.column].glyph == Self.rule {
      frame.write("┃", row: row, column: pane.column, style: .role(.heading, .bold))
    }
  }

  private static let rule = DisplayText("│").glyphs.first

  private func drawTop(
    _ picture: HeadPicture, _ layout: Layout, _ lines: ViewLines, _ frame: inout Frame
  ) {
    if let area = layout.header, let header = lines.header {
      header(area, &frame)
    } else if let area = layout.header {
      HeaderLine(
        view: shownName, picture: picture, aside: lines.aside
      ).draw(in: area, of: &frame)
    }
    if let area = layout.text ?? (isEditing ? layout.header : nil) {
      if let text = lines.text, !isEditing || editsInThirdLine(layout) {
        text(area, &frame)
      } else {
        textLine(picture, layout).draw(in: area, of: &frame)
      }
    }
    if let area = layout.axes {
      if editsInThirdLine(layout) {
        textLine(picture, layout).draw(in: area, of: &frame)
      } else if let axes = lines.axes {
        axes(area, &frame)
      } else {
        axesLine(picture, layout).draw(in: area, of: &frame)
      }
    }
  }

  /// What the first line calls what is on the screen.
  private var shownName: DisplayText {
    openPanel == nil ? DisplayText(exploration.view.rawValue) : "axes"
  }

  /// The panel over the six axes, where it is on the screen.
  private var openPanel: AxesPanel? {
    switch mode {
    case .axes(let panel): panel
    case .menu(let menu): menu.panel
    default: nil
    }
  }

  /// Whether the sentence is typed where B stands, under A.
  private func editsInThirdLine(_ layout: Layout) -> Bool {
    isEditing && exploration.view == .compare && layout.axes != nil
  }

  private func axesLine(_ picture: HeadPicture, _ layout: Layout) -> AxesLine {
    AxesLine(
      picture.head,
      aside: layout.thumbnails == nil
        ? countedAside(picture) : AxesLine.rangeAside(look, picture: picture))
  }

  private func textLine(_ picture: HeadPicture, _ layout: Layout) -> TextLine {
    if case .editing(let field, _) = mode {
      return TextLine(
        text: field.text, ranges: [], query: nil, key: nil, mode: .editing(cursor: field.cursor),
        aside: textAside(picture, layout))
    }
    let trace = exploration.trace
    let isOneList = trace.hasOneList
    return TextLine(
      text: exploration.traced.line,
      ranges: ((isOneList ? [] : trace.queryTokens) + trace.tokens).map(\.place),
      query: exploration.query,
      key: exploration.key + (isOneList ? 0 : trace.queryTokens.count),
      aside: textAside(picture, layout))
  }

  /// What stands beside the text; where the range of the shades stands beside the axes, layer and
  /// head stand here.
  func textAside(_ picture: HeadPicture, _ layout: Layout) -> DisplayText {
    let known = isComputing ? DisplayText(computingAside) : changesAside + knownAside(picture)
    return layout.thumbnails == nil ? known : "\(countedAside(picture))   \(known)"
  }

  /// How much of a sentence the model knows, and what limits it there.
  private func knownAside(_ picture: HeadPicture) -> DisplayText {
    let limit = exploration.trace.notice?.short
    guard exploration.traced.isSentence else { return DisplayText(limit ?? "") }
    return exploration.trace.knownAside(picture.keyLabels)
      + DisplayText(limit.map { ", \($0)" } ?? "")
  }

  /// What was changed by hand: `2 numbers changed*  1 head off  `; empty without changes.
  private var changesAside: DisplayText {
    let intervention = exploration.traced.intervention
    let (numbers, heads) = (intervention.numbers.count, intervention.headsOff.count)
    let changed = numbers == 0 ? "" : "\(numbers) number\(numbers == 1 ? "" : "s") changed*  "
    let off = heads == 0 ? "" : "\(heads) head\(heads == 1 ? "" : "s") off  "
    return DisplayText(changed + off)
  }

  private func countedAside(_ picture: HeadPicture) -> DisplayText {
    AxesLine.countedAside(exploration.address, headCounts: picture.headCounts)
  }

  private func drawBottom(_ layout: Layout, _ lines: ViewLines, _ frame: inout Frame) {
    if let area = layout.legend { lines.legend(area, &frame) }
    drawSentence(lines.sentence, in: layout.sentence, &frame)
    if let area = layout.hints {
      HintsLine(hints: hints, last: lastHint).draw(in: area, of: &frame)
    }
  }

  /// What was asked for last, else the selected cell in a sentence.
  private func drawSentence(
    _ sentence: ViewLines.Drawing, in area: Rectangle, _ frame: inout Frame
  ) {
    if case .searching(let field, _) = mode {
      drawSearch(field, in: area, &frame)
    } else if case .editingNumber(let editing, _) = mode {
      drawNumber(editing, in: area, &frame)
    } else if let message {
      frame.write(
        DisplayText(assembled: " " + message).truncated(to: area.columns), row: area.row,
        column: area.column,
        style: .role(.warning), in: area)
    } else {
      sentence(area, &frame)
    }
  }

  private func drawSearch(_ field: TextField, in area: Rectangle, _ frame: inout Frame) {
    let found = field.text.isEmpty ? "" : "\(matches.count) found"
    SearchLine(text: field.text, cursor: field.cursor, aside: DisplayText(found))
      .draw(in: area, of: &frame)
  }

  func drawMenu(in body: Rectangle, _ frame: inout Frame) {
    guard case .menu(let menu) = mode else { return }
    let rows = menuEntries.map {
      Hint(
        keys: DisplayText($0.keys), label: DisplayText($0.does),
        disabledReason: $0.disabledReason.map { DisplayText($0) })
    }
    CommandOverlay(
      title: DisplayText(title(of: menu.kind)), rows: rows, filter: menu.filter.text,
      filterCursor: menu.filter.cursor, selected: menu.selection,
      hint: "↑↓ choose  Enter run  Esc close"
    ).draw(in: body, of: &frame)
  }

  func title(of menu: Menu.Kind) -> String {
    switch menu {
    case .help: "keys of the \(lessonScreen.map { DisplayText($0.helpName) } ?? shownName)"
    case .palette: "palette"
    case .views: "view"
    case .headNumbers: "number and order of the heads"
    }
  }

  var isEditing: Bool {
    if case .editing = mode { true } else { false }
  }
}

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
