import Explorer
import Screen
import Testing
import Views

@Suite struct KeyChoiceTests {
  private func applied(_ choices: (Command, [Key])...) -> (KeyBindings, [String]) {
    let lines = choices.enumerated().map { KeyChoice($1.0, keys: $1.1, line: $0 + 1) }
    let (bindings, problems) = KeyBindings.standard.applying(lines)
    return (bindings, problems.map { "\($0.line): \($0)" })
  }

  // MARK: - Names

  @Test(arguments: [
    ("u", Key.character("u")), ("U", .character("U")), ("é", .character("é")),
    ("0", .character("0")),
    ("ctrl-r", .control("r")), ("Ctrl-R", .control("r")), ("SPACE", .character(" ")),
    ("pgdn", .pageDown), ("shift-tab", .backTab), ("esc", .escape), ("F20", .function(20)),
    ("up", .up), ("←", .left), ("→", .right), ("Backspace", .backspace), ("*", .character("*")),
  ])
  func `a key is called as help calls it, in capitals or not`(word: String, key: Key) throws {
    #expect(try Key(chosen: word) == key)
  }

  @Test func `every key of the table can be chosen by its name`() throws {
    for key in KeyBindings.standard.table.flatMap(\.keys) {
      #expect(try Key(chosen: key.name) == key)
    }
  }

  @Test(arguments: [
    "", " ", "uu", "F21", "F0", "Ctrl-", "Ctrl-1", "Ctrl-ab", "Alt-x", "\u{1B}", "\u{0}",
    "\u{202E}",
    "e\u{301}", "👩‍👩‍👧", "\u{200B}", "Strg-C",
  ])
  func `what no terminal sends as one key is refused`(word: String) {
    #expect(throws: KeyNameError.unknown(word)) { try Key(chosen: word) }
  }

  @Test(arguments: [
    ("Ctrl-I", Key.tab), ("Ctrl-M", .enter), ("ctrl-j", .enter), ("Ctrl-H", .backspace),
  ])
  func `what terminals send for two keys is refused by the other's name`(word: String, key: Key) {
    #expect(throws: KeyNameError.same(word, as: key)) { try Key(chosen: word) }
    #expect(
      "\(KeyNameError.same(word, as: key))"
        == "\(word) is the same as \(key.name) for a terminal; name another key")
  }

  // MARK: - Choices

  @Test func `a chosen key does what it was chosen for, and the old one nothing`() {
    let (bindings, problems) = applied((.undo, [.character("U"), .control("_")]))
    #expect(problems == [])
    #expect(bindings.command(for: .character("U"), in: .map) == .undo)
    #expect(bindings.command(for: .control("_"), in: .steps) == .undo)
    #expect(bindings.command(for: .character("u"), in: .map) == nil)
    #expect(bindings.name(of: .undo) == "U")
  }

  @Test func `a key is taken from the command that had it`() {
    let (bindings, problems) = applied((.undo, [.character("z")]))
    #expect(problems == [])
    #expect(bindings.command(for: .character("z"), in: .map) == .undo)
    #expect(bindings.key(for: .fillScreen) == nil)
    #expect(bindings.name(of: .fillScreen) == "“this pane fills the screen” in the palette")
    #expect(bindings.table.count == KeyBindings.standard.table.count)
  }

  @Test func `views of their own keep a key apart`() {
    let (bindings, problems) = applied((.widerCells, [.character("a")]), (.more, [.character("a")]))
    #expect(problems == [])
    #expect(bindings.command(for: .character("a"), in: .map) == .widerCells)
    #expect(bindings.command(for: .character("a"), in: .vectors) == .more)
  }

  @Test func `of two that want one key in one view the first gets it`() {
    let (bindings, problems) = applied(
      (.pin, [.character("a")]), (.undo, [.character("a")]),
      (.redo, [.character("a"), .function(9)]))
    #expect(
      problems == [
        "2: a cannot be undo: line 1 gives it to pin, and both work in the map view; give another key",
        "3: a cannot be redo: line 1 gives it to pin, and both work in the map view; give another key",
      ])
    #expect(bindings.command(for: .character("a"), in: .map) == .pin)
    #expect(bindings.command(for: .character("u"), in: .map) == .undo)
    #expect(bindings.command(for: .function(9), in: .map) == .redo)
  }

  @Test(arguments: KeyBindings.fixed.keys.sorted { $0.name < $1.name })
  func `what everyone relies on cannot be given away`(key: Key) throws {
    let meaning = try #require(KeyBindings.fixed[key])
    let (bindings, problems) = applied((.pin, [key]), (meaning, [.character("a")]))
    #expect(
      problems == [
        "1: \(key.name) cannot be pin: it is \(meaning.rawValue) for everyone; give another key"
      ])
    for view in ViewKind.allCases {
      let before = KeyBindings.standard.command(for: key, in: view)
      #expect(bindings.command(for: key, in: view) == before)
      if before != nil { #expect(bindings.command(for: .character("a"), in: view) == meaning) }
    }
    #expect(bindings.command(for: .character("p"), in: .map) == .pin)
  }

  @Test func `keys that are fixed stay when all are taken away`() {
    let all = Command.allCases.enumerated().map { KeyChoice($1, keys: [], line: $0) }
    let (bindings, problems) = KeyBindings.standard.applying(all)
    #expect(problems == [])
    for (key, command) in KeyBindings.fixed {
      #expect(bindings.command(for: key, in: .map) == command)
    }
    #expect(bindings.table.flatMap(\.keys).count == KeyBindings.fixed.count)
  }

  @Test func `digits stay counts, but 0 can be had`() {
    let (bindings, problems) = applied((.pin, [.character("7")]), (.undo, [.character("0")]))
    #expect(
      problems == ["1: 7 cannot be pin: digits are counts, as in 12G; give another key"])
    #expect(bindings.command(for: .character("0"), in: .map) == .undo)
    #expect(bindings.key(for: .firstKey) == nil)
  }

  @Test func `a view can have a key of its own`() {
    let (bindings, problems) = applied((.openHeads, [.function(5)]))
    #expect(problems == [])
    var session = Session(bindings: bindings)
    session.press(.function(5))
    #expect(session.state.exploration.view == .heads)
    session.type("?F5")
    #expect(session.state.menuEntries.first?.choice == .command(.openHeads))
  }

  @Test func `no key has two meanings in one view, whatever is chosen`() {
    let keys = KeyBindings.standard.table.flatMap(\.keys)
    var numbers = SeededGenerator(state: 5)
    for _ in 0..<200 {
      let choices = (1...6).map { line in
        KeyChoice(
          Command.allCases.randomElement(using: &numbers) ?? .undo,
          keys: [keys.randomElement(using: &numbers) ?? .tab], line: line)
      }
      let bindings = KeyBindings.standard.applying(choices).bindings
      for view in ViewKind.allCases {
        let bound = bindings.bindings(in: view).flatMap(\.keys)
        #expect(Set(bound).count == bound.count, "\(choices)")
      }
      for (key, command) in KeyBindings.fixed {
        #expect(bindings.table.first { $0.command == command }?.keys.contains(key) == true)
      }
    }
  }
}
