import Screen

extension DisplayText {
  /// The glyphs that fit into so many columns, from the beginning.
  func clipped(to columns: Int) -> DisplayText {
    guard width > columns else { return self }
    var text = ""
    var used = 0
    for glyph in glyphs {
      guard used + glyph.width <= columns else { break }
      text += glyph.text
      used += glyph.width
    }
    return DisplayText(text)
  }

  /// The same text where it fits, else its beginning and an ellipsis.
  func shortened(to columns: Int) -> DisplayText {
    guard width > columns else { return self }
    guard columns > 0 else { return "" }
    return DisplayText(clipped(to: columns - 1).description + "…")
  }
}
