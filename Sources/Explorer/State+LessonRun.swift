import Lessons
import Screen
import Training

/// A training on a page of a lesson: it runs, pauses, takes a step and is scrubbed through.
extension State {
  /// Opens the training of the page that was opened, and lets it run where one watches alone.
  ///
  /// Before a class, and where the screen is sentences, nothing happens without a key.
  mutating func openLessonRun() -> [Effect] {
    guard lessonScreen == .page, let task = play?.liveTask, play?.run == nil,
      play?.awaitsRun == true
    else { return [] }
    play?.run = LessonRun(task)
    guard presenting == nil, display.speech == .cell else { return [] }
    return goOnTraining(to: task.until)
  }

  /// Stops the run of a page that was left, which has been seen then, and opens that of another one.
  ///
  /// - Parameter old: The lesson before.
  /// - Returns: What that takes.
  mutating func changeLessonRun(after old: LessonPlay?) -> [Effect] {
    let isSame =
      old?.session.lesson.id == play?.session.lesson.id
      && old?.session.record.stop == play?.session.record.stop
    guard !isSame else { return [] }
    var effects: [Effect] = []
    if let old, let run = old.run {
      if run.isRunning {
        trainingGeneration += 1
        effects = [.stopTraining]
      }
      if play?.session.lesson.id == old.session.lesson.id {
        play?.runs[old.session.record.stop]?.pause()
        play?.told.insert(old.session.record.stop)
      }
    }
    return effects + openLessonRun()
  }

  /// Pauses what is running.
  mutating func stopLessonRun() -> [Effect] {
    guard play?.run?.isRunning == true else { return [] }
    play?.run?.pause()
    trainingGeneration += 1
    return [.stopTraining]
  }

  /// Stops what is running, and says how it goes on.
  mutating func cancelLessonRun() -> [Effect] {
    let effects = stopLessonRun()
    message =
      "the training is stopped; \(keyName(.forward)) goes on with it, \(keyName(.enter)) leaves it"
    return effects
  }

  /// What the key that goes on does with the run of the page: it pauses or goes on, and at the end
  /// it is said what came of it.
  ///
  /// - Returns: What that takes; nil where nothing of the run is left to be done.
  mutating func goOnInRun() -> [Effect]? {
    guard let run = play?.run else { return nil }
    if run.isRunning { return stopLessonRun() }
    if !run.isDone { return goOnTraining(to: nextTarget(of: run)) }
    return tellRun() ? [] : nil
  }

  /// Says what came of a run that has ended.
  ///
  /// - Returns: Whether it was not said before.
  mutating func tellRun() -> Bool {
    guard play?.run?.isDone == true, play?.awaitsRun == true else { return false }
    play?.tell()
    play?.scroll = 0
    return true
  }

  /// Takes some steps, or shows later or earlier snapshots.
  mutating func train(inLesson command: Command) -> [Effect] {
    guard let run = play?.run else { return [] }
    let times = count ?? 1
    let isBack = command == .left || command == .less || command == .snapshotBack
    let newest = run.session.newest.model.step
    if command == .trainStep, run.isRunning || run.shownStep == newest {
      guard !run.isDone else {
        message =
          "all \(run.session.stepCount) steps are done; \(keyName(.snapshotBack)) goes back"
        return []
      }
      return stopLessonRun() + goOnTraining(to: newest + times)
    }
    let stopped = stopLessonRun()
    if play?.run?.scrub(by: isBack ? -times : times) == false {
      message =
        isBack
        ? "this is the start, step 0"
        : "this is the newest step; \(run.isDone ? "it is the last" : "\(keyName(.trainStep)) takes one more")"
    }
    return stopped
  }

  /// Takes over the steps of a frame, and asks for those of the next one.
  mutating func takeLessonRun(_ report: TrainingReport) -> [Effect] {
    guard report.generation == trainingGeneration, let run = play?.run, run.isRunning,
      report.points.last.map({ run.session.has($0.model) }) == true
    else { return [] }
    play?.run?.take(report.points)
    return requestLessonSteps()
  }

  private mutating func goOnTraining(to step: Int) -> [Effect] {
    play?.run?.goOn(to: step)
    return requestLessonSteps()
  }

  private mutating func requestLessonSteps() -> [Effect] {
    guard let request = play?.run?.request(generation: trainingGeneration + 1) else { return [] }
    trainingGeneration += 1
    return [.train(request)]
  }

  /// Up to where a run goes on: to its end, and where the screen is sentences to the next milestone.
  private func nextTarget(of run: LessonRun) -> Int {
    guard display.speech == .sentence else { return run.session.stepCount }
    return run.milestones.first { $0 > run.session.newest.model.step } ?? run.session.stepCount
  }

  /// Why a key of a training is not possible on this page; nil where it is.
  func lessonRunReason(of command: Command) -> String? {
    play?.run == nil ? "no training runs on this page" : nil
  }
}
