import Lessons
import Training

/// The training of a lesson's page: where one runs, and when it is said what came of it.
extension LessonPlay {
  /// The training that runs at this stop: the first reveal of each training is seen as it happens.
  var liveTask: NeededTraining? { liveTasks[session.record.stop] }

  /// The run of this stop, where one was begun.
  var run: LessonRun? {
    get { runs[session.record.stop] }
    set { runs[session.record.stop] = newValue }
  }

  /// Whether it is open what comes of the run of this step: nothing of it is said before.
  var awaitsRun: Bool {
    let stops = session.lesson.stops
    let here = session.record.stop
    let live = liveTasks.keys.filter { place in
      place >= here && stops[place].step == stops[here].step
    }.min()
    return live.map { !told.contains($0) } ?? false
  }

  /// Says what came of the run of this stop.
  mutating func tell() { told.insert(session.record.stop) }

  /// Forgets that runs are open which were seen when the lesson was left.
  mutating func tellWhatWasSeen() {
    let places = liveTasks.keys
    let record = session.record
    told = Set(record.isFinished ? Array(places) : places.filter { $0 < record.stop })
  }

  /// The training that a view of this stop shows; nil where it shows none.
  func task(of view: PageView) -> NeededTraining? {
    view.view.kind == .training ? session.lesson.task(named: view.dataName) : nil
  }
}

extension Lesson {
  /// The first reveal of each training, by its stop.
  var liveTasks: [Int: NeededTraining] {
    var seen: Set<NeededTraining> = []
    var tasks: [Int: NeededTraining] = [:]
    for (place, stop) in stops.enumerated() {
      guard case .reveal(let block) = stop.kind,
        case .reveal(let reveal) = steps[stop.step].blocks[block],
        let view = reveal.view, view.kind == .training, view.step == nil,
        let name = view.data?.value ?? data(ofStep: stop.step)?.name, let task = task(named: name),
        seen.insert(task).inserted
      else { continue }
      tasks[place] = task
    }
    return tasks
  }

  /// The training that data describe, by their name; nil for other data.
  func task(named name: String) -> NeededTraining? {
    guard
      case .training(let kind, let seed, let until)? = data.first(where: { $0.name == name })?
        .subject
    else { return nil }
    return NeededTraining(kind: kind, seed: seed, until: until)
  }
}
