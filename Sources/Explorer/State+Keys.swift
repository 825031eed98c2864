import Screen

extension State {
  /// What a key means now.
  public func action(for key: Key) -> Action {
    if isBlank {
      let command = bindings.command(for: key, in: exploration.view)
      return .perform(command.map { [.quitAlways, .redraw].contains($0) ? $0 : .blank } ?? .blank)
    }
    if let screen = lessonScreen, mode == .browsing { return lessonAction(for: key, on: screen) }
    return switch mode {
    case .browsing: browsingAction(for: key)
    case .editing, .searching: fieldAction(for: key)
    case .editingNumber: numberAction(for: key)
    case .menu(let menu):
      menu.kind.hasLetters ? viewChoiceAction(for: key) : menuAction(for: key)
    case .axes(let panel): readingAction(for: key) ?? axesAction(for: key, panel)
    case .headCard: readingAction(for: key) ?? cardAction(for: key)
    case .wordCard: readingAction(for: key) ?? wordAction(for: key)
    }
  }

  /// Where the screen is sentences, the keys that read on do so in panels without a field, too.
  private func readingAction(for key: Key) -> Action? {
    if case .axes(let panel) = mode, panel.field != nil { return nil }
    guard display.speech == .sentence,
      let command = bindings.command(for: key, in: exploration.view),
      command == .readOn || command == .readBack
    else { return nil }
    return .perform(command)
  }

  /// How a sentence names the key of a command.
  func keyName(_ command: Command) -> String { bindings.name(of: command) }

  private func browsingAction(for key: Key) -> Action {
    if case .character(let character) = key, let digit = character.wholeNumberValue,
      character.isASCII, digit > 0 || count != nil
    {
      return .digit(digit)
    }
    if let command = bindings.command(for: key, in: exploration.view) {
      return .perform(command)
    }
    return .ignored("\(key.name) does nothing here; \(keyName(.help)) lists the keys that do")
  }

  /// In the field of a number Tab goes on to the next one, ↑ and ↓ along a matrix of parameters.
  private func numberAction(for key: Key) -> Action {
    switch key {
    case .tab: .perform(.nextPane)
    case .up: .perform(.up)
    case .down: .perform(.down)
    default: fieldAction(for: key)
    }
  }

  /// In a field printable keys are text; Enter, Esc and Ctrl-C mean the same everywhere.
  func fieldAction(for key: Key) -> Action {
    if let command = Self.fieldCommands[key] { return .perform(command) }
    if let edit = Self.fieldEdits[key] { return .edit(edit) }
    if case .character(let character) = key { return .edit(.insert(String(character))) }
    return .ignored("")
  }

  func menuAction(for key: Key) -> Action {
    if let command = Self.menuCommands[key] { return .perform(command) }
    return fieldAction(for: key)
  }

  private func viewChoiceAction(for key: Key) -> Action {
    if case .character(let character) = key { return .chooseView(character) }
    return menuAction(for: key)
  }

  static let fieldCommands: [Key: Command] = [
    .enter: .enter, .escape: .escape, .control("c"): .quitAlways, .control("z"): .suspend,
    .control("l"): .redraw,
  ]

  static let fieldEdits: [Key: TextField.Edit] = [
    .backspace: .deleteBackward, .control("h"): .deleteBackward, .delete: .deleteForward,
    .control("d"): .deleteForward, .control("w"): .deleteWord, .control("u"): .deleteToStart,
    .control("k"): .deleteToEnd, .left: .move(-1), .right: .move(1), .control("b"): .move(-1),
    .control("f"): .move(1),
    .home: .moveToStart, .control("a"): .moveToStart, .end: .moveToEnd,
    .control("e"): .moveToEnd, .control("_"): .undo,
  ]

  static let menuCommands: [Key: Command] = [
    .up: .up, .down: .down, .control("p"): .up, .control("n"): .down, .pageUp: .pageUp,
    .pageDown: .pageDown,
  ]
}
