import Attention
import Models
import Screen
import Views

/// The Heads view: a number for every head of every layer.
extension State {
  /// Moves to another head: in the grid by layer and head, in an order along the cards.
  mutating func moveHead(_ command: Command) {
    if exploration.headOrder == .layer {
      moveInGrid(command)
    } else {
      moveInOrder(command)
    }
  }

  private mutating func moveInGrid(_ command: Command) {
    let times = count ?? 1
    let layers = exploration.trace.layers
    let last = (layer: layers.count - 1, head: (layers.map(\.count).max() ?? 1) - 1)
    var address = exploration.address
    switch command {
    case .left: address.head -= times
    case .right: address.head += times
    case .up: address.layer -= times
    case .down: address.layer += times
    case .firstQuery: address.layer = count ?? 0
    case .lastQuery: address.layer = count ?? last.layer
    case .firstKey: address.head = 0
    case .lastKey: address.head = last.head
    case .keyByNumber: address.head = count ?? 0
    case .pageUp, .halfPageUp: address.layer = 0
    case .pageDown, .halfPageDown: address.layer = last.layer
    case .pageLeft: address.head -= times * Self.headPage
    case .pageRight: address.head += times * Self.headPage
    default: break
    }
    address.layer = clamped(address.layer, below: layers.count)
    guard layers.indices.contains(address.layer) else { return }
    address.head = clamped(address.head, below: layers[address.layer].count)
    exploration.address = address
  }

  /// How many heads a page to the side has.
  private static let headPage = 4

  private mutating func moveInOrder(_ command: Command) {
    let order = headsMemory.order(of: exploration)
    let times = count ?? 1
    let line = max(1, headsLayout?.cards.perLine ?? 1)
    var place = order.firstIndex(of: exploration.address) ?? 0
    switch command {
    case .left: place -= times
    case .right: place += times
    case .up: place -= times * line
    case .down: place += times * line
    case .firstQuery, .firstKey, .pageUp, .halfPageUp: place = 0
    case .lastQuery, .lastKey, .pageDown, .halfPageDown: place = order.count - 1
    case .keyByNumber: place = (count ?? 1) - 1
    case .pageLeft: place -= times * line
    case .pageRight: place += times * line
    default: break
    }
    place = clamped(place, below: order.count)
    if order.indices.contains(place) { exploration.address = order[place] }
  }

  /// Opens the menu of numbers and orders.
  mutating func chooseInHeads(_ command: Command) {
    if command == .chooseOrder { mode = .menu(Menu(.headNumbers)) }
  }

  /// Where the parts of the view stand; nil where the screen is too small for any.
  var headsLayout: HeadsLayout? {
    let screen = explorerArea
    return Layout(screen: screen, exploration: exploration)?.main.map {
      HeadsLayout(area: $0, parts: headsParts, contents: headsContents)
    }
  }

  /// Which parts are on the screen.
  var headsParts: HeadsLayout.Parts {
    let hasRoomForBoth = rows >= 24 && columns >= 80
    if hasRoomForBoth, exploration.paneSpace == .shared { return .both }
    return exploration.pane == .main ? .grid : .aside
  }

  /// How many heads and tokens there are to be shown.
  var headsContents: HeadsLayout.Contents {
    let layers = exploration.trace.layers
    return HeadsLayout.Contents(
      headCounts: exploration.trace.headCounts, tokenCount: exploration.trace.tokens.count,
      titles: layers.joined().contains { $0.name != nil } ? .named : .unnamed,
      order: exploration.headOrder, groups: exploration.trace.groups)
  }

  /// Draws the view.
  func drawHeads(
    _ picture: HeadPicture, _ cell: SelectedCell, in area: Rectangle, _ pictures: inout Pictures,
    _ frame: inout Frame
  ) {
    guard let layout = headsLayout else { return }
    let isChosen = headsParts == .both && exploration.pane == .aside
    HeadsView(
      picture: pictures.heads(of: self, picture, cell), contents: headsContents, parts: headsParts,
      thumbnails: pictures.headsThumbnails(of: self, layout), shading: display.shading,
      note: layout.note.isEmpty ? [] : headCard?.lines(columns: layout.note.columns - 2) ?? [],
      rule: isChosen ? "┃" : "│"
    ).draw(in: area, of: &frame)
  }

  /// The lines around the view: number and order, legend, sentence.
  func headsLines(
    _ picture: HeadPicture, _ cell: SelectedCell, _ layout: Layout, _ pictures: inout Pictures
  ) -> ViewLines {
    let lines = HeadsLines(
      picture: pictures.heads(of: self, picture, cell), shading: display.shading,
      thumbnail: headsLayout.flatMap {
        pictures.headsThumbnails(of: self, $0).byHead[exploration.address]
      })
    return ViewLines(
      aside: .text(lines.aside), axes: { lines.drawNumber(in: $0, of: &$1) },
      legend: { lines.drawLegend(in: $0, of: &$1) },
      sentence: { lines.drawSentence(in: $0, of: &$1) })
  }

  /// What the last line offers.
  static let headsHintGroups: [HintGroup] = [
    HintGroup(commands: [.left, .down, .up, .right], label: "head"),
    HintGroup(commands: [.enter], label: "open"),
    HintGroup(commands: [.nextPart], label: "part"),
    HintGroup(commands: [.chooseOrder], label: "number, order"),
    HintGroup(commands: [.pin], label: "pin"),
    HintGroup(commands: [.difference], label: "difference"),
    HintGroup(commands: [.switchKey], label: "off"),
    HintGroup(commands: [.explainHead], label: "what it was built for"),
    HintGroup(commands: [.nextStage], label: "stage"),
    HintGroup(commands: [.escape], label: "back"),
    HintGroup(commands: [.causalMask], label: "causal"),
    HintGroup(commands: [.editSentence], label: "text"),
    HintGroup(commands: [.fillScreen], label: "fill screen"),
    HintGroup(commands: [.palette], label: "palette"),
    HintGroup(commands: [.quit], label: "quit"),
  ]

  /// What keys do in this view where it differs from the key table.
  static let headsMeanings: [Command: String] = [
    .switchKey: "switch this head off, or on again",
    .left: "to the head on the left", .right: "to the head on the right",
    .up: "to the head above", .down: "to the head below",
    .firstQuery: "to the first layer; with a count to that one",
    .lastQuery: "to the last layer; 12{key} to layer 12",
    .firstKey: "to the first head of the layer", .lastKey: "to the last head of the layer",
    .keyByNumber: "12{key} to head 12 of the layer",
    .pageLeft: "four heads to the left", .pageRight: "four heads to the right",
    .pageUp: "to the first layer", .pageDown: "to the last layer",
    .halfPageUp: "to the first layer", .halfPageDown: "to the last layer",
  ]
}

extension Layout {
  /// Divides the body.
  mutating func divideHeads(screen: Rectangle, exploration: Exploration) { main = body }
}
