import Attention
import Explorer
import Models
import Screen
import Testing
import Views

/// Every command has another key: whatever names a key names that one, and it works.
@Suite struct ReboundKeysTests {
  /// A letter for each command that nothing else on the screen is written with.
  private static let letters: [Command: Key] = {
    let scalars =
      (0x430...0x44F).map { $0 } + (0x410...0x42F).map { $0 } + (0x561...0x586).map { $0 }
    let characters = scalars.compactMap { Unicode.Scalar($0) }.map { Key.character(Character($0)) }
    return Dictionary(uniqueKeysWithValues: zip(Command.allCases, characters))
  }()

  private static let bindings = KeyBindings.standard.applying(
    Command.allCases.compactMap { command in
      letters[command].map { KeyChoice(command, keys: [$0], line: 1) }
    }
  ).bindings

  private static func session(_ view: ViewKind) -> Session {
    var session = Session(bindings: bindings)
    session.state.exploration.view = view
    return session
  }

  private static func name(_ command: Command) -> String { letters[command]?.name ?? "" }

  @Test func `there are letters enough`() {
    #expect(Self.letters.count == Command.allCases.count)
    #expect(Set(Self.letters.values).count == Command.allCases.count)
  }

  @Test(arguments: ViewKind.allCases)
  func `each hint names the new key, and it does what the hint says`(view: ViewKind) {
    let session = Self.session(view)
    #expect(!session.state.hints.isEmpty)
    for hint in session.state.hints + [session.state.lastHint] {
      for word in hint.keys.description.split(separator: " ") {
        let key = Key(named: String(word))
        let command = Self.letters.first { $0.value == key }?.key
        #expect(command != nil, "\(word) is hinted in \(view)")
        guard let key, let command else { continue }
        #expect(session.state.action(for: key) == .perform(command))
      }
    }
  }

  @Test(arguments: ViewKind.allCases)
  func `the old keys do nothing, but those that are fixed`(view: ViewKind) {
    let session = Self.session(view)
    for binding in KeyBindings.standard.bindings(in: view) {
      for key in binding.keys where KeyBindings.fixed[key] == nil {
        guard case .ignored(let sentence) = session.state.action(for: key) else {
          Issue.record("\(key.name) still does something in \(view)")
          continue
        }
        #expect(
          sentence == "\(key.name) does nothing here; \(Self.name(.help)) lists the keys that do")
      }
    }
  }

  @Test(arguments: ViewKind.allCases)
  func `help lists the new keys first`(view: ViewKind) {
    var session = Self.session(view)
    session.press(Self.letters[.help] ?? .escape)
    #expect(session.state.menuEntries.count >= KeyBindings.standard.bindings(in: view).count)
    for entry in session.state.menuEntries {
      guard case .command(let command) = entry.choice else { continue }
      #expect(entry.keys.hasPrefix(Self.name(command)), "\(entry.does)")
      if command == .lastQuery { #expect(entry.does.contains("12\(Self.name(.lastQuery)) to")) }
    }
  }

  @Test func `a count goes with the new key`() {
    var session = Self.session(.map)
    session.type("3")
    session.press(Self.letters[.lastQuery] ?? .escape)
    #expect(session.state.exploration.query == 3)
    session.press(Self.letters[.keyByNumber] ?? .escape)
    #expect(
      session.state.message
        == "type the number first: 12\(Self.name(.keyByNumber)) goes to key 12")
  }

  @Test func `the panel over the axes has the new keys, in hints and legend too`() {
    var session = Self.session(.map)
    session.press(Self.letters[.axes] ?? .escape)
    let frame = session.frame
    #expect(frame.text.contains("\(Self.name(.why)) says why"))
    for hint in session.state.hints {
      for word in hint.keys.description.split(separator: " ") {
        let key = Key(named: String(word))
        #expect(Self.letters.values.contains { $0 == key }, "\(word) is hinted in the panel")
      }
    }
    session.press(Self.letters[.down] ?? .escape, .right, Self.letters[.down] ?? .escape)
    #expect(session.state.exploration.input != Session().state.exploration.input)
    session.press(Self.letters[.undo] ?? .escape)
    #expect(session.state.exploration.input == Session().state.exploration.input)
    session.press(.character("u"))
    #expect(session.state.message?.contains("does nothing in this panel") == true)
  }

  @Test func `messages name the new keys`() {
    var session = Self.session(.map)
    session.perform(.paste("abc"))
    #expect(
      session.state.message == "pasting needs a field: \(Self.name(.editSentence)) opens the "
        + "sentence, \(Self.name(.search)) a search")
    session.press(Self.letters[.nextMatch] ?? .escape)
    #expect(session.state.message == "nothing to find: \(Self.name(.search)) starts a search")
    session.press(Self.letters[.unpinAll] ?? .escape)
    #expect(
      session.state.message
        == "nothing is pinned: \(Self.name(.pin)) pins this head and run")
    session.press(Self.letters[.mouse] ?? .escape)
    #expect(session.state.message?.contains("\(Self.name(.mouse)) gives it to heed") == true)
    session.press(Self.letters[.switchKey] ?? .escape, Self.letters[.why] ?? .escape)
    #expect(
      session.state.message?.contains("\(Self.name(.switchKey)) switches it on again") == true)
  }

  @Test func `a command without a key is named as the palette lists it`() {
    let (bindings, _) = KeyBindings.standard.applying([KeyChoice(.search, keys: [], line: 1)])
    var session = Session(bindings: bindings)
    session.type("n")
    #expect(
      session.state.message == "nothing to find: “search the tokens” in the palette starts a search"
    )
    session.type(":searchthetokens")
    session.press(.enter)
    #expect(session.state.hints.first?.label.description == "keep")
    #expect(!Session(bindings: bindings).state.hints.contains { $0.label.description == "search" })
  }

  @Test func `the first key's notice and the sink's advice name the new keys`() {
    var session = Self.session(.map)
    session.state.exploration.address = HeadAddress(layer: 1, head: 4)
    let text = session.frame.text
    #expect(text.contains("\(Self.name(.previousHead)) opens"))
    #expect(!text.contains("[ opens"))
  }
}
