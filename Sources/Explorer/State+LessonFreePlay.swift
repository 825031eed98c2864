import Attention
import Lessons
import Models
import Scenarios
import Screen
import Training

/// Free play: the explorer between two stops of a lesson.
extension State {
  /// Opens the step's data in the explorer.
  mutating func beginFreePlay() -> [Effect] {
    guard let play else { return [] }
    let page = play.page
    let lesson = play.session.lesson
    let named = page.freePlay?.dataName ?? page.views.first?.dataName
    let data =
      lesson.data.first { $0.name == named } ?? lesson.data(ofStep: page.step) ?? lesson.data.first
    guard let data else {
      message = "this lesson has no data to play with"
      return []
    }
    history = History()
    let stopped = stopLessonRun()
    self.play?.session.beginFreePlay()
    let back = "\(keyName(.escape)) comes back to step \(page.step + 1)"
    switch data.subject {
    case .scenario(let scenario, let words):
      open(scenario, words: words, view: page.views.first { $0.dataName == data.name }?.view.kind)
      message = "free play: everything can be changed here; \(back)"
    case .training(let kind, let seed, let until):
      let task = NeededTraining(kind: kind, seed: seed, until: until)
      openTraining(task, at: play)
      message =
        "free play: \(keyName(.forward)) trains, \(keyName(.switchKey)) head off, "
        + "\(keyName(.difference)) against step 0; \(back)"
    case .unreadable: break
    }
    return stopped + cancelTrace()
  }

  /// The training of the page in the explorer, at the step that was looked at; a training that the
  /// page does not show begins.
  private mutating func openTraining(_ task: NeededTraining, at play: LessonPlay) {
    let view = play.session.page.views.first { play.task(of: $0) == task }
    var session =
      view.flatMap { play.scene(of: $0).training }
      ?? TrainingSession(task.kind, seed: task.seed, steps: task.until)
    session.target = session.newest.model.step
    session.goals = .shown
    trainings.removeAll { $0.has(session.newest.model) }
    trainings.append(session)
    exploration = Exploration(training: session, at: play.run?.shown)
  }

  private mutating func open(_ scenario: Scenario, words: [String], view: LessonView.Kind?) {
    let input = LessonScene.input(scenario, words: words)
    let trace = input.run(ToyModel())
    let opening = scenario.opening(in: trace)
    var exploration = Exploration(
      input: input, trace: trace,
      address: opening.address ?? trace.addresses.first ?? HeadAddress(layer: 0, head: 0),
      query: opening.query ?? 0, key: opening.key ?? 0)
    exploration.openViewOfScenario()
    if let view, view != .compare, view != .training { exploration.view = ViewKind(view) }
    self.exploration = exploration
    if exploration.view == .grid, gridReason != nil { self.exploration.view = .map }
    if exploration.view == .lookup, lookupReason != nil { self.exploration.view = .map }
    freePlayView = self.exploration.view
  }

  /// Whether Esc has nothing left to close in free play, so that it leads back to the lesson.
  var leavesFreePlay: Bool {
    guard let play, play.session.isInFreePlay, count == nil else { return false }
    return exploration.trail.isEmpty && exploration.pane == .main
      && exploration.paneSpace == .shared
      && (exploration.view == .map || exploration.view == freePlayView
        || exploration.view == .training)
  }

  /// Back to the step of the lesson; what was played stays behind.
  mutating func endFreePlay() -> [Effect] {
    let effects = stopTraining() + cancelTrace()
    play?.session.endFreePlay()
    history = History()
    search = nil
    freePlayView = nil
    return effects
  }
}
