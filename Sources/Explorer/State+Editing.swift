import Models

extension State {
  /// Types in the sentence: every change asks for a new run, Enter keeps, Esc puts back.
  mutating func updateEditing(_ action: Action) -> [Effect] {
    guard case .editing(var field, let original) = mode else { return [] }
    switch action {
    case .perform(.enter):
      keep(changesOf: original)
      return []
    case .perform(.escape):
      mode = .browsing
      exploration = original
      return original.isUpToDate ? cancelTrace() : [requestTrace()]
    case .edit(let edit): field.edit(edit)
    case .paste(let text): field.edit(.insert(text))
    default: return []
    }
    mode = .editing(field, original: original)
    guard field.text != exploration.text else { return [] }
    exploration.text = field.text
    return [requestTrace()]
  }

  /// Ends the typing; what it changed can be undone as one change.
  ///
  /// Where the last run of a sentence is still under way, the run before the first keystroke comes
  /// back until then: the last run is compared with that one, not with one of half a word.
  private mutating func keep(changesOf original: Exploration) {
    mode = .browsing
    guard exploration != original else { return }
    history.remember(original)
    guard isComputing, exploration.text != original.text else { return }
    let text = exploration.text
    exploration = original
    exploration.text = text
  }

  /// Types a search: the selection jumps along, Enter keeps, Esc puts back.
  mutating func updateSearching(_ action: Action) -> [Effect] {
    guard case .searching(var field, let original) = mode else { return [] }
    switch action {
    case .perform(.enter):
      keep(changesOf: original)
      return []
    case .perform(.escape):
      mode = .browsing
      exploration = original
      search = nil
      return []
    case .edit(let edit): field.edit(edit)
    case .paste(let text): field.edit(.insert(text))
    default: return []
    }
    mode = .searching(field, original: original)
    exploration = original
    search = field.text.isEmpty ? nil : Search(field.text)
    openNearestMatch()
    return []
  }
}
