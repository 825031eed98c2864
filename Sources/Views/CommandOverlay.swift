import Screen

/// A list of commands over the view: the help and the palette.
public struct CommandOverlay: Equatable, Sendable {
  /// What stands on its first line: `keys of the map`.
  public let title: DisplayText
  /// The commands that pass the filter.
  public let rows: [Hint]
  /// What was typed.
  public let filter: String
  /// Where the cursor stands in the filter, in characters.
  public let filterCursor: Int
  /// The selected command, an index into `rows`.
  public let selected: Int
  /// The last line: `↑↓ choose  Enter run  Esc close`.
  public let hint: DisplayText

  /// Creates the overlay.
  public init(
    title: DisplayText, rows: [Hint], filter: String, filterCursor: Int, selected: Int,
    hint: DisplayText
  ) {
    self.title = title
    self.rows = rows
    self.filter = filter
    self.filterCursor = filterCursor
    self.selected = selected
    self.hint = hint
  }

  /// Draws the overlay centred in an area, and puts the cursor into its filter.
  public func draw(in area: Rectangle, of frame: inout Frame) {}
}
