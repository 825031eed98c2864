import Screen

/// Two rows with a shade, a role, a wide glyph and what XML and terminals must not see.
func smallFrame() -> Frame {
  var frame = Frame(rows: 4, columns: 12)
  frame.write("a<&\u{1B}", row: 0, column: 0, style: .role(.query))
  frame.write(".93", row: 0, column: 6, style: .on(.sequential(1)))
  frame.write("漢b█▄", row: 1, column: 2)
  return frame
}
