import Screen
import Views

/// Which parts of the screen there are at a size, and where.
///
/// It depends on the size, the open view and the number of tokens, never on a computed number.
public struct Layout: Equatable, Sendable {
  /// The smallest screen that shows anything but a notice.
  public static let smallest = (rows: 6, columns: 20)

  /// Line 1: where one is.
  public var header: Rectangle?
  /// Line 2: the text.
  public var text: Rectangle?
  /// Line 3: the axes.
  public var axes: Rectangle?
  /// The map, or the whole body of another view.
  public var main: Rectangle?
  /// The derivation.
  public var pane: Rectangle?
  /// The selected cell in other heads.
  public var headsOfCell: Rectangle?
  /// Every head as a small map.
  public var thumbnails: Rectangle?
  /// The third line from the end.
  public var legend: Rectangle?
  /// The second line from the end: the selected cell in a sentence.
  public var sentence: Rectangle
  /// The last line.
  public var hints: Rectangle?
  /// All lines between the first three and the last three: where menus open.
  public var body: Rectangle

  /// Divides a screen, or nil where it is too small.
  ///
  /// - Parameters:
  ///   - screen: The whole screen.
  ///   - exploration: For the view, the panes and the number of tokens.
  public init?(screen: Rectangle, exploration: Exploration) {
    guard screen.rows >= Self.smallest.rows, screen.columns >= Self.smallest.columns else {
      return nil
    }
    var rest = screen
    let isFull = screen.rows >= 16
    if screen.rows >= 9 { header = rest.takeTop() }
    if isFull, exploration.view != .training {
      text = rest.takeTop()
      axes = rest.takeTop()
    }
    if screen.rows >= 9 { hints = rest.takeBottom() }
    sentence = rest.takeBottom()
    if isFull { legend = rest.takeBottom() }
    body = rest
    divideBody(screen: screen, exploration: exploration)
  }

  private mutating func divideBody(screen: Rectangle, exploration: Exploration) {
    switch exploration.view {
    case .map: divideMap(screen: screen, exploration: exploration)
    case .steps: main = body
    case .heads: divideHeads(screen: screen, exploration: exploration)
    case .text: divideText(screen: screen, exploration: exploration)
    case .vectors: divideVectors(screen: screen, exploration: exploration)
    case .output: divideOutput(screen: screen, exploration: exploration)
    case .compare: divideComparison(screen: screen, exploration: exploration)
    case .metrics: divideMetrics(screen: screen, exploration: exploration)
    case .lookup, .grid, .training: main = body
    }
  }

  private mutating func divideMap(screen: Rectangle, exploration: Exploration) {
    divideIntoPanes(screen: screen, exploration: exploration)
    guard main != nil, pane != nil else { return }
    divideMain(screen: screen, tokenCount: exploration.queryCount)
  }

  /// Puts the derivation beside the view where both have room, else one of them on the whole body.
  mutating func divideIntoPanes(screen: Rectangle, exploration: Exploration) {
    let hasRoomForBoth = screen.rows >= 24 && screen.columns >= 80
    guard hasRoomForBoth, exploration.paneSpace == .shared else {
      if exploration.pane == .main { main = body } else { pane = body }
      return
    }
    let paneColumns =
      screen.columns >= 100 && screen.rows >= 30
      ? DerivationPane.wideColumns : DerivationPane.narrowColumns
    pane = body.droppingLeading(columns: body.columns - paneColumns)
    main = body.leading(columns: body.columns - paneColumns)
  }

  /// So many rows a map needs for all of its headings and sums, however few queries it has.
  private static let mapRows = 8

  /// Under the map, every head as a thumbnail where they fit, else the cell in other heads.
  private mutating func divideMain(screen: Rectangle, tokenCount: Int) {
    guard let area = main else { return }
    let wanted = max(Self.mapRows, tokenCount + 4)
    guard screen.rows >= 36, screen.columns >= 120 else {
      main = area.top(rows: min(wanted, area.rows - 2))
      headsOfCell = area.droppingTop(rows: main?.rows ?? 0).top(rows: 2)
      return
    }
    let mapRows = min(wanted, area.rows - 14)
    main = area.top(rows: mapRows)
    thumbnails = area.droppingTop(rows: mapRows)
  }
}

extension Rectangle {
  /// Takes the first row off and returns it.
  fileprivate mutating func takeTop() -> Rectangle {
    defer { self = droppingTop(rows: 1) }
    return top(rows: 1)
  }

  /// Takes the last row off and returns it.
  fileprivate mutating func takeBottom() -> Rectangle {
    defer { self = droppingBottom(rows: 1) }
    return bottom(rows: 1)
  }
}
