import Screen

/// What is shown where there is no room for a view: the size there is and the size it takes.
///
///     heed needs 20×6, here is 12×4 · q quits
public struct NoticeView: Equatable, Sendable {
  /// How many rows it takes.
  public let neededRows: Int
  /// How many columns it takes.
  public let neededColumns: Int

  /// Creates the notice.
  public init(neededRows: Int, neededColumns: Int) {
    self.neededRows = neededRows
    self.neededColumns = neededColumns
  }

  /// Draws the notice over a whole area, in the longest form that fits.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    frame.clear(area)
    let here = "\(area.columns)×\(area.rows)"
    let needed = "\(neededColumns)×\(neededRows)"
    let lines = [
      ["heed needs \(needed), here is \(here) · q quits"],
      ["heed needs", needed + ", here", "is " + here, "q quits"], [here, "<" + needed], [here],
    ]
    let fitting = lines.first { lines in
      lines.count <= area.rows && lines.allSatisfy { $0.count <= area.columns }
    }
    for (offset, line) in (fitting ?? lines[3]).enumerated() {
      frame.write(
        DisplayText(line), row: area.row + offset, column: area.column, style: .role(.warning),
        in: area)
    }
    frame.cursor = nil
  }
}
