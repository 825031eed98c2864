import Attention
import Lessons
import Models
import Scenarios
import Screen

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
    self.play?.session.beginFreePlay()
    let back = "\(keyName(.escape)) comes back to step \(page.step + 1)"
    switch data.subject {
    case .scenario(let scenario, let words):
      open(scenario, words: words, view: page.views.first { $0.dataName == data.name }?.view.kind)
      message = "free play: everything can be changed here; \(back)"
    case .training(let kind, let seed, let until):
      let session = TrainingSession(kind, seed: seed, steps: until)
      trainings.removeAll { $0.kind == kind && $0.seed == seed }
      trainings.append(session)
      exploration = Exploration(training: session)
      message = "free play: \(keyName(.forward)) trains; \(back)"
    case .unreadable: break
    }
    return cancelTrace()
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
