extension LessonEngine {
  /// The words of a text with the numbers that come out.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - data: What its step is about.
  /// - Returns: The words; `…` in place of a number of a training that has not come so far.
  /// - Throws: `LessonProblem` where a number cannot be computed.
  public mutating func words(
    of text: LessonText, about data: String?
  ) throws(LessonProblem) -> String {
    var words = ""
    for part in text.parts {
      switch part {
      case .words(let plain): words += plain
      case .stated(let written, _): words += written
      case .computed(let expression, let decimals):
        do {
          words += Self.text(try value(of: expression, about: data), expression, decimals)
        } catch {
          guard case .notTrained = error.reason else {
            throw LessonProblem(error, in: "the text", expression)
          }
          words += "…"
        }
      }
    }
    return words
  }

  /// A value as a text shows it: weights without a zero before the point, whole numbers whole.
  static func text(
    _ value: LessonValue, _ expression: LessonExpression, _ decimals: Int?
  ) -> String {
    let isShare = expression.root.quantity?.isShare == true
    guard case .number(let number) = value else { return value.text(decimals: decimals ?? 2) }
    if isShare { return weightText(number, decimals: decimals ?? 3) }
    if decimals == nil, number == number.rounded() { return decimalText(number, decimals: 0) }
    return decimalText(number, decimals: decimals ?? 2)
  }
}
