extension LessonSession {
  /// A question of this step as it is asked, and after the answer with what is right.
  mutating func question(_ index: Int, _ page: inout LessonPage) -> PageQuestion? {
    guard let prediction = currentPrediction else { return nil }
    let recorded = record.answers[currentName]
    let right = rightAnswer(of: prediction)
    var question = PageQuestion(
      index: index, ask: words(prediction.question, &page) ?? "", kind: prediction.kind.question,
      known: words(prediction.known, &page), changed: words(prediction.changed, &page),
      hintCount: prediction.hints.count)
    question.hints = prediction.hints.prefix(hintCount).compactMap { words($0, &page) }
    question.options = options(prediction, recorded, right)
    question.handCount = (recorded?.hands ?? hands).reduce(0, +)
    if let right { (question.queries, question.keys) = right.names }
    guard let recorded else { return question }
    question.answer = recorded.text
    question.isRight = recorded.isRight
    if let right, let given = prediction.answer(from: recorded.text, right) {
      question.marks = given.marks(queryCount: question.queries.count)
    }
    guard let right, recorded.isRight != nil else { return question }
    question.right = prediction.text(of: right.answer, right)
    question.rightMarks = right.answer.marks(queryCount: question.queries.count)
    question.because = words(prediction.because, &page)
    question.trueHere = words(prediction.trueHere, &page)
    question.careful = words(prediction.careful, &page)
    if recorded.isRight == false {
      question.wrong = words(prediction.wrongWords(recorded.text, right), &page)
    }
    return question
  }

  private func options(
    _ prediction: Prediction, _ recorded: AnswerRecord?, _ right: RightAnswer?
  ) -> [PageOption] {
    let hands = recorded?.hands ?? hands
    let isShown = recorded?.isRight != nil
    let numbers = isShown ? right?.optionNumbers ?? [] : []
    var order: [Int] = []
    if let recorded, let right,
      case .order(let places)? = prediction.answer(
        from: recorded.text, right)
    {
      order = places
    }
    return prediction.optionTexts.enumerated().map { place, text in
      PageOption(
        text: text, hands: hands.indices.contains(place) ? hands[place] : 0,
        number: numbers.indices.contains(place) ? numbers[place] : nil,
        isRight: isShown ? right?.accepts(.option(place)) : nil,
        isChosen: recorded?.text == text, rank: order.firstIndex(of: place))
    }
  }

  /// What was answered to a question of this step; nil before it.
  mutating func predicted(
    _ prediction: Prediction, _ name: String, _ page: inout LessonPage
  ) -> PagePrediction? {
    guard let recorded = record.answers[name] else { return nil }
    let right = rightAnswer(of: prediction)
    var predicted = verdict(on: prediction, recorded, right)
    guard let right, recorded.isRight != nil else { return predicted }
    predicted.because = words(prediction.because, &page)
    predicted.trueHere = words(prediction.trueHere, &page)
    predicted.careful = words(prediction.careful, &page)
    if recorded.isRight == false {
      predicted.wrong = words(prediction.wrongWords(recorded.text, right), &page)
    }
    return predicted
  }

  /// What a drawn map is called before its rows are counted.
  private static let map = "the map"

  private func verdict(
    on prediction: Prediction, _ recorded: AnswerRecord, _ right: RightAnswer?
  ) -> PagePrediction {
    if case .map(let map)? = right,
      case .map(let drawn)? = prediction.answer(
        from: recorded.text, .map(map))
    {
      let rows = "\(map.rightRows(drawn)) of \(map.largest.count) rows of the map"
      return PagePrediction(
        answer: rows, unjudged: Self.map, isRight: recorded.isRight, right: nil)
    }
    return PagePrediction(
      answer: recorded.text, unjudged: prediction.kind.question == .drawMap ? Self.map : nil,
      isRight: recorded.isRight,
      right: right.map { prediction.text(of: $0.answer, $0) })
  }
}

extension LessonAnswer {
  /// The key that each query is said to read; empty where the answer is about none.
  fileprivate func marks(queryCount: Int) -> [Int?] {
    switch self {
    case .map(let keys): keys
    case .cell(let query?, let key): (0..<queryCount).map { $0 == query ? key : nil }
    case .cell(nil, _), .option, .number, .order, .text: []
    }
  }
}

extension RightAnswer {
  /// The number of each option, where options have numbers.
  var optionNumbers: [Double?] {
    switch self {
    case .option(_, let numbers): numbers
    case .order(_, let numbers): numbers
    case .number, .cell, .text, .map: []
    }
  }

  /// The names of the queries and keys among which the answer is; empty for other questions.
  var names: (queries: [String], keys: [String]) {
    switch self {
    case .map(let map): (map.queries, map.keys)
    case .cell(_, let numbers): Self.names(of: numbers.map(\.label))
    case .option, .number, .order, .text: ([], [])
    }
  }

  /// The names of cells: those of the keys alone where the row is given, else of both.
  private static func names(of cells: [LessonLabel]) -> (queries: [String], keys: [String]) {
    let pairs = cells.map { $0.name.divided(at: " → ") }
    let queries = pairs.compactMap { $0.1 == nil ? nil : $0.0.trimmed }
    let keys = pairs.map { ($0.1 ?? $0.0).trimmed }
    return (queries.uniqued, keys.uniqued)
  }
}

extension [String] {
  /// Each once, in their order.
  fileprivate var uniqued: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Prediction {
  /// What is said to a wrong answer, if anything.
  func wrongWords(_ given: String, _ right: RightAnswer) -> LessonText? {
    guard let answer = answer(from: given, right) else { return nil }
    return wrong.first { entry in
      guard let meant = self.answer(from: entry.answer.value, right) else { return false }
      if case .number(let left) = answer, case .number(let right) = meant,
        case .number(let tolerance) = kind
      {
        return abs(left - right) <= tolerance
      }
      return answer == meant
    }?.words
  }
}
