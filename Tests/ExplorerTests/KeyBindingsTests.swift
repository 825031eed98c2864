import Explorer
import Screen
import Testing

@Suite struct KeyBindingsTests {
  @Test(arguments: ViewKind.allCases)
  func `no key has two meanings in one view`(view: ViewKind) {
    let keys = KeyBindings.bindings(in: view).flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func `the letters of movement mean nothing else anywhere`() {
    let movement: [Character: Command] = ["h": .left, "j": .down, "k": .up, "l": .right]
    for (letter, command) in movement {
      for binding in KeyBindings.table where binding.keys.contains(.character(letter)) {
        #expect(binding.command == command)
      }
    }
  }

  @Test func `a and i stay free for the reader`() {
    for letter: Character in ["a", "i"] {
      #expect(!KeyBindings.table.contains { $0.keys.contains(.character(letter)) })
    }
  }

  @Test func `every binding says what it does in a line`() {
    for binding in KeyBindings.table {
      #expect(!binding.does.isEmpty)
      #expect(binding.does.count <= 60, "\(binding.does)")
      #expect(!binding.keys.isEmpty)
    }
  }

  @Test func `every key that quits is bound in every view`() {
    for view in ViewKind.allCases {
      #expect(KeyBindings.command(for: .control("c"), in: view) == .quitAlways)
      #expect(KeyBindings.command(for: .character("q"), in: view) == .quit)
    }
  }
}
