import Attention
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
    case .reveal: return revealParts(area)
    case .parameter: return sliderParts(area)
    case .exercise: return exerciseParts(area)
    case .freePlay: return freePlayParts(area)
    }
  }

  private func prose(_ page: LessonPage) -> [LessonWords.Paragraph] {
    page.paragraphs.map { LessonParagraph($0) }.filter { paragraph in
      let words = paragraph.words.plain
      return paragraph.kind == .prose || (words != page.title && words != page.stepTitle)
    }.map { LessonWords.Paragraph($0) }
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
            "\(keyName(.enter)) opens a field for a change, such as \(changeExamples)")))
    }
    return [wordsPart(LessonWords(words), area)] + viewParts(area, least: 6) + failureParts(area)
  }

  private func freePlayParts(_ area: Rectangle) -> [LessonPart] {
    guard let play, let free = play.page.freePlay else { return [] }
    var words: [LessonWords.Paragraph] = []
    if let text = free.text { words.append(.init("FREE PLAY", DisplayText(text))) }
    words += free.suggestions.map { .init("try", DisplayText($0 + howToTry($0))) }
    words.append(
      .init(
        "", DisplayText("\(keyName(.freePlay)) opens the explorer; Esc comes back here.")))
    return [wordsPart(LessonWords(words), area)] + viewParts(area, least: 6) + failureParts(area)
  }

  /// Changes that the data of this stop can take, with names of its own.
  private var changeExamples: String {
    let state = play?.page.exercise?.state
    guard state?.trace == nil else {
      return "word red = blue, mask causal, temperature 0.1, head L0.H0 off, "
        + "W_V[animate, animate] of L1.H3 = 0"
    }
    let query = state?.queryNames.first ?? "0"
    let attribute = state?.heads.first?.attention.names.score(0) ?? "0"
    return "query[\(query), \(attribute)] = 0.5, temperature 0.1, mask causal"
  }

  /// With which keys of the explorer a suggestion is tried.
  private func howToTry(_ suggestion: String) -> String {
    guard let change = try? StateChange.read(suggestion).first else {
      return " (\(keyName(.editSentence)) edits the sentence)"
    }
    switch change {
    case .axis: return " (\(keyName(.axes)) opens the axes)"
    case .headOff, .keyOff: return " (\(keyName(.switchKey)) switches off what is selected)"
    case .word, .sentence: return " (\(keyName(.editSentence)) edits the sentence)"
    case .number: return " (\(keyName(.more)) \(keyName(.less)) change the selected number)"
    }
  }
}
