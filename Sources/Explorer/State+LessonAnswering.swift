import Lessons
import Screen

/// Putting an answer together, and recording it.
extension State {
  /// Moves along the options, rows and marks of a question.
  mutating func moveInQuestion(_ command: Command) {
    guard let question = play?.openQuestion else { return }
    let times = count ?? 1
    let (rows, keys) = (question.rowCount, question.keys.count)
    play?.change { draft in
      switch command {
      case .up: draft.option = clamped(draft.option - times, below: rows)
      case .down: draft.option = clamped(draft.option + times, below: rows)
      case .left, .less: draft.moveMark(by: -times, question, keys)
      case .right, .more: draft.moveMark(by: times, question, keys)
      default: break
      }
    }
  }

  /// Records the answer that was put together, or opens the field in which it is typed.
  mutating func answer() -> [Effect] {
    guard let question = play?.openQuestion, let draft = play?.draft else { return [] }
    switch question.input {
    case .option:
      let option = count.map { $0 - 1 } ?? draft.option
      guard question.options.indices.contains(option) else {
        message = "there are options 1 to \(question.options.count)"
        return []
      }
      play?.draft.option = option
      return record { $0.answer(.option(option)) }
    case .order: return rank(question, draft)
    case .key, .cell: return record { $0.answer(written: Self.cell(question, draft)) }
    case .map:
      let open = draft.marks.indices.filter { draft.marks[$0] == nil }
      guard open.isEmpty else {
        let names = open.map { question.queries[$0] }.joined(separator: ", ")
        message = DisplayText("no key is marked yet for \(names); ← → mark one").description
        return []
      }
      return record { $0.answer(.map(draft.marks)) }
    case .number, .word:
      play?.field = LessonField(purpose: .answer, text: TextField())
      return []
    }
  }

  private static func cell(_ question: PageQuestion, _ draft: LessonDraft) -> String {
    let key = question.keys.indices.contains(draft.key) ? question.keys[draft.key] : ""
    guard !question.queries.isEmpty else {
      return question.keys.indices.contains(draft.option) ? question.keys[draft.option] : ""
    }
    let query =
      question.queries.indices.contains(draft.option) ? question.queries[draft.option] : ""
    return "\(query) → \(key)"
  }

  /// Gives the chosen option the next rank; when all have one, records them.
  mutating func rank(_ question: PageQuestion, _ draft: LessonDraft) -> [Effect] {
    let all = question.options.indices
    if draft.order.count == all.count { return record { $0.answer(.order(draft.order)) } }
    let option = count.map { $0 - 1 } ?? draft.option
    guard all.contains(option), !draft.order.contains(option) else {
      message = "this option has its place already; \(keyName(.undo)) takes the last one back"
      return []
    }
    play?.change { draft in
      draft.order.append(option)
      if draft.order.count == all.count - 1 {
        draft.order += all.filter { !draft.order.contains($0) }
      }
      draft.option = all.first { !draft.order.contains($0) } ?? option
    }
    if play?.draft.order.count == all.count {
      message = "all options have their place; \(keyName(.enter)) records this order"
    }
    return []
  }

  /// Records an answer; it is never taken back.
  mutating func record(
    _ answer: (inout LessonSession) -> LessonSession.Outcome
  ) -> [Effect] {
    guard var session = play?.session else { return [] }
    let outcome = answer(&session)
    play?.session = session
    if case .notPossible(let reason) = outcome {
      message = DisplayText(reason).description
      return []
    }
    play?.field = nil
    play?.past = []
    play?.scroll = 0
    return []
  }
}

extension LessonDraft {
  /// Moves the mark of the row one stands on, or the chosen key of a cell.
  fileprivate mutating func moveMark(by distance: Int, _ question: PageQuestion, _ keys: Int) {
    if question.input == .cell || question.input == .key {
      key = clamped(key + distance, below: keys)
    } else if marks.indices.contains(option) {
      let start = marks[option] ?? (distance > 0 ? -1 : keys)
      marks[option] = clamped(start + distance, below: keys)
    }
  }
}
