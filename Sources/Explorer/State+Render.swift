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
}
