import Lessons
import Screen
import Training
import Views

/// What is said at a reveal: before a run is over that it runs, and afterwards what came of it.
extension State {
  /// The words of a reveal, then its view.
  func revealParts(_ area: Rectangle) -> [LessonPart] {
    let words = LessonWords(revealWords)
    return (words.paragraphs.isEmpty ? [] : [wordsPart(words, area)])
      + viewParts(area, least: 8) + failureParts(area)
  }

  private var revealWords: [LessonWords.Paragraph] {
    guard let play else { return [] }
    if play.awaitsRun { return [.init("WATCH", DisplayText(watchSentence))] + predicted(play.page) }
    let revealed: [LessonWords.Paragraph] =
      play.page.revealed.map { [.init("REVEAL", DisplayText($0))] } ?? []
    return revealed + predicted(play.page) + (play.liveTask == nil ? [] : reasons(play.page))
  }

  /// What happens here, and what comes after it.
  var watchSentence: String {
    guard let play, let run = play.run else { return "" }
    let (count, key) = (run.session.stepCount, keyName(.forward))
    let result = play.page.predicted.isEmpty ? "says what came of it" : "judges your answer"
    return run.isDone
      ? "All \(count) steps are done; \(key) \(result)."
      : "The model learns now, in \(count) steps; at the end \(key) \(result)."
  }

  /// What was predicted in this step, beside its result.
  private func predicted(_ page: LessonPage) -> [LessonWords.Paragraph] {
    let answers = page.predicted.map { "\($0.answer) (\(verdict(of: $0)))" }
    return answers.isEmpty
      ? [] : [.init("predicted", DisplayText(answers.joined(separator: " · ")))]
  }

  /// Why it came as it did: what stands below a question that needs no run.
  private func reasons(_ page: LessonPage) -> [LessonWords.Paragraph] {
    page.predicted.flatMap(\.reasons).map { label, text in
      LessonWords.Paragraph(DisplayText(label), DisplayText(text))
    }
  }

  /// Whether a prediction was right, and what is.
  func verdict(of prediction: PagePrediction) -> String {
    switch (prediction.isRight, prediction.right) {
    case (true?, _): "right"
    case (false?, let right?): "not right, it is \(right)"
    case (false?, nil): "not right"
    case (nil, _): play?.awaitsRun == true ? "to be seen" : "to be seen after the training"
    }
  }

  /// Where a run is, and what its keys do: `▸ running, step 46 of 100, loss 1.312: Space pauses`.
  func runSentence(_ run: LessonRun) -> String {
    let progress = run.session.progress(at: run.shownStep)
    let said = display.speech == .sentence ? String(progress.dropFirst(2)) : progress
    return said + lossWords(of: run) + ": " + runKeys(run)
  }

  private func runKeys(_ run: LessonRun) -> String {
    let space = keyName(.forward)
    if run.isRunning { return "\(space) pauses" }
    if run.isDone {
      let result = play?.awaitsRun == true ? "says what came of it" : "goes on"
      return "\(space) \(result)"
    }
    return run.shownStep == run.session.newest.model.step
      ? "\(space) trains on, \(keyName(.trainStep)) one step" : "\(space) trains on"
  }

  /// The loss as the curve has it.
  private func lossWords(of run: LessonRun) -> String {
    let measures = run.session.kind.measures
    let loss = measures.first { $0.name.hasPrefix(TrainingMeasure.loss) }?.name
    let value = run.shown.reading(loss ?? TrainingMeasure.loss)
    return value.map { ", loss \(decimalText($0, places: 3))" } ?? ""
  }

  /// The steps of a run that those who hear it are told of, as far as it has come.
  func spokenMilestones(_ run: LessonRun) -> [String] {
    ([0] + run.milestones).compactMap { step in
      run.session.point(at: step).map { point in
        let measures = run.session.kind.measures.compactMap { measure in
          point.reading(measure.name).map { "\(measure.label) \(measure.text($0))" }
        }
        return "step \(step) of \(run.session.stepCount): " + measures.joined(separator: ", ")
      }
    }
  }
}

extension PagePrediction {
  /// What is said about the answer, each with what it is.
  var reasons: [(label: String, text: String)] {
    let said = [
      ("to that", wrong), ("because", because), ("true here", trueHere), ("careful", careful),
    ]
    return said.compactMap { label, text in text.map { (label, $0) } }
  }
}

/// The line that says what the signs of a training mean.
extension State {
  /// What the signs of the training on this page mean; nil where it shows none.
  var lessonTrainingLegend: DisplayText? {
    guard let play, let page = play.page.views.first, play.task(of: page) != nil else { return nil }
    let body = lessonLayout(.page).body
    guard let area = placedPage(in: body).placing.parts.last?.area,
      let inner = play.scene(of: page).state(
        rows: area.rows + 6, columns: area.columns, display: display)
    else { return nil }
    var pictures = Pictures()
    return inner.trainingLegend(area, &pictures)
  }
}
