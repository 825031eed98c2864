import Attention
import Models
import Screen
import Views

/// The Vectors view: query, key and value of the selected cell, dimension by dimension.
extension State {
  /// Moves to another dimension of the chosen pane, key or query.
  mutating func moveComponent(_ command: Command) {
    let page = vectorsPage
    switch exploration.pane {
    case .main: moveAlong(command, \.scoreDimension, page: page)
    case .aside: moveAlong(command, \.dimension, page: page)
    }
  }

  /// Up and down along a dimension, left and right along the keys; `g` and `G` name queries, as
  /// everywhere.
  mutating func moveAlong(
    _ command: Command, _ dimension: WritableKeyPath<Exploration, Int>,
    page: (dimensions: Int, keys: Int)
  ) {
    let times = count ?? 1
    switch command {
    case .up: exploration[keyPath: dimension] -= times
    case .down: exploration[keyPath: dimension] += times
    case .pageUp: exploration[keyPath: dimension] -= times * page.dimensions
    case .pageDown: exploration[keyPath: dimension] += times * page.dimensions
    case .halfPageUp: exploration[keyPath: dimension] -= times * max(1, page.dimensions / 2)
    case .halfPageDown: exploration[keyPath: dimension] += times * max(1, page.dimensions / 2)
    case .left: exploration.key -= times
    case .right: exploration.key += times
    case .pageLeft: exploration.key -= times * page.keys
    case .pageRight: exploration.key += times * page.keys
    case .firstKey: exploration.key = 0
    case .lastKey: exploration.key = exploration.keyCount - 1
    case .keyByNumber: exploration.key = count ?? 0
    case .firstQuery: exploration.query = count ?? 0
    case .lastQuery: exploration.query = count ?? exploration.queryCount - 1
    default: break
    }
  }

  /// Draws the view.
  func drawVectors(
    _ picture: HeadPicture, _ cell: SelectedCell, in area: Rectangle, _ frame: inout Frame
  ) {
    vectorsView(picture, cell).draw(in: area, of: &frame)
  }

  /// The lines around the view.
  func vectorsLines(
    _ picture: HeadPicture, _ cell: SelectedCell, _ layout: Layout
  ) -> ViewLines {
    let view = vectorsView(picture, cell)
    return ViewLines(
      aside: cellAside(picture),
      legend: { VectorsLegend(view).draw(in: $0, body: layout.body, of: &$1) },
      sentence: { area, frame in
        let text = VectorsSentence(view).text(columns: area.columns - 1)
        frame.write(text, row: area.row, column: area.column + 1, in: area)
      })
  }

  /// The names of the selected query and key.
  func cellAside(_ picture: HeadPicture) -> HeaderLine.Aside {
    .text("▸\(picture.queryName(exploration.query)) ▾\(picture.keyName(exploration.key))")
  }

  /// The view as it is now.
  func vectorsView(_ picture: HeadPicture, _ cell: SelectedCell) -> VectorsView {
    VectorsView(
      picture: picture, cell: cell, look: look, scoreDimension: exploration.scoreDimension,
      pane: exploration.pane == .main ? .products : .value,
      space: exploration.paneSpace == .shared ? .shared : .whole)
  }

  /// How far a page goes.
  private var vectorsPage: (dimensions: Int, keys: Int) {
    let screen = explorerArea
    guard let head = exploration.head?.attention,
      let area = Layout(screen: screen, exploration: exploration)?.main
    else { return (1, 1) }
    return VectorsView.page(
      head: head, key: exploration.key,
      pane: exploration.pane == .main ? .products : .value,
      space: exploration.paneSpace == .shared ? .shared : .whole, in: area)
  }

  /// What keys do here, where that is not what they do in most views.
  static let vectorsMeanings = dimensionMeanings.merging([
    .nextPane: "to v, what is handed over, or back to q·k",
    .previousPane: "to v, what is handed over, or back to q·k",
  ]) { $1 }

  /// What the keys of a list of dimensions do.
  static let dimensionMeanings: [Command: String] = [
    .down: "to the dimension below", .up: "to the dimension above",
    .pageDown: "a page of dimensions down", .pageUp: "a page of dimensions up",
    .halfPageDown: "half a page of dimensions down", .halfPageUp: "half a page of dimensions up",
    .pageLeft: "a page of keys to the left", .pageRight: "a page of keys to the right",
  ]

  /// What the last line offers.
  static let vectorsHintGroups: [HintGroup] = [
    HintGroup(commands: [.up, .down], label: "dimension"),
    HintGroup(commands: [.nextPane], label: "q·k, v"),
    HintGroup(commands: [.editNumber], label: "edit number"),
    HintGroup(commands: [.left, .right], label: "key"),
    HintGroup(commands: [.more, .less], label: "more, less"),
    HintGroup(commands: [.undo], label: "undo"),
    HintGroup(commands: [.escape], label: "back"),
    HintGroup(commands: [.firstQuery, .lastQuery], label: "query"),
    HintGroup(commands: [.previousHead, .nextHead], label: "head"),
    HintGroup(commands: [.switchKey], label: "key off"),
    HintGroup(commands: [.causalMask], label: "causal"),
    HintGroup(commands: [.fillScreen], label: "fill screen"),
    HintGroup(commands: [.palette], label: "palette"),
    HintGroup(commands: [.quit], label: "quit"),
  ]
}

extension Layout {
  /// The view divides the body itself: its lower tables lie under both panes.
  mutating func divideVectors(screen: Rectangle, exploration: Exploration) { main = body }
}
