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
  mutating func openLessons() -> [Effect] { requestLessonTraining() + lessonNotes }

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

  /// Whether a digit begins the answer: the question asks for a number.
  private var typesAnswer: Bool { play?.openQuestion?.kind == "number" }

  /// Changes the lessons as an action asks.
  mutating func updateLesson(_ action: Action, on screen: LessonScreen) -> [Effect] {
    let (record, stop) = (play?.session.record, play?.session.record.stop)
    let effects = changeLesson(action, on: screen)
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

  private mutating func typeInLesson(_ edit: TextField.Edit) {
    if play?.field == nil, typesAnswer {
      play?.field = LessonField(purpose: .answer, text: TextField())
    }
    play?.field?.text.edit(edit)
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

  // MARK: - The list

  private mutating func performInList(_ command: Command) -> [Effect] {
    guard let room = lessons else { return [] }
    let times = count ?? 1
    var selection = room.selection
    switch command {
    case .up: selection -= times
    case .down: selection += times
    case .firstQuery: selection = (count ?? 1) - 1
    case .lastQuery: selection = (count ?? room.lessons.count) - 1
    case .pageUp: selection -= 10 * times
    case .pageDown: selection += 10 * times
    case .enter, .forward:
      lessons?.open(room.selection)
      return requestLessonTraining()
    default: break
    }
    lessons?.selection = clamped(selection, below: room.lessons.count)
    return []
  }

  // MARK: - A page

  private mutating func performOnPage(_ command: Command) -> [Effect] {
    switch command {
    case .forward: return turn { $0.forward() }
    case .back: return turn { $0.back() }
    case .enter: return enterOnPage()
    case .escape: return closeLesson()
    case .why: takeHint()
    case .freePlay: return beginFreePlay()
    case .showOfHands:
      play?.field = LessonField(purpose: .hands, text: TextField())
    case .editSentence: openField()
    case .undo: takeBack()
    case .pageUp, .pageDown: scroll(command)
    case .up, .down, .left, .right, .more, .less: moveOnPage(command)
    default: break
    }
    return []
  }

  /// Goes to another stop, and says why not where that is not possible.
  private mutating func turn(
    _ move: (inout LessonSession) -> LessonSession.Outcome
  ) -> [Effect] {
    guard var session = play?.session else { return [] }
    let outcome = move(&session)
    play?.session = session
    switch outcome {
    case .moved:
      play?.turnPage()
      return []
    case .unanswered:
      message =
        "nothing is shown before your answer is recorded: \(keyName(.enter)) answers, "
        + "\(keyName(.why)) gives a hint"
    case .atEnd:
      message =
        session.record.isFinished && session.stop == session.lesson.stops.last
        ? "this is the end of the lesson; \(keyName(.escape)) shows the list of lessons"
        : "this is the beginning; \(keyName(.escape)) shows the list of lessons"
    case .notPossible(let reason): message = DisplayText(reason).description
    case .recorded, .alreadyAnswered: break
    }
    return []
  }

  private mutating func enterOnPage() -> [Effect] {
    guard let play else { return [] }
    if play.openQuestion != nil { return answer() }
    switch play.session.stop.kind {
    case .parameter, .exercise: openField()
    case .freePlay: return beginFreePlay()
    case .reading, .question, .reveal: return turn { $0.forward() }
    }
    return []
  }

  /// Records the answer that was put together, or opens the field in which it is typed.
  private mutating func answer() -> [Effect] {
    guard let question = play?.openQuestion, let draft = play?.draft else { return [] }
    switch question.kind {
    case "choice":
      let option = count.map { $0 - 1 } ?? draft.option
      guard question.options.indices.contains(option) else {
        message = "there are options 1 to \(question.options.count)"
        return []
      }
      play?.draft.option = option
      return record { $0.answer(.option(option)) }
    case "order": return rank(question, draft)
    case "cell": return record { $0.answer(written: Self.cell(question, draft)) }
    case "draw-map":
      let open = draft.marks.indices.filter { draft.marks[$0] == nil }
      guard open.isEmpty else {
        let names = open.map { question.queries[$0] }.joined(separator: ", ")
        message = DisplayText("no key is marked yet for \(names); ← → mark one").description
        return []
      }
      return record { $0.answer(.map(draft.marks)) }
    default:
      play?.field = LessonField(purpose: .answer, text: TextField())
      return []
    }
  }

  private static func cell(_ question: PageQuestion, _ draft: LessonDraft) -> String {
    let key = question.keys.indices.contains(draft.key) ? question.keys[draft.key] : ""
    guard !question.queries.isEmpty else {
      return question.keys.indices.contains(draft.option) ? question.keys[draft.option] : ""
    }
    let query =
      question.queries.indices.contains(draft.option) ? question.queries[draft.option] : ""
    return "\(query) → \(key)"
  }

  /// Gives the chosen option the next rank; when all have one, records them.
  private mutating func rank(_ question: PageQuestion, _ draft: LessonDraft) -> [Effect] {
    let all = question.options.indices
    if draft.order.count == all.count { return record { $0.answer(.order(draft.order)) } }
    let option = count.map { $0 - 1 } ?? draft.option
    guard all.contains(option), !draft.order.contains(option) else {
      message = "this option has its place already; \(keyName(.undo)) takes the last one back"
      return []
    }
    play?.change { draft in
      draft.order.append(option)
      if draft.order.count == all.count - 1 {
        draft.order += all.filter { !draft.order.contains($0) }
      }
      draft.option = all.first { !draft.order.contains($0) } ?? option
    }
    if play?.draft.order.count == all.count {
      message = "all options have their place; \(keyName(.enter)) records this order"
    }
    return []
  }

  /// Records an answer; it is never taken back.
  private mutating func record(
    _ answer: (inout LessonSession) -> LessonSession.Outcome
  ) -> [Effect] {
    guard var session = play?.session else { return [] }
    let outcome = answer(&session)
    play?.session = session
    if case .notPossible(let reason) = outcome {
      message = DisplayText(reason).description
      return []
    }
    play?.field = nil
    play?.past = []
    play?.scroll = 0
    return []
  }

  private mutating func closeLesson() -> [Effect] {
    guard let play else { return [] }
    let id = play.session.lesson.id
    lessons?.progress.records[id] = play.session.record
    lessons?.play = nil
    trainingGeneration += 1
    return [.keepLesson(id, play.session.record), .stopLessonTraining]
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
    case .question, .reading, .reveal, .exercise, .freePlay:
      let lines = count ?? 1
      let scroll = play.scroll + (command == .down ? lines : command == .up ? -lines : 0)
      let most = lessonOverflow
      self.play?.scroll = min(max(0, scroll), most)
    }
  }

  private mutating func moveInQuestion(_ command: Command) {
    guard let question = play?.openQuestion else { return }
    let times = count ?? 1
    let (rows, keys) = (question.rowCount, question.keys.count)
    play?.change { draft in
      switch command {
      case .up: draft.option = clamped(draft.option - times, below: rows)
      case .down: draft.option = clamped(draft.option + times, below: rows)
      case .left, .less: draft.moveMark(by: -times, question, keys)
      case .right, .more: draft.moveMark(by: times, question, keys)
      default: break
      }
    }
  }

  private mutating func moveSlider(_ command: Command) {
    guard let parameter = play?.page.parameter else { return }
    let range = parameter.parameter.range
    let distance = Double(count ?? 1) / 20
    let share = range.share(of: parameter.number)
    let next: Double
    switch command {
    case .left, .less, .down: next = share - distance
    case .right, .more, .up: next = share + distance
    default: return
    }
    let number = Self.rounded(range.number(at: min(1, max(0, next))), in: range)
    play?.change { $0.number = number }
    applyDraft()
  }

  /// A number with three digits that tell, within the range.
  private static func rounded(_ number: Double, in range: ParameterRange) -> Double {
    let text = decimalText(number, places: abs(number) < 1 ? 3 : 2)
      .replacing("−", with: "-")
    return min(range.highest, max(range.lowest, Double(text) ?? number))
  }

  /// Puts the slider and the changes of the draft into the session.
  private mutating func applyDraft() {
    guard let draft = play?.draft, var session = play?.session else { return }
    if let number = draft.number { session.move(parameterTo: number) }
    if session.page.exercise != nil { session.change(draft.changes) }
    play?.session = session
  }

  // MARK: - Fields

  private mutating func openField() {
    guard let play else { return }
    switch play.session.stop.kind {
    case .parameter:
      self.play?.field = LessonField(purpose: .slider, text: TextField())
    case .exercise:
      self.play?.field = LessonField(purpose: .change, text: TextField())
    case .question
    where play.openQuestion?.kind == "number" || play.openQuestion?.kind == "text":
      self.play?.field = LessonField(purpose: .answer, text: TextField())
    case .question, .reading, .reveal, .freePlay:
      message = "there is nothing to type here"
    }
  }

  private mutating func closeField() -> [Effect] {
    play?.field = nil
    return []
  }

  private mutating func keepField() -> [Effect] {
    guard let field = play?.field else { return [] }
    let question = play?.page.question
    let typed = field.text.text
    switch field.purpose {
    case .answer:
      if question?.kind == "number", Self.lessonNumber(typed) == nil {
        message = DisplayText("“\(typed)” is no number; write one such as 0.25").description
        return []
      }
      if let number = Self.lessonNumber(typed), question?.kind == "number" {
        return record { $0.answer(.number(number)) }
      }
      return record { $0.answer(.text(typed)) }
    case .hands: return countHands(typed, of: question)
    case .slider:
      guard let number = Self.lessonNumber(typed) else {
        message = DisplayText("“\(typed)” is no number; write one such as 0.25").description
        return []
      }
      play?.change { $0.number = number }
    case .change:
      do {
        let changes = try StateChange.read(typed)
        guard var session = play?.session else { return [] }
        let all = (play?.draft.changes ?? []) + changes
        if case .notPossible(let reason) = session.change(all) {
          message = DisplayText(reason).description
          return []
        }
        play?.change { $0.changes = all }
      } catch {
        message = DisplayText(error.description).description
        return []
      }
    }
    play?.field = nil
    applyDraft()
    let number = play?.page.parameter?.number
    if field.purpose == .slider { play?.draft.number = number }
    return []
  }

  /// A number as people type it: a comma or a point before the decimals.
  static func lessonNumber(_ typed: String) -> Double? {
    let text = typed.filter { $0 != " " }.replacing("−", with: "-").replacing(",", with: ".")
    guard let number = Double(text), number.isFinite, !text.lowercased().contains("x") else {
      return nil
    }
    return number
  }

  private mutating func countHands(_ typed: String, of question: PageQuestion?) -> [Effect] {
    guard let counts = handCounts(typed, optionCount: question?.options.count ?? 0) else {
      message = "write the hands in order, such as 12 5, or with letters: A 12 B 5"
      return []
    }
    guard var session = play?.session else { return [] }
    for (option, count) in counts.enumerated() { session.count(hands: count, forOption: option) }
    play?.session = session
    play?.field = nil
    return []
  }

  // MARK: - Free play

  /// Opens the step's data in the explorer.
  private mutating func beginFreePlay() -> [Effect] {
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

  // MARK: - Training

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

extension PageQuestion {
  /// How many rows one can stand on.
  var rowCount: Int {
    if !options.isEmpty { return options.count }
    return queries.isEmpty ? keys.count : queries.count
  }
}

extension LessonDraft {
  /// Moves the mark of the row one stands on, or the chosen key of a cell.
  fileprivate mutating func moveMark(by distance: Int, _ question: PageQuestion, _ keys: Int) {
    if question.kind == "cell" {
      key = clamped(key + distance, below: keys)
    } else if marks.indices.contains(option) {
      let start = marks[option] ?? (distance > 0 ? -1 : keys)
      marks[option] = clamped(start + distance, below: keys)
    }
  }
}
