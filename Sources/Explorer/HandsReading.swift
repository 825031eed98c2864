/// Reads a show of hands.
///
///     handCounts("A 12, B 5", optionCount: 2)  // [12, 5]
///     handCounts("12 5", optionCount: 2)       // [12, 5]
///
/// - Parameters:
///   - text: Letters with their numbers, or the numbers in order.
///   - optionCount: How many options there are; those that are not named have 0.
/// - Returns: A count for each option, or nil where it cannot be read.
/// - Complexity: O(length).
func handCounts(_ text: String, optionCount: Int) -> [Int]? {
  let words = text.uppercased().split { " ,;:=".contains($0) }.flatMap(lettersApart)
  var counts = Array(repeating: 0, count: optionCount)
  var letter: Int?
  var next = 0
  for word in words {
    if let place = optionPlace(word) {
      guard letter == nil, place < optionCount else { return nil }
      letter = place
      continue
    }
    guard let count = Int(word), (0...9999).contains(count) else { return nil }
    let place = letter ?? next
    guard counts.indices.contains(place) else { return nil }
    counts[place] = count
    next = place + 1
    letter = nil
  }
  return letter == nil && !words.isEmpty ? counts : nil
}

/// `A12` is a letter and a number.
private func lettersApart(_ word: Substring) -> [Substring] {
  guard let first = word.first, first.isLetter, word.count > 1 else { return [word] }
  return [word.prefix(1), word.dropFirst()]
}

/// The place of an option by its letter: A is 0.
private func optionPlace(_ word: Substring) -> Int? {
  guard word.count == 1, let code = word.first?.asciiValue, (65...90).contains(code) else {
    return nil
  }
  return Int(code) - 65
}
