import Attention
import Screen

/// Where everything of the Heads view stands.
///
/// It depends on the size, the number of heads and tokens, and the order, never on a number shown.
public struct HeadsLayout: Equatable, Sendable {
  /// Which parts of the view are on the screen.
  public enum Parts: Equatable, Sendable {
    /// The heads, and beside them the open one.
    case both
    /// The heads.
    case grid
    /// The open head.
    case aside
  }

  /// What there is to be shown.
  public struct Contents: Equatable, Sendable {
    /// How many heads each layer has.
    public let headCounts: [Int]
    /// How many tokens there are.
    public let tokenCount: Int
    /// Whether heads have names.
    public let titles: Titles
    /// In which order they stand.
    public let order: HeadOrder
    /// Which of them share a key-value head.
    public let groups: HeadGroups

    /// Whether a line for the name stands under the number.
    public enum Titles: Equatable, Sendable {
      /// Heads have names.
      case named
      /// Nobody named them.
      case unnamed
    }

    /// Creates the description.
    public init(
      headCounts: [Int], tokenCount: Int, titles: Titles, order: HeadOrder,
      groups: HeadGroups = .none
    ) {
      self.headCounts = headCounts
      self.tokenCount = tokenCount
      self.titles = titles
      self.order = order
      self.groups = groups
    }

    /// How many lines stand over the cards: their names, and over those what heads share.
    var headingLines: Int { groups.isShared && order == .layer ? 2 : 1 }

    var headsPerLayer: Int { max(1, headCounts.max() ?? 1) }
    var headCount: Int { headCounts.reduce(0, +) }
    var titleLines: Int { titles == .named ? 2 : 1 }
    /// How many lines a thumbnail takes that keeps every query.
    var wholeLines: Int { max(1, (tokenCount + 1) / 2) }
  }

  /// The heads with the line over them; empty where only the open head is shown.
  public private(set) var grid: Rectangle
  /// The means of the open head.
  public private(set) var table: Rectangle
  /// The open head as a map, and the largest numbers.
  public private(set) var aside: Rectangle
  /// What there is to say of the open head, where there is room.
  public private(set) var note: Rectangle
  /// How large the card of a head is, and how many stand side by side.
  public private(set) var cards: HeadCards

  /// Divides an area.
  public init(area: Rectangle, parts: Parts, contents: Contents) {
    let none = Rectangle(row: area.row, column: area.column, rows: 0, columns: 0)
    (grid, table, aside, note) = (area, none, none, none)
    cards = HeadCards(
      rows: area.rows - contents.headingLines, columns: area.columns, contents)
    switch parts {
    case .aside: (grid, aside) = (none, area)
    case .grid: divideLines(contents)
    case .both:
      let wanted = min(40, max(Self.asideColumns, contents.tokenCount + 8))
      let asideColumns = area.columns >= 100 ? wanted : Self.asideColumns
      cards = HeadCards(
        rows: area.rows - contents.headingLines - Self.tableLines,
        columns: area.columns - asideColumns, contents)
      divide(area, asideColumns: asideColumns, contents)
    }
  }

  /// How many columns the open head takes beside the others, its rule included, at least.
  public static let asideColumns = 24
  /// How many lines the means of the open head take at least.
  static let tableLines = 5
  /// How many lines they take where the note needs the others.
  static let fewTableLines = 7
  /// How many lines they take at most.
  static let mostTableLines = 1 + RowMetric.ofHeads.count
  /// In fewer columns there is no room for the means.
  static let leastTableColumns = 40
  /// Fewer lines say nothing of a head.
  static let leastNoteLines = 4
  /// From how many columns on the open head is drawn as a map with numbers.
  static let mapColumns = 60

  /// The heads as wide as they need to be, the open one beside them in what is left.
  private mutating func divide(
    _ area: Rectangle, asideColumns: Int, _ contents: Contents
  ) {
    let used = min(area.columns - asideColumns, cards.labelColumns + cards.width + 1)
    let hasMap = area.columns - used >= Self.mapColumns
    let main = hasMap ? used : area.columns - asideColumns
    grid = area.leading(columns: main)
    aside = area.droppingLeading(columns: main)
    divideLines(contents)
  }

