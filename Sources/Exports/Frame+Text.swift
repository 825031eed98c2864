import Screen

extension Frame {
  /// The frame as lines of text: no trailing blanks, and no blank lines at the end.
  ///
  ///     frame.plainText  // "query ↓  0  1\n…\n"
  public var plainText: String {
    lastRows.map { row in String(line(row).trimmingTrailingBlanks) + "\n" }.joined()
  }

  /// The rows down to the last that shows something.
  var lastRows: Range<Int> {
    let last = (0..<rows).last { row in (0..<columns).contains { !self[row, $0].isEmpty } }
    return 0..<(last.map { $0 + 1 } ?? 0)
  }

  /// The columns of a row up to the last that shows something.
  func usedColumns(ofRow row: Int) -> Range<Int> {
    let last = (0..<columns).last { !self[row, $0].isEmpty }
    return 0..<(last.map { $0 + 1 } ?? 0)
  }
}

extension Cell {
  /// Whether the cell shows nothing, neither a sign nor a colour.
  var isEmpty: Bool {
    glyph == .space && style.background == .standard
      && style.emphasis.isDisjoint(with: [.reverse, .underline])
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: Substring {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
