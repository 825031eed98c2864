import Lessons
import Screen
import Views

/// A question as it is asked, and after the answer what is said.
extension State {
  /// The parts of a page with a question.
  func questionParts(_ area: Rectangle) -> [LessonPart] {
    guard let play, let question = play.page.question else { return [] }
    let isOpen = question.answer == nil
    var words = [
      wordsPart(
        LessonWords([.init(isOpen ? "PREDICT" : "ASKED", DisplayText(question.ask))]), area)
    ]
    if let input = inputPart(question, area) { words.append(input) }
    let said = wordsPart(
      LessonWords(isOpen ? saidBefore(question) : saidAfter(question)), area)
    if said.height > 0 { words.append(said) }
    if isOpen {
      words.append(
        wordsPart(
          LessonWords([
            .init(
              "",
              "Your answer is recorded before anything is shown, and stays beside the result.")
          ]), area))
    }
    return questionViews(area, below: words) + Self.withoutGap(words) + failureParts(area)
  }

  /// The views above a question: rows of a map wherever they fit, others where they have room.
  private func questionViews(_ area: Rectangle, below words: [LessonPart]) -> [LessonPart] {
    let views = play?.page.views ?? []
    let taken = words.reduce(0) { $0 + $1.height }
    let hasRows = views.contains { !$0.rows.isEmpty }
    let parts = viewParts(area, least: hasRows ? 4 : 8)
    let gaps = hasRows ? 0 : words.count
    let needed = parts.reduce(taken + gaps) { $0 + $1.smallest }
    return needed <= area.rows ? parts : []
  }

  /// The question and its options stand together.
  private static func withoutGap(_ parts: [LessonPart]) -> [LessonPart] {
    guard parts.count >= 2 else { return parts }
    return [parts[0].joined(with: parts[1])] + parts.dropFirst(2)
  }

  private func inputPart(_ question: PageQuestion, _ area: Rectangle) -> LessonPart? {
    switch question.input {
    case .option, .order: return optionsPart(optionsView(question), area)
    case .key where question.answer == nil:
      return optionsPart(keysView(question), area)
    case .cell, .map:
      let view = gridView(question)
      return LessonPart(
        height: view.height, smallest: min(view.height, 8),
        target: { position, area in
          view.cell(at: position, in: area).map { .cell(query: $0.query, key: $0.key) }
        },
        draw: { area, frame in view.draw(in: area, of: &frame) })
    case .number where question.answer == nil, .word where question.answer == nil:
      let how = question.input == .number ? "a number" : "a word"
      return wordsPart(
        LessonWords([
          .init("answer", DisplayText("\(how): \(keyName(.enter)) opens the field"))
        ]), area)
    case .key, .number, .word: return nil
    }
  }

  /// The map of a question; after the answer with what is right.
  private func gridView(_ question: PageQuestion) -> LessonGridView {
    let isOpen = question.answer == nil
    let isCell = question.input == .cell
    return LessonGridView(
      queries: question.queries.map { DisplayText($0) },
      keys: question.keys.map { DisplayText($0) },
      marks: isOpen ? isCell ? [] : play?.draft.marks ?? [] : question.marks,
      rightMarks: question.rightMarks, query: isOpen ? play?.draft.option ?? 0 : nil,
      key: isOpen && isCell ? play?.draft.key : nil)
  }

  private func saidBefore(_ question: PageQuestion) -> [LessonWords.Paragraph] {
    let said = [("known", question.known), ("changed", question.changed)]
    return said.compactMap { label, text in
      text.map { .init(DisplayText(label), DisplayText($0)) }
    }
      + question.hints.enumerated().map { index, hint in
        .init(DisplayText("hint \(index + 1)"), DisplayText(hint))
      }
  }

  private func saidAfter(_ question: PageQuestion) -> [LessonWords.Paragraph] {
    let verdict =
      question.isRight.map { $0 ? "right" : "not right" } ?? "to be seen after the training"
    let chosen = question.options.first(where: \.isChosen)
    let hands: DisplayText =
      question.handCount > 0
      ? DisplayText("the class: \(chosen?.hands ?? 0) of \(question.handCount)") : ""
    let isMap = question.input == .map
    let answer = isMap ? mapVerdict(question) : question.answer ?? ""
    var said = [
      LessonWords.Paragraph(
        "your answer", DisplayText("\(answer), \(verdict); recorded before the reveal"),
        aside: hands)
    ]
    let right = question.isRight == false && !isMap ? question.right : nil
    let rest: [(DisplayText, String?)] = [
      ("right is", right), ("to that", question.wrong),
      ("because", question.because), ("true here", question.trueHere),
      ("careful", question.careful),
    ]
    said += rest.compactMap { label, text in text.map { .init(label, DisplayText($0)) } }
    return said
  }

  /// How many rows of a drawn map are right: both maps stand above, one over the other.
  private func mapVerdict(_ question: PageQuestion) -> String {
    guard !question.rightMarks.isEmpty else { return "● your marks" }
    let right = zip(question.marks, question.rightMarks).count { $0 == $1 }
    return "● your marks, \(right) of \(question.rightMarks.count) rows right; ○ what is read"
  }
}
