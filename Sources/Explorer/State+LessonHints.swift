import Lessons
import Screen
import Training

/// What keys are possible in the lessons, and what the last line offers.
extension State {
  /// Why a command is not possible in the lessons now; nil where it is.
  func lessonReason(of command: Command) -> String? {
    switch (command, display.speech) {
    case (.readOn, .cell), (.readBack, .cell):
      return "the screen shows maps and tables; in the palette, accessible makes it sentences"
    case (.mouse, .sentence): return "the screen is sentences: the mouse is the terminal's"
    default: break
    }
    guard lessonScreen == .page, let play else { return nil }
    let question = play.openQuestion
    switch command {
    case .showOfHands where question == nil || question?.options.isEmpty == true:
      return "hands are counted for the options of a question, before it is answered"
    case .undo where play.past.isEmpty:
      return "nothing to take back: what was answered stays"
    case .why where question == nil && play.page.parameter == nil && play.page.exercise == nil:
      return "hints belong to questions, sliders and exercises"
    case .more where question == nil && !play.movesNumber,
      .less where question == nil && !play.movesNumber,
      .left where question == nil && !play.movesNumber,
      .right where question == nil && !play.movesNumber:
      return "there is no number to move here"
    case .trainStep, .snapshotBack: return lessonRunReason(of: command)
    case .editSentence
    where question?.input != .number && question?.input != .word && play.page.parameter == nil
      && play.page.exercise == nil:
      return "there is nothing to type here"
    default: return nil
    }
  }

  /// What the last line offers in the lessons.
  func lessonHintGroups(_ screen: LessonScreen) -> [HintGroup] {
    guard screen == .page, let play else {
      return [
        HintGroup(commands: [.up, .down], label: "choose"),
        HintGroup(commands: [.enter], label: "open"),
        HintGroup(commands: [.palette], label: "palette"),
        HintGroup(commands: [.quit], label: "quit"),
      ]
    }
    let free = HintGroup(commands: [.freePlay], label: "free play")
    let back = HintGroup(commands: [.back], label: "back")
    let list = HintGroup(commands: [.escape], label: "list")
    let onward = HintGroup(commands: [.forward], label: "go on")
    let hint = HintGroup(commands: [.why], label: "hint")
    if let question = play.openQuestion {
      return Self.hints(of: question) + [hint, free, back, list]
    }
    switch play.session.stop.kind {
    case .parameter:
      return [
        HintGroup(commands: [.left, .right], label: "move"),
        HintGroup(commands: [.enter], label: "type"), onward, hint, free, back, list,
      ]
    case .exercise:
      return [
        HintGroup(commands: [.enter], label: "change"),
        HintGroup(commands: [.undo], label: "take back"), onward, hint, free, back, list,
      ]
    case .reveal where play.run != nil:
      return lessonRunHints + [back, free, list]
    case .reveal where play.revealedRun != nil:
      return [HintGroup(commands: [.left, .right], label: "scrub"), onward, back, free, list]
    case .reading, .question, .reveal, .freePlay: return [onward, back, free, list]
    }
  }

  /// What the keys of a run do now; those that leave it come last.
  private var lessonRunHints: [HintGroup] {
    guard let play, let run = play.run else { return [] }
    let scrub = HintGroup(commands: [.left, .right], label: "scrub")
    let step = HintGroup(commands: [.trainStep], label: "one step")
    let leave = HintGroup(commands: [.enter], label: "leave")
    func space(_ label: String) -> HintGroup { HintGroup(commands: [.forward], label: label) }
    if run.isRunning {
      return [space("pause"), step, scrub, HintGroup(commands: [.escape], label: "stop"), leave]
    }
    if run.isDone { return [space(play.awaitsRun ? "result" : "go on"), scrub] }
    return [space(run.session.newest.model.step == 0 ? "train" : "train on"), step, scrub, leave]
  }

  private static func hints(of question: PageQuestion) -> [HintGroup] {
    let rows = HintGroup(commands: [.up, .down], label: "choose")
    let answer = HintGroup(commands: [.enter], label: "answer")
    let hands = HintGroup(commands: [.showOfHands], label: "hands")
    switch question.input {
    case .option: return [rows, answer, hands]
    case .order:
      return [
        rows, HintGroup(commands: [.enter], label: "take next"),
        HintGroup(commands: [.undo], label: "take back"), hands,
      ]
    case .map:
      return [rows, HintGroup(commands: [.left, .right], label: "mark"), answer]
    case .key: return [rows, answer]
    case .cell:
      return [HintGroup(commands: [.left, .down, .up, .right], label: "cell"), answer]
    case .number, .word: return [answer]
    }
  }
}

extension LessonScreen {
  /// What help calls it.
  var helpName: String {
    switch self {
    case .list: "lessons"
    case .page: "lesson"
    }
  }
}
