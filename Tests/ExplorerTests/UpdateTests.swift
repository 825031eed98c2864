import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct UpdateTests {
  @Test func `drawing again leaves what is said`() {
    var session = Session()
    session.press(.character("Q"))
    let said = session.state
    #expect(said.message != nil)
    session.press(.control("l"))
    #expect(session.state == said)
    #expect(session.effects == [.redraw])
  }

  @Test func `the explorer opens on the cell that resolves it`() throws {
    let session = Session()
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 3))
    #expect(abs(try #require(session.weight) - 0.928) < 0.001)
  }

  @Test func `arrows and letters move the cell and stop at the edges`() {
    var session = Session()
    session.press(.left, .up)
    #expect(session.state.exploration.key == 1)
    #expect(session.state.exploration.query == 7)
    session.type("99h99k")
    #expect(session.state.exploration.key == 0)
    #expect(session.state.exploration.query == 0)
    session.type("99l99j")
    #expect(session.state.exploration.key == 11)
    #expect(session.state.exploration.query == 11)
  }

  @Test func `a count multiplies a move and names a query or a key`() {
    var session = Session()
    session.type("3k")
    #expect(session.state.exploration.query == 5)
    session.type("10G4|")
    #expect(session.state.exploration.query == 10)
    #expect(session.state.exploration.key == 4)
    #expect(session.state.count == nil)
  }

  @Test func `zero begins no count but ends one`() {
    var session = Session()
    session.type("0")
    #expect(session.state.exploration.key == 0)
    session.type("10")
    #expect(session.state.count == 10)
    session.press(.escape)
    #expect(session.state.count == nil)
  }

  @Test func `no number of digits overflows a count`() {
    var session = Session()
    session.type(String(repeating: "9", count: 50) + "j")
    #expect(session.state.exploration.query == 11)
  }

  @Test func `heads go on into the next layer and stop at the ends`() {
    var session = Session()
    session.type("4[")
    #expect(session.state.exploration.address == HeadAddress(layer: 0, head: 4))
    session.type("99[")
    #expect(session.state.exploration.address == HeadAddress(layer: 0, head: 0))
    session.type("99]")
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 4))
    session.type("{")
    #expect(session.state.exploration.address == HeadAddress(layer: 0, head: 4))
  }

  @Test func `stages go round`() {
    var session = Session()
    session.type("t")
    #expect(session.state.exploration.stage == .valueNorm)
    session.type("tt")
    #expect(session.state.exploration.stage == .dot)
    session.type("TTT")
    #expect(session.state.exploration.stage == .weights)
  }

  @Test func `six times Space uncovers six steps`() {
    var session = Session()
    for step in 1...6 {
      session.type(" ")
      #expect(session.state.exploration.view == .steps)
      #expect(session.state.exploration.step.rawValue == step)
    }
    session.type(" ")
    #expect(session.state.exploration.step == .mix)
    session.press(.backspace)
    #expect(session.state.exploration.step == .weight)
    session.press(.escape)
    #expect(session.state.exploration.view == .map)
  }

  @Test func `Backspace before the first step goes back to the map`() {
    var session = Session()
    session.type(" ")
    session.press(.backspace)
    #expect(session.state.exploration.view == .map)
  }

  @Test func `the map follows every keystroke and flips from animal to street`() throws {
    var session = Session()
    session.type("e")
    for _ in "tired" { session.press(.backspace) }
    session.type("wide")
    #expect(
      session.state.exploration.text == "The animal didn't cross the street because it was too wide"
    )
    #expect(abs(try #require(session.weight) - 0.158) < 0.001)
    session.press(.enter)
    session.type("6|")
    #expect(abs(try #require(session.weight) - 0.834) < 0.001)
  }

  @Test func `Esc puts the sentence and the place back`() {
    var session = Session()
    let before = session.state.exploration
    session.type("eabc")
    session.press(.escape)
    #expect(session.state.exploration == before)
    #expect(session.state.mode == .browsing)
    #expect(!session.state.history.canUndo)
  }

  @Test func `an edit is undone as one change`() {
    var session = Session()
    let before = session.state.exploration
    session.type("e too")
    session.press(.enter)
    session.type("u")
    #expect(session.state.exploration == before)
    session.press(.control("r"))
    #expect(session.state.exploration.text.hasSuffix("tired too"))
  }

  @Test func `the selection stays with its tokens when a word is put in before`() {
    var session = Session()
    session.type("e")
    session.press(.home)
    session.type("Yesterday ")
    session.press(.enter)
    #expect(session.state.exploration.query == 9)
    #expect(session.state.exploration.key == 3)
  }

  @Test func `a sentence may be emptied`() {
    var session = Session()
    session.type("e")
    session.press(.control("u"), .enter)
    #expect(session.state.exploration.text == "")
    #expect(session.state.exploration.query == 0)
    #expect(session.state.exploration.key == 0)
    #expect(session.weight == 1)
  }

  @Test func `a pasted text is one edit`() {
    var session = Session()
    session.type("e")
    session.press(.control("u"))
    session.perform(.paste("The mouse chased the cat"))
    session.press(.enter)
    #expect(session.state.exploration.text == "The mouse chased the cat")
    session.type("u")
    #expect(session.state.exploration.text == ToyModel.openingText)
  }

  @Test func `pasting while browsing types nothing and says where it can`() {
    var session = Session()
    let before = session.state.exploration
    session.perform(.paste("qqq"))
    #expect(session.state.exploration == before)
    #expect(session.state.message?.contains("e opens") == true)
  }

  @Test func `every change of place is undone one by one`() {
    var session = Session()
    let start = session.state.exploration
    session.type("jl]t m")
    session.type("uuuuuu")
    #expect(session.state.exploration == start)
    #expect(session.state.disabledReason(of: .undo) != nil)
  }

  @Test func `the causal mask hides what comes later and comes off again`() {
    var session = Session()
    session.type("9|")
    session.type("m")
    #expect(
      session.state.exploration.head?.attention.verdict(query: 8, key: 9) == .hidden(by: .causal))
    session.type("w")
    #expect(session.state.message?.contains("m switches it off") == true)
    session.type("m")
    #expect(session.state.exploration.head?.attention.verdict(query: 8, key: 9) == .allowed)
  }

  @Test func `a key switched off stays with its token`() {
    var session = Session()
    session.type("x")
    #expect(
      session.state.exploration.head?.attention.verdict(query: 8, key: 2) == .hidden(by: .keyOff))
    session.type("e")
    session.press(.home)
    session.type("Yesterday ")
    session.press(.enter)
    #expect(session.state.exploration.configuration.mask.keysOff == [3])
    session.type("x")
    #expect(session.state.exploration.configuration.mask.keysOff == [])
  }

  @Test func `the temperature goes in steps and stops at its ends`() {
    var session = Session()
    session.type(">")
    #expect(session.state.exploration.configuration.temperature == 2)
    session.type("99<")
    #expect(session.state.exploration.configuration.temperature == 0)
    #expect(session.weight == 1)
    session.type("<")
    #expect(session.state.message?.contains("0 already") == true)
  }

  @Test func `a stale run is dropped`() throws {
    var session = Session()
    let first = session.state.update(.perform(.causalMask))
    let second = session.state.update(.perform(.causalMask))
    guard case .trace(let stale)? = first.first, case .trace(let current)? = second.first else {
      Issue.record("two runs were expected")
      return
    }
    session.perform(session.result(of: stale))
    #expect(session.state.isComputing)
    session.perform(session.result(of: current))
    #expect(!session.state.isComputing)
    #expect(session.state.exploration.head?.attention.configuration.mask == AttentionMask.none)
  }

  @Test func `undo before a run has ended asks for nothing and drops its result`() {
    var session = Session()
    let before = session.state.exploration
    let request = session.state.update(.perform(.causalMask))
    #expect(session.state.update(.perform(.undo)).isEmpty)
    for case .trace(let stale) in request { session.perform(session.result(of: stale)) }
    #expect(session.state.exploration == before)
  }

  @Test func `search jumps while typing, n goes on, Esc puts back`() {
    var session = Session()
    session.type("g/the")
    #expect(session.state.exploration.query == 1)
    session.press(.enter)
    session.type("n")
    #expect(session.state.exploration.query == 5)
    session.type("n")
    #expect(session.state.exploration.query == 1)
    session.type("N")
    #expect(session.state.exploration.query == 5)
    session.type("/street")
    #expect(session.state.exploration.query == 6)
    session.press(.escape)
    #expect(session.state.exploration.query == 5)
  }

  @Test func `the next match without a search says why not`() {
    var session = Session()
    session.type("n")
    #expect(session.state.message?.contains("/ starts a search") == true)
  }

  @Test func `the palette finds a head by its name and opens it`() {
    var session = Session()
    session.type(":verb→object")
    session.press(.enter)
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 2))
    session.type("u")
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 3))
  }

  @Test func `help runs the chosen line`() {
    var session = Session()
    session.type("?causal")
    session.press(.enter)
    #expect(session.state.exploration.configuration.mask.patterns == [.causal])
  }

  @Test func `a menu without a match keeps standing and chooses nothing`() {
    var session = Session()
    let before = session.state.exploration
    session.type(":zzzz")
    session.press(.down, .enter)
    #expect(session.state.exploration == before)
    #expect(session.state.mode == .browsing)
  }

  @Test func `views open by v and a letter`() {
    var session = Session()
    session.type("vs")
    #expect(session.state.exploration.view == .steps)
    session.type("vm")
    #expect(session.state.exploration.view == .map)
    session.type("v?")
    #expect(session.state.mode == .browsing)
    #expect(session.state.message != nil)
  }

  @Test func `Esc never quits and q does, Ctrl-C everywhere`() {
    var session = Session()
    for _ in 0..<5 { session.press(.escape) }
    #expect(!session.effects.contains(.quit))
    session.type("e")
    session.type("q")
    #expect(!session.effects.contains(.quit))
    session.press(.control("c"))
    #expect(session.effects.contains(.quit))
    var browsing = Session()
    browsing.type("q")
    #expect(browsing.effects == [.quit])
  }

  @Test func `an unknown key says that it does nothing`() {
    var session = Session()
    session.type("Z")
    #expect(session.state.message?.hasPrefix("Z does nothing here") == true)
  }

  @Test func `a sink says so and names the keys of a head with more to show`() throws {
    var session = Session()
    session.type("]")
    let sentence = session.frame.line(22)
    #expect(sentence.contains("of this head's weight goes to BOS, [ opens L1.H3"))
    session.type("[")
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 3))
    let head = try #require(session.state.exploration.head?.attention)
    #expect(!FirstKeyShare(head).isSink)
    #expect(session.state.message?.contains("goes to the first key; B leaves it out") == true)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func `no sequence of keys traps, and undoing everything leads back`(seed: UInt64) {
    var session = Session()
    let start = session.state.exploration
    var generator = SeededGenerator(state: seed)
    let keys: [Key] =
      KeyBindings.table.flatMap(\.keys) + "0123456789 abcé漢".map(Key.character)
      + [.delete, .home, .end]
    for _ in 0..<400 {
      guard let key = keys.randomElement(using: &generator) else { continue }
      session.press(key)
    }
    session.press(.escape, .escape, .escape)
    while session.state.history.canUndo { session.type("u") }
    #expect(session.state.exploration == start)
  }
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
