extension Unicode.Scalar {
  /// The columns this scalar takes when it is shown as it is; nil when it must be escaped.
  ///
  ///     ("é" as Unicode.Scalar).columns  // 1
  ///     ("漢" as Unicode.Scalar).columns  // 2
  ///     ("\u{301}" as Unicode.Scalar).columns  // 0: it joins the character before
  ///     ("\u{202E}" as Unicode.Scalar).columns  // nil
  ///
  /// Characters of ambiguous width take one column. O(log n) in the ranges of the table.
  public var columns: Int? {
    if value >= 0x20 && value < 0x7F { return 1 }
    var low = 0
    var high = shownScalars.count / 3
    while low < high {
      let middle = (low + high) / 2
      if value > shownScalars[3 * middle + 1] { low = middle + 1 } else { high = middle }
    }
    guard 3 * low < shownScalars.count, value >= shownScalars[3 * low] else { return nil }
    return Int(shownScalars[3 * low + 2])
  }
}
