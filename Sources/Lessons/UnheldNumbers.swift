extension String {
  /// The text without what stands between backticks.
  var withoutCode: String {
    var text = ""
    var isCode = false
    for character in self {
      if character == "`" { isCode.toggle() }
      text.append(isCode || character == "`" ? " " : character)
    }
    return text
  }

  /// The first number with a point in it, such as `.928` or `6.27`; a version or a chapter, as 2.2.1,
  /// is none.
  ///
  ///     "the weight is .928.".decimalNumber  // ".928"
  var decimalNumber: String? {
    let words = split { !($0.isNumber || $0 == "." || $0.isLetter) }
    for word in words {
      let number = word.last == "." ? word.dropLast() : word
      guard let point = number.firstIndex(of: "."), number.count(where: { $0 == "." }) == 1,
        number.allSatisfy({ $0 == "." || ("0"..."9").contains($0) }),
        number.index(after: point) < number.endIndex
      else { continue }
      return String(number)
    }
    return nil
  }
}
