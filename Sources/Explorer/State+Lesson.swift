import Attention
import Lessons
import Models
import Scenarios
import Screen
import Training
import Views

/// Lessons: a list, pages with questions, and free play in the explorer between them.
extension State {
  /// Opens the lessons: their list, or one of them.
  ///
  /// - Parameters:
  ///   - room: The lessons and how far one is.
  ///   - lesson: The one to open, by its place in the list; nil for the list.
  ///   - rows: How many rows the screen has.
  ///   - columns: How many columns the screen has.
  ///   - display: What the screen can show.
  ///   - mouse: Who has the mouse.
  ///   - bindings: What keys do.
  public init(
    lessons room: LessonRoom, opening lesson: Int? = nil, rows: Int, columns: Int,
    display: Display, mouse: MouseUse = .program, bindings: KeyBindings = .standard
  ) {
    let trace = ToyModel().trace(
      of: ToyModel.openingText, configuration: ToyModel.configuration)
    let exploration = Exploration(
      input: RunInput(text: ToyModel.openingText, configuration: ToyModel.configuration),
      trace: trace, address: ToyModel.openingHead, query: ToyModel.openingCell.query,
      key: ToyModel.openingCell.key)
    self.init(
      exploration, rows: rows, columns: columns, display: display, mouse: mouse,
      bindings: bindings)
    lessons = room
    if let lesson { lessons?.open(lesson) }
  }

  /// What of the lessons is on the screen; nil in the explorer, and in free play.
  public var lessonScreen: LessonScreen? {
    guard let lessons else { return nil }
    guard let play = lessons.play else { return .list }
    return play.session.isInFreePlay ? nil : .page
  }

  /// The open lesson.
  var play: LessonPlay? {
    get { lessons?.play }
    set { lessons?.play = newValue }
  }

  /// What has to be done when lessons are opened: trainings that a page needs, notes.
  mutating func openLessons() -> [Effect] {
    message = lessons?.notice.map { DisplayText($0).description }
    return requestLessonTraining() + openLessonRun() + lessonNotes
  }

  // MARK: - Keys

  /// What a key means in the lessons.
  func lessonAction(for key: Key, on screen: LessonScreen) -> Action {
    if play?.field != nil { return fieldAction(for: key) }
    if case .character(let character) = key, character.isASCII {
      if typesAnswer, character.isNumber || ".-".contains(character) {
        return .edit(.insert(String(character)))
      }
      if let digit = character.wholeNumberValue, digit > 0 || count != nil { return .digit(digit) }
    }
    if let command = bindings.command(for: key, on: screen) { return .perform(command) }
    return .ignored("\(key.name) does nothing here; ? lists the keys that do")
  }

  /// Changes the lessons as an action asks.
  mutating func updateLesson(_ action: Action, on screen: LessonScreen) -> [Effect] {
    keepingLesson { $0.changeLesson(action, on: screen) }
  }

  /// Changes the open lesson, and keeps what is recorded in it then.
  mutating func keepingLesson(_ change: (inout State) -> [Effect]) -> [Effect] {
    let before = play
    let (record, stop) = (before?.session.record, before?.session.record.stop)
    let changed = change(&self)
    let effects = changed + changeLessonRun(after: before)
    guard let play else { return effects }
    let isKept = record == nil || play.session.record != record
    if isKept { lessons?.progress.records[play.session.lesson.id] = play.session.record }
    let kept: [Effect] =
      isKept ? [.keepLesson(play.session.lesson.id, play.session.record)] : []
    let notes = stop == play.session.record.stop ? [] : lessonNotes
    return effects + kept + notes
  }

  private mutating func changeLesson(_ action: Action, on screen: LessonScreen) -> [Effect] {
    switch action {
    case .perform(let command): return perform(command, on: screen)
    case .digit(let digit):
      let longer = (count ?? 0) * 10 + digit
      if longer < 10_000 { count = longer }
    case .edit(let edit): typeInLesson(edit)
    case .paste(let text): typeInLesson(.insert(text))
    case .ignored(let sentence):
      count = nil
      message = sentence.isEmpty ? nil : sentence
    default: break
    }
    return []
  }

