import Lessons
import Screen
import Views

/// The parts of a page, by what its stop is.
extension State {
  /// The parts from above to below, for an area of this size.
  func lessonParts(in area: Rectangle) -> [LessonPart] {
    guard let play else { return [] }
    let page = play.page
    switch play.session.stop.kind {
    case .reading:
      let title = LessonWords.Paragraph(
        "", DisplayText(page.stepTitle), style: .role(.heading, .bold))
      let words = LessonWords([title] + prose(page), gap: 1)
      return [wordsPart(words, area)] + viewParts(area, least: 8) + failureParts(area)
    case .question: return questionParts(area)
    case .reveal:
      let revealed = page.revealed.map {
        [wordsPart(LessonWords([.init("REVEAL", DisplayText($0))]), area)]
      }
      return (revealed ?? []) + viewParts(area, least: 8) + failureParts(area)
    case .parameter: return sliderParts(area)
    case .exercise: return exerciseParts(area)
    case .freePlay: return freePlayParts(area)
    }
  }

  private func prose(_ page: LessonPage) -> [LessonWords.Paragraph] {
    page.paragraphs.map { LessonParagraph($0) }.compactMap { paragraph in
      let words = paragraph.words.plain
      guard paragraph.kind == .heading else { return .init("", DisplayText(words)) }
      guard words != page.title, words != page.stepTitle else { return nil }
      return .init("", DisplayText(words), style: .role(.heading, .bold))
    }
  }

  /// Words as a part.
  func wordsPart(_ words: LessonWords, _ area: Rectangle) -> LessonPart {
    LessonPart(height: words.height(columns: area.columns)) { area, frame in
      words.draw(in: area, of: &frame)
    }
  }

  /// What could not be computed, in words.
  func failureParts(_ area: Rectangle) -> [LessonPart] {
    let failures = play?.page.failures ?? []
    guard !failures.isEmpty else { return [] }
    let words = failures.map {
      LessonWords.Paragraph("not computed", DisplayText($0), style: .role(.warning))
    }
    return [wordsPart(LessonWords(words), area)]
  }

  private func exerciseParts(_ area: Rectangle) -> [LessonPart] {
    guard let play, let exercise = play.page.exercise else { return [] }
    var words = [LessonWords.Paragraph("EXERCISE", DisplayText(exercise.ask))]
    words += exercise.changes.map { .init("changed", DisplayText("\($0)")) }
    let state = exercise.holds ? "reached" : exercise.isReached ? "was reached" : "not yet"
    words.append(.init("goal", DisplayText(state)))
    if let because = exercise.because { words.append(.init("because", DisplayText(because))) }
    words += exercise.hints.map { .init("hint", DisplayText($0)) }
    if !exercise.isReached {
      words.append(
        .init(
          "how",
          DisplayText(
            "\(keyName(.enter)) opens a field for a change, such as mask causal, "
              + "temperature 0.1, word tired = wide, query[apple, price] = 2, head L0.H4 off")))
    }
    return [wordsPart(LessonWords(words), area)] + viewParts(area, least: 6) + failureParts(area)
  }

  private func freePlayParts(_ area: Rectangle) -> [LessonPart] {
    guard let play, let free = play.page.freePlay else { return [] }
    var words: [LessonWords.Paragraph] = []
    if let text = free.text { words.append(.init("FREE PLAY", DisplayText(text))) }
    words += free.suggestions.map { .init("try", DisplayText($0)) }
    words.append(
      .init(
        "", DisplayText("\(keyName(.freePlay)) opens the explorer; Esc comes back here.")))
    return [wordsPart(LessonWords(words), area)] + viewParts(area, least: 6) + failureParts(area)
  }
}
