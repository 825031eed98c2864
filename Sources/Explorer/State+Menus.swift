import Attention

extension State {
  /// Types in the palette or in help, moves in it, or chooses a line.
  mutating func updateMenu(_ action: Action) -> [Effect] {
    switch action {
    case .perform(.escape):
      mode = .browsing
      return []
    case .perform(.enter): return choose()
    case .perform(.up): changeMenu { $0.selection -= 1 }
    case .perform(.down): changeMenu { $0.selection += 1 }
    case .perform(.pageUp): changeMenu { $0.selection -= 10 }
    case .perform(.pageDown): changeMenu { $0.selection += 10 }
    case .edit(let edit): filterMenu(edit)
    case .paste(let text): filterMenu(.insert(text))
    default: break
    }
    return []
  }

  /// Opens the view that a letter of the menu stands for.
  mutating func updateViewChoice(_ action: Action) -> [Effect] {
    guard case .chooseView(let letter) = action else { return updateMenu(action) }
    mode = .browsing
    guard let view = Self.views.first(where: { $0.letter == letter }) else {
      message = "no view is called \(letter): m is the map, s the steps"
      return []
    }
    return browse(view.command)
  }

  private mutating func choose() -> [Effect] {
    let entries = menuEntries
    let selection = menuSelection
    mode = .browsing
    guard entries.indices.contains(selection) else { return [] }
    let previous = exploration
    switch entries[selection].choice {
    case .command(let command): return browse(command)
    case .head(let address):
      exploration.address = address
      exploration.clampSelection()
      message = firstKeyNotice
    case .stage(let stage): exploration.stage = stage
    }
    if exploration != previous { history.remember(previous) }
    return []
  }

  /// The chosen line of the open menu.
  var menuSelection: Int {
    switch mode {
    case .palette(let menu), .help(let menu), .choosingView(let menu): menu.selection
    default: 0
    }
  }

  private mutating func filterMenu(_ edit: TextField.Edit) {
    changeMenu { menu in
      let typed = menu.filter.text
      menu.filter.edit(edit)
      if menu.filter.text != typed { menu.selection = 0 }
    }
  }

  private mutating func changeMenu(_ change: (inout Menu) -> Void) {
    switch mode {
    case .palette(var menu):
      change(&menu)
      mode = .palette(menu)
      menu.selection = clamped(menu.selection, below: menuEntries.count)
      mode = .palette(menu)
    case .help(var menu):
      change(&menu)
      mode = .help(menu)
      menu.selection = clamped(menu.selection, below: menuEntries.count)
      mode = .help(menu)
    case .choosingView(var menu):
      change(&menu)
      menu.selection = clamped(menu.selection, below: menuEntries.count)
      mode = .choosingView(menu)
    default: break
    }
  }
}
