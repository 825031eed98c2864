import Lessons
import Screen
import Views

/// What is typed in a lesson: a number or a word that answers, hands, a slider's number, a change.
extension State {
  /// Whether a digit begins the answer: the question asks for a number.
  var typesAnswer: Bool { play?.openQuestion?.input == .number }

  /// Types into the open field; where a number is asked for, a digit opens it.
  mutating func typeInLesson(_ edit: TextField.Edit) {
    if play?.field == nil, typesAnswer {
      play?.field = LessonField(purpose: .answer, text: TextField())
    }
    play?.field?.text.edit(edit)
  }

  mutating func openField() {
    guard let play else { return }
    switch play.session.stop.kind {
    case .parameter:
      self.play?.field = LessonField(purpose: .slider, text: TextField())
    case .exercise:
      self.play?.field = LessonField(purpose: .change, text: TextField())
    case .question where play.openQuestion?.input == .number || play.openQuestion?.input == .word:
      self.play?.field = LessonField(purpose: .answer, text: TextField())
    case .question, .reading, .reveal, .freePlay:
      message = "there is nothing to type here"
    }
  }

  mutating func closeField() -> [Effect] {
    play?.field = nil
    return []
  }

  mutating func keepField() -> [Effect] {
    guard let field = play?.field else { return [] }
    let question = play?.page.question
    let typed = field.text.text
    switch field.purpose {
    case .answer:
      if question?.input == .number, Self.lessonNumber(typed) == nil {
        message = DisplayText("“\(typed)” is no number; write one such as 0.25").description
        return []
      }
      if let number = Self.lessonNumber(typed), question?.input == .number {
        return record { $0.answer(.number(number)) }
      }
      return record { $0.answer(.text(typed)) }
    case .hands: return countHands(typed, of: question)
    case .slider:
      guard let number = Self.lessonNumber(typed) else {
        message = DisplayText("“\(typed)” is no number; write one such as 0.25").description
        return []
      }
      play?.change { $0.number = number }
    case .change:
      do {
        let changes = try StateChange.read(typed)
        guard var session = play?.session else { return [] }
        let all = (play?.draft.changes ?? []) + changes
        if case .notPossible(let reason) = session.change(all) {
          message = DisplayText(reason).description
          return []
        }
        play?.change { $0.changes = all }
      } catch {
        message = DisplayText(error.description).description
        return []
      }
    }
    play?.field = nil
    applyDraft()
    let number = play?.page.parameter?.number
    if field.purpose == .slider { play?.draft.number = number }
    return []
  }

  /// A number as people type it: a comma or a point before the decimals.
  static func lessonNumber(_ typed: String) -> Double? {
    let text = typed.filter { $0 != " " }.replacing("−", with: "-").replacing(",", with: ".")
    guard let number = Double(text), number.isFinite, !text.lowercased().contains("x") else {
      return nil
    }
    return number
  }

  mutating func countHands(_ typed: String, of question: PageQuestion?) -> [Effect] {
    guard let counts = handCounts(typed, optionCount: question?.options.count ?? 0) else {
      message = "write the hands in order, such as 12 5, or with letters: A 12 B 5"
      return []
    }
    guard var session = play?.session else { return [] }
    for (option, count) in counts.enumerated() { session.count(hands: count, forOption: option) }
    play?.session = session
    play?.field = nil
    return []
  }

  /// Draws the open field in place of the sentence.
  func drawLessonField(
    _ field: LessonField, in area: Rectangle, _ frame: inout Frame
  ) {
    let aside = message.map { DisplayText($0) } ?? ""
    SearchLine(
      prompt: DisplayText(" " + lessonFieldName(field.purpose)), text: field.text.text,
      cursor: field.text.cursor, aside: aside
    ).draw(in: area, of: &frame)
  }

  /// What is typed.
  func lessonFieldName(_ purpose: LessonField.Purpose) -> String {
    switch purpose {
    case .answer: "your answer: "
    case .hands: "hands, such as A 12 B 5: "
    case .slider: "number: "
    case .change: "change: "
    }
  }
}