  /// Under the heads their means, and under those what is left for the note.
  private mutating func divideLines(_ contents: Contents) {
    let whole = grid
    let wanted = contents.headingLines + cards.lineCount(contents) * cards.rows
    let least = whole.rows > wanted ? whole.rows - wanted : 0
    let hasRoom = whole.columns >= Self.leastTableColumns && least >= 2
    let most = least >= 2 * Self.mostTableLines ? Self.mostTableLines : Self.fewTableLines
    let tableRows =
      whole.rows >= 17
      ? min(most, max(Self.tableLines, least))
      : hasRoom ? min(Self.tableLines, least) : 0
    grid = whole.top(rows: min(wanted, whole.rows - tableRows))
    table = whole.droppingTop(rows: grid.rows).top(rows: tableRows)
    let rest = whole.droppingTop(rows: grid.rows + tableRows)
    if rest.rows >= Self.leastNoteLines { note = rest }
  }
}

/// How large the cards of heads are.
public struct HeadCards: Equatable, Sendable {
  /// How many columns a card takes, its gap included.
  public let columns: Int
  /// How many lines a card takes.
  public let rows: Int
  /// How many lines of it are a thumbnail; 0 where it has none.
  public let thumbnailLines: Int
  /// How many cards stand side by side.
  public let perLine: Int
  /// How many columns the names of layers take.
  public let labelColumns: Int

  /// How many columns the cards of a line take.
  var width: Int { columns * perLine }

  /// How many columns and queries a thumbnail has at most.
  var thumbnailSize: (queries: Int, keys: Int) { (2 * thumbnailLines, columns - 1) }

  /// How many lines of cards there are.
  func lineCount(_ contents: HeadsLayout.Contents) -> Int {
    contents.order == .layer
      ? contents.headCounts.count : (contents.headCount + perLine - 1) / perLine
  }

  /// In fewer columns the names of layers stand closer to the numbers.
  static let fewColumns = 14

  /// A thumbnail of fewer pixels on a side shows nothing.
  static let leastPixels = 8

  /// The largest cards of which all are seen, down to a number in four columns.
  ///
  /// Thumbnails stand only where each head gets 8 × 8 pixels or more.
  init(rows: Int, columns: Int, _ contents: HeadsLayout.Contents) {
    let labels = contents.order != .layer ? 1 : columns >= Self.fewColumns ? 6 : 4
    // In the grid a bracket may stand behind a number that fills its card.
    let room = max(0, columns - labels - (contents.order == .layer ? 1 : 0))
    let lines = max(0, rows) / max(1, contents.headCounts.count) - contents.titleLines
    let wide = min(
      max(17, contents.tokenCount + 2), max(0, columns - labels) / contents.headsPerLayer)
    let hasThumbnails = lines >= Self.leastPixels / 2 && wide > Self.leastPixels
    self =
      hasThumbnails
      ? HeadCards(wide: wide, lines: lines, labels: labels, contents)
      : HeadCards(room: room, rows: rows, wide: wide, labels: labels, contents)
  }

  /// Cards with thumbnails.
  private init(wide: Int, lines: Int, labels: Int, _ contents: HeadsLayout.Contents) {
    labelColumns = labels
    perLine = contents.headsPerLayer
    thumbnailLines = min(lines, contents.wholeLines)
    columns = wide
    rows = contents.titleLines + thumbnailLines
  }

  /// Cards without thumbnails: names where there is room, else numbers alone.
  private init(
    room: Int, rows: Int, wide: Int, labels: Int, _ contents: HeadsLayout.Contents
  ) {
    labelColumns = labels
    thumbnailLines = 0
    let isNamed = contents.titles == .named && wide >= 9 && rows > 1
    let isGrid = contents.order == .layer
    let narrow = isGrid ? min(8, max(4, wide)) : 13
    columns = max(1, min(room, isNamed ? max(isGrid ? 9 : 13, wide) : narrow))
    let most = isGrid ? contents.headsPerLayer : contents.headCount
    perLine = max(1, min(most, room / columns))
    let fits = rows / max(1, contents.headCounts.count) >= 2
    self.rows = isNamed && fits ? 2 : 1
  }
}
