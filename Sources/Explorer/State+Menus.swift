import Attention
import Screen

extension State {
  /// Types in a menu, moves in it, or chooses a line.
  mutating func updateMenu(_ action: Action) -> [Effect] {
    switch action {
    case .chooseView(let letter): return chooseByLetter(letter)
    case .perform(.escape):
      closeMenu()
      return []
    case .perform(.enter): return choose()
    case .perform(.up): changeMenu { $0.selection -= 1 }
    case .perform(.down): changeMenu { $0.selection += 1 }
    case .perform(.pageUp): changeMenu { $0.selection -= 10 }
    case .perform(.pageDown): changeMenu { $0.selection += 10 }
    case .edit(let edit): filterMenu(edit)
    case .paste(let text): paste(text)
    default: break
    }
    return []
  }

  /// Puts a pasted text into the field; where a letter chooses, none is taken from it.
  private mutating func paste(_ text: String) {
    guard case .menu(let menu) = mode else { return }
    if menu.kind.hasLetters {
      message = "a letter chooses here, and nothing that is pasted is taken for a key"
    } else {
      filterMenu(.insert(text))
    }
  }

  /// Back to what the menu lies on.
  private mutating func closeMenu() {
    guard case .menu(let menu) = mode else { return }
    mode = menu.panel.map { .axes($0) } ?? .browsing
  }

  /// Chooses the line of the menu that a letter stands for.
  private mutating func chooseByLetter(_ letter: Character) -> [Effect] {
    guard case .menu(var menu) = mode, menu.kind == .headNumbers else { return chooseView(letter) }
    guard let line = menuEntries.firstIndex(where: { $0.keys == String(letter) }) else {
      let letters = menuEntries.map(\.keys).joined(separator: " ")
      message = "no line of this menu is called \(letter): there are \(letters)"
      mode = .browsing
      return []
    }
    menu.selection = line
    mode = .menu(menu)
    return choose()
  }

  /// Opens the view that a letter of the menu stands for.
  private mutating func chooseView(_ letter: Character) -> [Effect] {
    mode = .browsing
    guard let view = Self.viewLetters.first(where: { $0.letter == letter }) else {
      let views = Self.viewLetters.map { "\($0.letter) is \($0.does.prefix { $0 != ":" })" }
      message = "no view is called \(letter): \(views.joined(separator: ", "))"
      return []
    }
    return browse(view.command)
  }

  private mutating func choose() -> [Effect] {
    let entries = menuEntries
    guard case .menu(let menu) = mode else { return [] }
    closeMenu()
    guard entries.indices.contains(menu.selection) else { return [] }
    let entry = entries[menu.selection]
    if let reason = entry.disabledReason {
      count = nil
      message = DisplayText(reason).description
      return []
    }
    let previous = exploration
    switch entry.choice {
    case .command(let command) where menu.panel != nil: return change(.perform(command))
    case .command(let command): return browse(command)
    case .declare(let declaration): return declare(declaration)
    case .type(let text):
      mode = .menu(menu)
      changeMenu { $0.filter = TextField(text: text) }
    case .refuse(let sentence):
      mode = .menu(menu)
      message = DisplayText(sentence).description
    case .axes(let values): return set(values)
    case .copy(let subject): return copy(subject)
    case .part(let part):
      let effects = open(part)
      history.remember(previous)
      return effects
    case .train(let kind):
      let effects = openTraining(kind)
      history.remember(previous)
      return effects
    case .head(let address):
      exploration.address = address
      exploration.clampSelection()
      message = firstKeyNotice
    case .stage(let stage): exploration.stage = stage
    case .headNumber(let number): show(number)
    case .headOrder(let order): list(in: order)
    case .colors(let map): display.theme.map = map
    case .background(let background):
      display.theme.background = background
      display.theme.ground = nil
      display.backgroundSource = .reader
    case .contrast(let contrast): display.theme.contrast = contrast
    case .speech(let speech): display.speech = speech
    }
    if exploration != previous { history.remember(previous) }
    return []
  }

  private mutating func filterMenu(_ edit: TextField.Edit) {
    changeMenu { menu in
      let typed = menu.filter.text
      menu.filter.edit(edit)
      if menu.filter.text != typed { menu.selection = 0 }
    }
  }

  /// Changes the open menu; the chosen line stays one of those that match.
  private mutating func changeMenu(_ change: (inout Menu) -> Void) {
    guard case .menu(var menu) = mode else { return }
    change(&menu)
    mode = .menu(menu)
    menu.selection = clamped(menu.selection, below: menuEntries.count)
    mode = .menu(menu)
  }
}
