import Attention
import Explorer
import Screen
import Testing
import Views

@Suite struct KeyBindingsTests {
  @Test func `every key of the table is found by its name again`() {
    for key in KeyBindings.standard.table.flatMap(\.keys) { #expect(Key(named: key.name) == key) }
    #expect(Key(named: "F12") == .function(12))
    for name in ["", "12", "Ctrl-", "Ctrl-xy", "F21"] { #expect(Key(named: name) == nil) }
  }

  @Test func `the key of stages lists them as the screen calls them, in its order`() throws {
    let binding = try #require(KeyBindings.standard.table.first { $0.command == .nextStage })
    let names = ["dot", "scaled", "masked", "weights", "‖α·v‖", "output"]
    #expect(Stage.allCases.map(\.title) == names)
    #expect(binding.does.hasSuffix(names.joined(separator: ", ")))
  }

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

  @Test func `every binding says what it does in a line`() {
    for binding in KeyBindings.standard.table {
      #expect(!binding.does.isEmpty)
      #expect(binding.does.count <= 60, "\(binding.does)")
      #expect(!binding.keys.isEmpty)
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

  @Test func `keys are named as keyboards name them`() {
    let names: [(Key, String)] = [
      (.character(" "), "Space"), (.character("x"), "x"), (.control("r"), "Ctrl-R"), (.up, "↑"),
      (.pageDown, "PgDn"), (.backTab, "Shift-Tab"), (.function(1), "F1"), (.escape, "Esc"),
    ]
    for (key, name) in names { #expect(key.name == name) }
  }
}
