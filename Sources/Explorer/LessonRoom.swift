import Lessons

/// The lessons that can be opened, how far one is in each, and the one that is open.
public struct LessonRoom: Equatable, Sendable {
  /// The lessons, in the order of the list.
  public let lessons: [Lesson]
  /// What is kept of each.
  public internal(set) var progress: LessonProgress
  /// The chosen line of the list.
  public internal(set) var selection = 0
  /// The open lesson; nil while the list is on the screen.
  public internal(set) var play: LessonPlay?

  /// What was wrong with what was kept, said once when the lessons open; nil where nothing was.
  let notice: String?

  /// Puts lessons on a list.
  ///
  /// - Parameters:
  ///   - lessons: Lessons that the checker passes.
  ///   - progress: How far one is.
  ///   - notice: What was wrong with the file of the progress, if anything.
  public init(
    _ lessons: [Lesson], progress: LessonProgress = LessonProgress(), notice: String? = nil
  ) {
    self.lessons = lessons
    self.progress = progress
    self.notice = notice
    let next = lessons.firstIndex { progress.records[$0.id]?.isFinished != true }
    selection = next ?? 0
  }

  /// How many lessons the course has: its highest place.
  public var courseLength: Int {
    max(lessons.compactMap(\.front.place).max() ?? 0, lessons.count)
  }

  /// How far one is in a lesson, in words: `done, 4 of 5 right`.
  ///
  ///     room.words(of: lesson)  // "step 2 of 5"
  public func words(of lesson: Lesson) -> String {
    guard let record = progress.records[lesson.id] else { return "not yet" }
    if record.isFinished {
      let right = record.answers.values.count { $0.isRight == true }
      return "done, \(right) of \(lesson.predictions.count) right"
    }
    let stops = lesson.stops
    guard stops.indices.contains(record.stop) else { return "begun" }
    return "begun, step \(stops[record.stop].step + 1) of \(lesson.steps.count)"
  }

  /// Opens a lesson of the list where it was left.
  mutating func open(_ place: Int) {
    guard lessons.indices.contains(place) else { return }
    selection = place
    let lesson = lessons[place]
    var record = progress.records[lesson.id] ?? LessonRecord()
    // A lesson that was finished begins anew to be read; what was answered stays.
    if record.isFinished { record.stop = 0 }
    play = LessonPlay(LessonSession(lesson, record: record, training: .elsewhere))
  }
}
