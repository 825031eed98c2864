import Attention
import Explorer
import Models
import Screen
import Tokenization
import Views

/// The map of one head as it is printed: every column, however wide that becomes.
struct PrintedMap {
  /// What is printed.
  let run: ModelRun
  /// Which numbers.
  let stage: Stage

  /// Most cells that a printed map may have.
  static let largestFrame = 4_000_000

  /// The frame, as large as the map needs it.
  ///
  /// - Throws: `FileError.tooLarge` for maps of more than four million cells.
  func frame(depth: ColorDepth) throws(FileError) -> Frame {
    guard let head = run.head else { return Frame(rows: 0, columns: 0) }
    let columnCount = head.attention.columnCount(of: stage)
    let mapColumns = 26 + CellWidth.six.columns * columnCount
    let columns = max(textColumns, mapColumns)
    let rows = max(12, run.trace.queryTokens.count + 8)
    guard columns * rows <= Self.largestFrame else {
      throw .tooLarge(
        what: "this map", amount: columns * rows, unit: "characters", allowed: Self.largestFrame)
    }
    var frame = Frame(rows: rows, columns: columns)
    draw(head, columns: mapColumns, depth: depth, in: &frame)
    frame.cursor = nil
    return frame
  }

  /// As many columns as the text and how much of it is known take.
  private var textColumns: Int { max(110, DisplayText(run.input.line).width + 24) }

  private func draw(_ head: ModelHead, columns: Int, depth: ColorDepth, in frame: inout Frame) {
    let labels = run.labels
    let headCounts = run.trace.headCounts
    let picture = HeadPicture(
      head: head.attention, address: run.address, headName: head.name, headCounts: headCounts,
      modelTitle: run.modelTitle, queryLabels: run.queryLabels, keyLabels: labels, stage: stage)
    let look = Look(shading: depth.showsShades ? .background : .glyphs, cellWidth: .six)
    let page = frame.bounds
    let line = page.leading(columns: 110)
    HeaderLine(view: "map", picture: picture, aside: .stage).draw(in: line.line(0), of: &frame)
    drawText(labels, in: page.line(1), of: &frame)
    AxesLine(
      head.attention,
      aside: AxesLine.countedAside(run.address, headCounts: headCounts)
    ).draw(in: line.line(2), of: &frame)
    let body = page.droppingTop(rows: 3).droppingBottom(rows: 1).leading(columns: columns)
    let map = MapView(
      picture: picture, cell: SelectedCell(head: head.attention, query: -1, key: -1), look: look)
    map.draw(in: body, of: &frame)
    LegendLine(picture: picture, look: look, subject: .map(map.window(in: body)))
      .draw(in: page.line(page.rows - 1).leading(columns: textColumns), of: &frame)
  }

  private func drawText(_ labels: [TokenLabel], in area: Rectangle, of frame: inout Frame) {
    let isOneList = run.trace.hasOneList
    TextLine(
      text: run.input.line,
      ranges: ((isOneList ? [] : run.trace.queryTokens) + run.trace.tokens)
        .map(\.place), query: nil, key: nil,
      aside: run.isOfVectors ? "" : run.trace.knownAside(labels)
    ).draw(in: area.leading(columns: textColumns), of: &frame)
  }
}
