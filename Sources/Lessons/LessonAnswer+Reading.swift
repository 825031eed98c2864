extension Prediction {
  /// The answer that a text means, as a worksheet or a file of answers holds it; nil where it means
  /// none.
  ///
  ///     question.answer(from: "street", right)  // .option(1)
  ///
  /// Options are named by their words; a cell by its key, or as `it → animal`; an order by its
  /// options with commas between them; a map as `the → BOS, cat → the`.
  public func answer(from text: String, _ right: RightAnswer) -> LessonAnswer? {
    switch (kind, right) {
    case (.choice, _): return option(text).map { .option($0) }
    case (.number, _): return number(from: text).map { .number($0) }
    case (.text, _): return text.trimmed.isEmpty ? nil : .text(text.trimmed)
    case (.order(let options), _):
      let places = text.split(separator: ",").compactMap { option(String($0)) }
      return places.count == options.count && Set(places).count == places.count
        ? .order(places) : nil
    case (.cell, .cell(let label, let numbers)): return cell(text, label, numbers)
    case (.drawMap, .map(let map)): return drawn(text, map)
    default: return nil
    }
  }

  private func option(_ text: String) -> Int? {
    let wanted = text.trimmed.lowercased()
    return optionTexts.firstIndex { $0.lowercased() == wanted }
  }

  private func cell(
    _ text: String, _ right: LessonLabel, _ numbers: [LessonEntry]
  ) -> LessonAnswer? {
    let labels = numbers.isEmpty ? [right] : numbers.map(\.label)
    guard let label = labels.first(where: { LabelList.means(text, $0) }),
      let key = label.places.last
    else { return nil }
    return .cell(query: label.places.count == 2 ? label.places[0] : nil, key: key)
  }

  private func drawn(_ text: String, _ map: RightMap) -> LessonAnswer? {
    var keys = [Int?](repeating: nil, count: map.queries.count)
    for pair in text.split(separator: ",") {
      let (query, key) = String(pair).replacing("->", with: "→").divided(at: "→")
      guard let key, let row = Self.place(query, map.queries),
        let column = Self.place(key, map.keys)
      else { return nil }
      keys[row] = column
    }
    return .map(keys)
  }

  private static func place(_ text: String, _ names: [String]) -> Int? {
    names.firstIndex { $0.lowercased() == text.trimmed.lowercased() }
  }

  /// An answer as it is written in a file, and beside a result.
  public func text(of answer: LessonAnswer, _ right: RightAnswer) -> String {
    switch (answer, right) {
    case (.option(let place), _):
      return optionTexts.indices.contains(place) ? optionTexts[place] : "?"
    case (.number(let number), _):
      return decimalText(number, decimals: LessonEngine.shownDecimals).withoutEndingZeros
    case (.text(let text), _): return text
    case (.order(let places), _):
      return places.map { optionTexts.indices.contains($0) ? optionTexts[$0] : "?" }
        .joined(separator: ", ")
    case (.cell(let query, let key), .cell(let label, let numbers)):
      let labels = numbers.isEmpty ? [label] : numbers.map(\.label)
      return labels.first { $0.places == [query, key].compactMap { $0 } }?.name ?? "?"
    case (.map(let keys), .map(let map)):
      let cells = keys.enumerated().compactMap { row, key in
        key.flatMap {
          map.queries.indices.contains(row) && map.keys.indices.contains($0)
            ? "\(map.queries[row]) → \(map.keys[$0])" : nil
        }
      }
      return cells.isEmpty ? "no cell" : cells.joined(separator: ", ")
    default: return "?"
    }
  }
}

extension RightAnswer {
  /// What is right, as an answer.
  public var answer: LessonAnswer {
    switch self {
    case .option(let place, _): .option(place)
    case .number(let number, _): .number(number)
    case .order(let places, _): .order(places)
    case .text(let words): .text(words.first ?? "")
    case .cell(let label, _):
      .cell(query: label.places.count == 2 ? label.places[0] : nil, key: label.places.last ?? 0)
    case .map(let map): .map(map.largest.map { $0 })
    }
  }

  /// An answer of the same kind that is wrong; nil where every answer is right.
  public func wrongAnswer(of prediction: Prediction) -> LessonAnswer? {
    switch self {
    case .option(let place, _):
      let other = prediction.optionTexts.indices.first { $0 != place }
      return other.map { .option($0) }
    case .number(let number, let tolerance): return .number(number + 2 * tolerance + 1)
    case .order(let places, _): return .order(Array(places.reversed()))
    case .text(let words): return .text("not " + (words.first ?? ""))
    case .cell(let label, let numbers):
      guard let other = numbers.first(where: { $0.label != label })?.label else { return nil }
      return .cell(
        query: other.places.count == 2 ? other.places[0] : nil, key: other.places.last ?? 0)
    case .map(let map):
      guard map.keys.count > 1 else { return nil }
      return .map(map.largest.map { ($0 + 1) % map.keys.count })
    }
  }
}

extension String {
  /// A number without the zeros at its end that say nothing.
  var withoutEndingZeros: String {
    guard contains(".") else { return self }
    let kept = String(reversed().drop { $0 == "0" }.reversed())
    return kept.hasSuffix(".") ? String(kept.dropLast()) : kept
  }
}
