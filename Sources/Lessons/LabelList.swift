/// The names of a table's rows or columns; repeated words carry their position.
///
///     LabelList(["the", "cat", "the"]).names  // ["the@0", "cat", "the@2"]
struct LabelList: Equatable, Sendable {
  /// What is written, as the data have it.
  let words: [String]
  /// The names, no two alike.
  let names: [String]

  /// Creates the names of words; `[BOS]` is called BOS, as on the screen.
  init(_ words: [String]) {
    let plain = words.map { word in
      word.hasPrefix("[") && word.hasSuffix("]") && word.count > 2
        ? String(word.dropFirst().dropLast()) : word
    }
    var counts: [String: Int] = [:]
    for word in plain { counts[word.lowercased(), default: 0] += 1 }
    self.words = plain
    names = plain.enumerated().map { place, word in
      counts[word.lowercased()] == 1 ? word : "\(word)@\(place)"
    }
  }

  /// How many there are.
  var count: Int { words.count }

  /// The label of a place.
  func label(_ place: Int) -> LessonLabel { LessonLabel(names[place], [place]) }

  /// The place of a name: a word, a word with its position, or an index from 0.
  ///
  /// - Parameters:
  ///   - place: The name; capitals do not matter where they decide nothing.
  ///   - what: What the list holds, for messages.
  /// - Returns: The place, from 0.
  /// - Throws: `ExpressionError` where no word, or more than one, is meant.
  /// - Complexity: O(number of names).
  func place(_ place: LessonPlace, _ what: String) throws(ExpressionError) -> Int {
    let text = place.text
    if let found = names.firstIndex(of: text) { return found }
    let same = words.indices.filter { words[$0] == text }
    let alike =
      same.isEmpty
      ? words.indices.filter { words[$0].lowercased() == text.lowercased() } : same
    if alike.count == 1 { return alike[0] }
    if alike.count > 1 {
      throw ExpressionError(
        .severalPlaces(text, matches: alike.map { "\(words[$0])@\($0)" }), column: place.column)
    }
    if let sign = text.lastIndex(of: "@"), let index = Int(text[text.index(after: sign)...]),
      words.indices.contains(index), words[index].lowercased() == text[..<sign].lowercased()
    {
      return index
    }
    if let index = Int(text), words.indices.contains(index) { return index }
    throw ExpressionError(
      .noPlace(text, among: what, allowed: names), column: place.column)
  }

  /// Whether a name means the label: its name, its word where that is unique, or its place.
  static func means(_ text: String, _ label: LessonLabel) -> Bool {
    let (text, name) = (text.trimmed.lowercased(), label.name.lowercased())
    return text == name
      || text.replacing("->", with: "→").filter { !$0.isWhitespace }
        == name.filter { !$0.isWhitespace }
  }
}
