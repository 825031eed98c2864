import Screen

/// A bar in eighths of a column.
///
///     bar(0.928, columns: 10)  // "█████████▎"
///
/// - Parameters:
///   - share: How much of the columns it fills; brought into 0 to 1.
///   - columns: How many columns a share of 1 has.
/// - Returns: At most so many columns; a share above 0 shows at least an eighth.
func bar(_ share: Double, columns: Int) -> DisplayText {
  guard share > 0, columns > 0 else { return "" }
  let eighths = max(1, Int((min(1, share) * Double(columns) * 8).rounded()))
  let rest = Array("▏▎▍▌▋▊▉")
  let whole = String(repeating: "█", count: eighths / 8)
  return DisplayText(eighths % 8 == 0 ? whole : whole + String(rest[eighths % 8 - 1]))
}