  /// Performs a command of the key table in the lessons.
  mutating func perform(_ command: Command, on screen: LessonScreen) -> [Effect] {
    defer { count = nil }
    if play?.field != nil, command == .enter || command == .escape {
      return command == .enter ? keepField() : closeField()
    }
    if let reason = disabledReason(of: command) {
      message = DisplayText(reason).description
      return []
    }
    switch command {
    case .quit, .quitAlways: return [.quit]
    case .palette: mode = .menu(Menu(.palette))
    case .help: mode = .menu(Menu(.help))
    case .mouse: return handMouseOver()
    case .blank: isBlank = true
    case .readOn, .readBack: read(command)
    default:
      return screen == .list ? performInList(command) : performOnPage(command)
    }
    return []
  }

  // MARK: - A page

  private mutating func performOnPage(_ command: Command) -> [Effect] {
    switch command {
    case .forward: return goOn(by: count ?? 1)
    case .back: return goBack(by: count ?? 1)
    case .enter: return enterOnPage()
    case .escape: return play?.run?.isRunning == true ? cancelLessonRun() : closeLesson()
    case .trainStep, .snapshotBack: return train(inLesson: command)
    case .why: takeHint()
    case .freePlay: return beginFreePlay()
    case .showOfHands:
      play?.field = LessonField(purpose: .hands, text: TextField())
    case .editSentence: openField()
    case .undo: takeBack()
    case .pageUp, .pageDown: scroll(command)
    case .left where play?.run != nil, .right where play?.run != nil,
      .more where play?.run != nil, .less where play?.run != nil:
      return train(inLesson: command)
    case .up, .down, .left, .right, .more, .less: moveOnPage(command)
    default: break
    }
    return []
  }

  private mutating func enterOnPage() -> [Effect] {
    guard let play else { return [] }
    if play.openQuestion != nil { return answer() }
    switch play.session.stop.kind {
    case .parameter, .exercise: openField()
    case .freePlay: return beginFreePlay()
    case .reveal where play.run != nil: return tellRun() ? [] : turn { $0.forward() }
    case .reading, .question, .reveal: return goOn(by: 1)
    }
    return []
  }

  private mutating func takeHint() {
    guard var session = play?.session else { return }
    if case .notPossible(let reason) = session.hint() { message = reason }
    play?.session = session
  }

  private mutating func takeBack() {
    guard play?.takeBack() == true else {
      message = "nothing to take back: what was answered stays"
      return
    }
    applyDraft()
  }

  private mutating func scroll(_ command: Command) {
    let page = max(1, rows - 8) * (count ?? 1)
    let scroll = (play?.scroll ?? 0) + (command == .pageUp ? -page : page)
    let most = lessonOverflow
    play?.scroll = min(max(0, scroll), most)
  }

  // MARK: - Moving

  private mutating func moveOnPage(_ command: Command) {
    guard let play else { return }
    switch play.session.stop.kind {
    case .parameter: moveSlider(command)
    case .question where play.openQuestion != nil: moveInQuestion(command)
    case .reveal where play.revealedRun != nil && command != .up && command != .down:
      let isBack = command == .left || command == .less
      let distance = (isBack ? -1 : 1) * (count ?? 1)
      self.play?.scrub(by: distance)
    case .question, .reading, .reveal, .exercise, .freePlay:
      let lines = count ?? 1
      let scroll = play.scroll + (command == .down ? lines : command == .up ? -lines : 0)
      let most = lessonOverflow
      self.play?.scroll = min(max(0, scroll), most)
    }
  }

  // MARK: - Notes

  /// What the speaker reads of this page, where somebody shows it.
  var lessonNotes: [Effect] {
    guard presenting?.notes == .elsewhere, let play else { return [] }
    let page = play.page
    let heading = "\(page.title), step \(page.step + 1) of \(page.stepCount): \(page.stepTitle)"
    let asked = page.question.map { ["asked: \($0.ask)"] } ?? []
    let notes = page.notes.isEmpty ? ["no notes for this step"] : page.notes
    return [.showNotes([heading] + asked + notes)]
  }
}
