import Lessons
import Training

/// The trainings that a lesson needs, which run elsewhere.
extension State {
  /// Asks for the next training that the lesson needs.
  mutating func requestLessonTraining() -> [Effect] {
    guard let needed = play?.page.neededTrainings.first else { return [] }
    play?.progress = LessonTrainingProgress(task: needed, step: 0)
    return [.trainForLesson(needed)]
  }

  /// Takes over what was trained for the lesson, and asks for what else it needs.
  mutating func takeLessonTraining(_ training: LessonTraining) -> [Effect] {
    guard var play else { return [] }
    let before = play.session.record
    play.trainings.removeAll {
      $0.run.kind == training.run.kind && $0.run.seed == training.run.seed
    }
    play.trainings.append(training)
    play.session.take(training.run)
    play.progress = nil
    self.play = play
    guard play.session.record != before else { return requestLessonTraining() }
    let id = play.session.lesson.id
    lessons?.progress.records[id] = play.session.record
    return [.keepLesson(id, play.session.record)] + requestLessonTraining()
  }

  /// Says how far a training of the lesson has come.
  mutating func follow(_ progress: LessonTrainingProgress) {
    guard play?.page.neededTrainings.contains(progress.task) == true else { return }
    play?.progress = progress
  }
}
