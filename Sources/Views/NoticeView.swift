import Screen

/// What is shown where there is no room for a view: the size there is and the size it takes.
public struct NoticeView: Equatable, Sendable {
  /// The size it takes.
  public var needed: (rows: Int, columns: Int) { (neededRows, neededColumns) }
  private let neededRows: Int
  private let neededColumns: Int

  /// Creates the notice.
  public init(neededRows: Int, neededColumns: Int) {
    self.neededRows = neededRows
    self.neededColumns = neededColumns
  }

  /// Draws the notice over a whole area.
  public func draw(in area: Rectangle, of frame: inout Frame) {}
}
