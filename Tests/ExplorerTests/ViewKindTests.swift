import Explorer
import Testing

@Suite struct ViewKindTests {
  @Test func `every view has a letter of its own in the menu, and is called by its name there`() {
    #expect(State.viewLetters.count == ViewKind.allCases.count)
    #expect(Set(State.viewLetters.map(\.letter)).count == State.viewLetters.count)
    for (view, entry) in zip(ViewKind.allCases, State.viewLetters) {
      #expect(entry.does.hasPrefix(view.rawValue + ":"))
      #expect(view.rawValue.contains(entry.letter))
    }
  }
}
