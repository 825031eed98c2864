import Attention
import Screen

/// The soft lookup: what a query asks for and what keys have, the stages from the dot product to
/// the answer, and each step with its numbers put in.
///
///     query ▸fruit   [0.8] ████████     0.2  ██           0.1  █
///     5▸weight       [.3716] █▊          .3467 █▋          .2817 █▍     1.0000
public struct LookupView: Equatable, Sendable {
  /// The head, with the weights as its stage.
  public let picture: HeadPicture
  /// The selected cell.
  public let cell: SelectedCell
  /// The selected attribute, a dimension of queries and keys.
  public let attribute: Int
  /// Which number is selected.
  public let cursor: LookupCursor
  /// Shades.
  public let look: Look
  /// The numbers that were put in by hand.
  public let changed: Set<HeadComponent>
  /// What single changes of the query lift other keys to the top.
  public let proposals: LookupProposals
  /// How much of it is shown.
  public let shown: Shown

  /// How much of the view is shown.
  public enum Shown: Equatable, Sendable {
    /// The numbers, and what to try.
    case all
    /// The numbers alone.
    case numbers
    /// The attributes; what is computed from them is `?`.
    case attributes
  }

  /// Creates the view of a cell.
  public init(
    picture: HeadPicture, cell: SelectedCell, attribute: Int, cursor: LookupCursor = LookupCursor(),
    look: Look = Look(), changed: Set<HeadComponent> = [],
    proposals: LookupProposals = LookupProposals(), shown: Shown = .all
  ) {
    self.picture = picture
    self.cell = cell
    self.attribute = attribute
    self.cursor = cursor
    self.look = look
    self.changed = changed
    self.proposals = proposals
    self.shown = shown
  }

  /// Draws the tables and the lines, and puts the cursor on the selected number.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty, let derivation = cell.derivation else { return }
    let layout = layout(in: area)
    drawAttributes(layout, of: &frame)
    drawStages(layout, of: &frame)
    guard shown != .attributes else { return }
    LookupLines(view: self).draw(derivation, in: layout.lineArea, of: &frame)
  }

  /// What stands at a place of the screen, as far as it can be selected.
  public enum Place: Equatable, Sendable {
    /// A number of the table of attributes.
    case number(HeadComponent)
    /// The name of a query.
    case query(Int)
    /// The name of a key.
    case key(Int)
    /// A number among the stages, of a query, a key and where it is of the mix a value dimension.
    case cell(query: Int, key: Int, value: Int?)
  }

  /// What stands at a place of the screen.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - area: Where the view is drawn.
  /// - Returns: A place of the tables, or nil beside both.
  public func place(at position: Position, in area: Rectangle) -> Place? {
    let layout = layout(in: area)
    if layout.attributes.contains(row: position.row, column: position.column) {
      return attributePlace(at: position, layout)
    }
    if layout.stageTable.contains(row: position.row, column: position.column) {
      return stagePlace(at: position, layout)
    }
    return nil
  }

  /// So many keys can be compared on the smallest whole screen.
  public static let keys = 8
  /// So many attributes have a column there.
  public static let attributes = 6

  /// Why a head has no place on a screen of some size, or nil where it has.
  ///
  /// Smaller screens than 80×24 show as much as one of that size, a part at a time.
  ///
  /// - Parameters:
  ///   - head: What is to be shown.
  ///   - rows: How many rows the screen has.
  ///   - columns: How many columns it has.
  /// - Returns: One sentence, or nil.
  public static func reasonAgainst(
    _ head: AttentionHead, rows: Int, columns: Int
  ) -> String? {
    let mostKeys = keys + max(0, min(rows - 24, (columns - 80) / 7))
    let mostAttributes = attributes + max(0, (columns - 80) / 7)
    guard head.queries.columnCount == head.keys.columnCount else {
      return "the lookup needs queries and keys with the same attributes, and here they differ"
    }
    guard head.queryCount > 0, head.keyCount > 0 else { return "there is no key to look up" }
    guard head.keyCount <= mostKeys else {
      return "the lookup shows \(mostKeys) keys on this screen, and there are \(head.keyCount)"
    }
    guard head.dimension <= mostAttributes else {
      return "the lookup shows \(mostAttributes) attributes on this screen, and there are "
        + "\(head.dimension)"
    }
    return nil
  }

  /// The lines and columns that an area has room for.
  func layout(in area: Rectangle) -> LookupLayout {
    let names = picture.queryLabels.map(\.name.width) + picture.keyLabels.map(\.name.width)
    let values = (0..<picture.head.valueDimension).map {
      DisplayText(shortDimension(picture.head.names.value($0))).width
    }
    return LookupLayout(
      area: area,
      contents: LookupLayout.Contents(
        queryCount: picture.head.queryCount, keyCount: picture.head.keyCount,
        attributeCount: picture.head.dimension, valueCount: picture.head.valueDimension,
        nameColumns: names.max() ?? 0, valueNameColumns: values.max() ?? 0))
  }

  /// What the steps are called.
  var words: StepWords { StepWords(picture.head.configuration) }

  /// What an attribute is called.
  func attributeName(_ attribute: Int) -> DisplayText {
    DisplayText(shortDimension(picture.head.names.score(attribute)))
  }

  /// What a value is called.
  func valueName(_ value: Int) -> DisplayText {
    DisplayText(shortDimension(picture.head.names.value(value)))
  }

  /// The place of the selected number in the tables of the head.
  public var place: HeadComponent {
    switch (cursor.row, cursor.table) {
    case (.query, _): HeadComponent(.query, row: cell.query, column: attribute)
    case (.key, .attributes): HeadComponent(.key, row: cell.key, column: attribute)
    case (.key, .values): HeadComponent(.value, row: cell.key, column: cell.dimension)
    }
  }
}
