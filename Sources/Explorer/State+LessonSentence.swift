import Attention
import Lessons
import Screen
import Views

/// The sentence below a page, which says completely what is chosen, and the legend over it.
extension State {
  /// What signs mean, or how much of the page is not seen.
  var lessonLegend: DisplayText {
    let overflow = lessonOverflow
    if overflow > 0 {
      let scroll = min(play?.scroll ?? 0, overflow)
      return scroll < overflow
        ? DisplayText("\(Key.pageDown.name) shows \(overflow - scroll) lines more")
        : DisplayText("\(Key.pageUp.name) goes back up; this is the end of the page")
    }
    if play?.session.stop.kind.isReveal == true, let legend = lessonTrainingLegend { return legend }
    if let progress = play?.progress { return DisplayText(progress.words) }
    guard let page = play?.page.views.first, !page.rows.isEmpty || page.view.kind == .map else {
      return ""
    }
    let isHidden = page.isHidden || page.rows.contains(where: \.isHidden)
    let hidden: DisplayText = isHidden ? "? not shown before you answer   " : ""
    let shades: DisplayText =
      display.shading == .glyphs
      ? "░ ≥.05  ▒ ≥.25  ▓ ≥.50  █ ≥.75   · <.005" : "the lighter, the larger   · rounds to 0"
    return hidden + shades
  }

  /// What is chosen, in a sentence.
  var lessonSentence: DisplayText {
    guard let play else { return "" }
    let page = play.page
    switch play.session.stop.kind {
    case .question:
      guard let question = page.question else { return "" }
      return DisplayText(questionSentence(question))
    case .reading:
      return DisplayText("step \(page.step + 1), \(page.stepTitle): \(forwardKey) goes on")
    case .reveal: return DisplayText(revealSentence(play, page))
    case .parameter:
      guard let parameter = page.parameter else { return "" }
      return DisplayText(
        "\(parameter.parameter.target) is \(Self.shortText(parameter.number)); "
          + "← → move it, \(forwardKey) goes on")
    case .exercise:
      return DisplayText(
        page.exercise?.isReached == true
          ? "reached: \(forwardKey) goes on"
          : "\(keyName(.enter)) types a change, \(forwardKey) goes on")
    case .freePlay:
      return DisplayText("\(keyName(.freePlay)) plays in the explorer, \(forwardKey) goes on")
    }
  }

  private func revealSentence(_ play: LessonPlay, _ page: LessonPage) -> String {
    if play.showsSteps, play.uncovered != .mix {
      return "step \(play.uncovered.rawValue) of \(Derivation.Step.mix.rawValue): \(forwardKey) "
        + "uncovers the next one"
    }
    if let run = play.run { return runSentence(run) }
    if let step = play.shownTrainingStep {
      return "step \(step) of the training: ← → scrub through it, \(forwardKey) goes on"
    }
    return page.predicted.isEmpty
      ? "\(forwardKey) goes on" : "beside what you predicted; \(forwardKey) goes on"
  }

  private var forwardKey: String { keyName(.forward) }

  private func questionSentence(_ question: PageQuestion) -> String {
    let count = question.options.count
    if let answer = question.answer {
      let verdict = question.isRight.map { $0 ? "right" : "not right" } ?? "recorded"
      let short = question.input == .map ? "the map" : answer
      return "\(verdict); \(forwardKey) goes on · your answer: \(short)"
    }
    let draft = play?.draft ?? LessonDraft()
    switch question.input {
    case .option:
      guard question.options.indices.contains(draft.option) else { return "" }
      let key = optionKeys(question) == nil ? "" : "key "
      let hands =
        question.handCount == 0
        ? ""
        : " · \(question.handCount) hands: "
          + question.options.map { "\($0.text) \($0.hands)" }.joined(separator: ", ")
      return "choice \(draft.option + 1) of \(count), \(key)\(question.options[draft.option].text)"
        + hands
    case .order:
      let names = draft.order.map { question.options[$0].text }.joined(separator: ", ")
      let rest = draft.order.count == count ? "records it" : "takes the next largest"
      return "order so far: \(names.isEmpty ? "none" : names); \(keyName(.enter)) \(rest)"
    case .key:
      let key = question.keys.indices.contains(draft.option) ? question.keys[draft.option] : ""
      return "key \(key), \(draft.option + 1) of \(question.keys.count)"
    case .cell, .map:
      let row =
        question.queries.indices.contains(draft.option) ? question.queries[draft.option] : ""
      let mark =
        question.input == .cell
        ? draft.key : draft.marks.indices.contains(draft.option) ? draft.marks[draft.option] : nil
      let key = mark.flatMap { question.keys.indices.contains($0) ? question.keys[$0] : nil }
      return "query \(row) reads key \(key ?? "… ← → mark one")"
    case .number: return "type the number; \(keyName(.enter)) records it"
    case .word: return "\(keyName(.enter)) opens the field for your answer"
    }
  }
}
