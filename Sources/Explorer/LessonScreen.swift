import Screen

/// What of the lessons is on the screen.
public enum LessonScreen: String, CaseIterable, Equatable, Hashable, Sendable {
  /// The list of the lessons.
  case list
  /// A page of the open lesson.
  case page
}

extension KeyBindings {
  /// What a key does in the lessons, or nil.
  public func command(for key: Key, on screen: LessonScreen) -> Command? {
    bindings(on: screen).first { $0.keys.contains(key) }?.command
  }

  /// The bindings of the lessons, in the order of the table.
  public func bindings(on screen: LessonScreen) -> [KeyBinding] {
    table.filter { screen.meanings[$0.command] != nil }
  }
}

extension KeyBinding {
  /// What the keys do in the lessons.
  public func does(on screen: LessonScreen) -> String { screen.meanings[command] ?? does }
}

extension LessonScreen {
  /// What each command does here; others do nothing.
  public var meanings: [Command: String] {
    let own =
      switch self {
      case .list: Self.listMeanings
      case .page: Self.pageMeanings
      }
    return own.merging(Self.sharedMeanings) { first, _ in first }
  }

  private static let sharedMeanings: [Command: String] = [
    .blank: "blank the screen; any key brings it back",
    .palette: "palette: every command and colour by name",
    .help: "the keys that are valid here",
    .mouse: "mouse on, off; with Shift held down it always selects text",
    .suspend: "suspend; fg in the shell comes back", .redraw: "draw the screen again",
    .quit: "quit; what was answered is kept", .quitAlways: "quit, always",
    .readOn: "read on, where the screen is sentences",
    .readBack: "read back, where the screen is sentences",
  ]

  private static let listMeanings: [Command: String] = [
    .up: "to the lesson above", .down: "to the lesson below", .firstQuery: "to the first lesson",
    .lastQuery: "to the last lesson", .pageUp: "ten lessons up", .pageDown: "ten lessons down",
    .enter: "open this lesson, where you left it", .forward: "open this lesson",
  ]

  private static let pageMeanings: [Command: String] = [
    .up: "the option, row or number above", .down: "the option, row or number below",
    .left: "this mark or number to the left, smaller",
    .right: "this mark or number to the right, larger",
    .more: "this number larger", .less: "this number smaller",
    .pageUp: "a page up, where a page is long", .pageDown: "a page down, where a page is long",
    .enter: "answer; in a text go on; leave a training",
    .forward: "go on; never past an open question; a training: pause, or go on",
    .trainStep: "one step of the training; 10. ten steps",
    .snapshotBack: "one snapshot of the training back; . goes forward again",
    .back: "back by one; what was answered stays",
    .escape: "close what is open, stop a training; then the list of lessons",
    .why: "a hint", .freePlay: "free play in the explorer; Esc comes back here",
    .showOfHands: "show of hands: A 12 B 5, or 12 5",
    .undo: "take back the last move, never an answer",
    .editSentence: "type the answer or the change",
  ]
}
