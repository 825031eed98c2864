import Explorer
import Screen
import Testing

@Suite struct KeyBindingsTests {
  @Test(arguments: ViewKind.allCases)
  func `no key has two meanings in one view`(view: ViewKind) {
    let keys = KeyBindings.standard.bindings(in: view).flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func `the letters of movement mean nothing else anywhere`() {
    let movement: [Character: Command] = ["h": .left, "j": .down, "k": .up, "l": .right]
    for (letter, command) in movement {
      for binding in KeyBindings.standard.table where binding.keys.contains(.character(letter)) {
        #expect(binding.command == command)
      }
    }
  }

  @Test func `a and i stay free for the reader`() {
    for letter: Character in ["a", "i"] {
      #expect(!KeyBindings.standard.table.contains { $0.keys.contains(.character(letter)) })
    }
  }

  @Test func `every key that quits is bound in every view`() {
    for view in ViewKind.allCases {
      #expect(KeyBindings.standard.command(for: .control("c"), in: view) == .quitAlways)
      #expect(KeyBindings.standard.command(for: .character("q"), in: view) == .quit)
    }
  }

  @Test(arguments: Command.allCases)
  func `every command can be reached by a key or from the menu of views`(command: Command) {
    let isBound = KeyBindings.standard.table.contains { $0.command == command }
    let isView = State.viewLetters.contains { $0.command == command }
    #expect(isBound != isView)
  }

  @Test(arguments: Command.allCases)
  func `the key that is named for a command performs it`(command: Command) {
    let bindings = KeyBindings.standard.table.filter { $0.command == command }
    let named = bindings.flatMap(\.keys).first { $0.name == KeyBindings.standard.name(of: command) }
    #expect((named == nil) == bindings.isEmpty)
    for view in ViewKind.allCases where bindings.contains(where: { $0.views.contains(view) }) {
      #expect(named.flatMap { KeyBindings.standard.command(for: $0, in: view) } == command)
    }
    #expect((KeyBindings.standard.key(for: command) == nil) == bindings.isEmpty)
  }

  @Test func `no command stands twice in the table`() {
    let commands = KeyBindings.standard.table.map(\.command)
    #expect(Set(commands).count == commands.count)
  }
}
