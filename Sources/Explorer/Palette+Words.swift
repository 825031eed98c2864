import Models
import Screen

extension State {
  /// What begins a line of the palette that teaches the model a word.
  private static let commandWord = "word "

  /// How a word is taught; choosing it begins such a line.
  var declarationSyntax: MenuEntry {
    MenuEntry(
      keys: "", does: "word \(WordDeclaration.syntax): teach a word",
      choice: .type(Self.commandWord),
      disabledReason: isTeachable ? nil : Self.unteachable)
  }

  /// The one entry for a line such as `word wug like dog`, or nil where it begins otherwise.
  func declarationEntries(of typed: String) -> [MenuEntry]? {
    guard typed.lowercased().hasPrefix(Self.commandWord) else { return nil }
    guard isTeachable else { return [refusal(Self.unteachable)] }
    do {
      let declaration = try WordDeclaration(
        String(typed.dropFirst(Self.commandWord.count)),
        in: Lexicon.standard.declaring(exploration.declarations))
      return [
        MenuEntry(
          keys: "", does: "word \(declaration.text): teach the toy model this word",
          choice: .declare(declaration), disabledReason: nil)
      ]
    } catch .incomplete {
      return [
        MenuEntry(
          keys: "", does: declarationSyntax.does,
          choice: .refuse("not complete yet: write word \(WordDeclaration.syntax)"),
          disabledReason: nil)
      ]
    } catch {
      return [refusal(error.description)]
    }
  }

  /// Teaches the model a word and asks for a new run; one of the same name is forgotten.
  mutating func declare(_ declaration: WordDeclaration) -> [Effect] {
    let previous = exploration
    exploration.declarations.removeAll { $0.word == declaration.word }
    exploration.declarations.append(declaration)
    guard exploration != previous else { return [] }
    history.remember(previous)
    message = "declared: \(DisplayText(declaration.text)); \(keyName(.undo)) takes it back"
    return [requestTrace()]
  }

  private var isTeachable: Bool { exploration.trace.origin == .handMade }

  private static let unteachable =
    "only the hand-made toy model can be taught words; this model has learned its own"

  private func refusal(_ sentence: String) -> MenuEntry {
    MenuEntry(keys: "", does: sentence, choice: .refuse(sentence), disabledReason: nil)
  }
}
