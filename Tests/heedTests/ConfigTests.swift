import Explorer
import Screen
import Testing

@testable import heed

@Suite struct ConfigTests {
  private func problems(_ text: String) -> [String] {
    Config(text).problems.map { "\($0.line): \($0.sentence)" }
  }

  @Test func `every setting is read, with its line`() {
    let config = Config(
      """
      color: 256
      shades: magma
      background: light
      mouse: off
      accessible: yes
      text: The cat sat.
      keys:
        undo: [U, Ctrl-U]
      """)
    #expect(config.problems == [])
    #expect(config.color == Config.Entry(value: .indexed, line: 1))
    #expect(config.shades == Config.Entry(value: .magma, line: 2))
    #expect(config.background == Config.Entry(value: .light, line: 3))
    #expect(config.mouse == Config.Entry(value: false, line: 4))
    #expect(config.accessible == Config.Entry(value: true, line: 5))
    #expect(config.text == Config.Entry(value: "The cat sat.", line: 6))
    #expect(config.keys == [KeyChoice(.undo, keys: [.character("U"), .control("u")], line: 8)])
    #expect(config.bindings.name(of: .undo) == "U")
  }

  @Test func `an empty file says nothing`() {
    #expect(Config("") == Config())
    #expect(Config("# nothing yet\n") == Config())
  }

  @Test(arguments: [
    (
      "muose: off",
      "1: unknown name muose; allowed are color, shades, background, contrast, mouse, title, accessible, text, keys; "
        + "did you mean mouse?"
    ),
    ("color: 8", "1: color cannot be “8”; allowed: auto, 24bit, 256, 16, none"),
    ("color: [16]", "1: color must be auto, 24bit, 256, 16, none, and is a list"),
    ("mouse: {a: b}", "1: mouse must be on, off, and is a block of names"),
    (
      "shades: Magma",
      "1: shades cannot be “Magma”; allowed: viridis, magma, cividis, grey; did you mean magma?"
    ),
    ("background:", "1: background cannot be “”; allowed: auto, light, dark"),
    ("text: \"\"", "1: text cannot be “”; allowed: any text"),
    (
      "keys:\n  undoo: U",
      "2: unknown command undoo; heed config --sample lists all; did you mean undo?"
    ),
    ("keys:\n  undo:", "2: undo names no key; write [] to take its keys away"),
    ("keys:\n  undo: [[U]]", "2: undo must be a list of keys, as in [u, Ctrl-U]"),
    ("keys:\n  undo: {a: b}", "2: undo must be a key or a list of keys, as in [u, Ctrl-U]"),
    (
      "keys:\n  undo: Ctrl-I", "2: undo: Ctrl-I is the same as Tab for a terminal; name another key"
    ),
    ("keys:\n  pin: h", "2: h cannot be pin: it is left for everyone; give another key"),
  ])
  func `what is wrong is said in one sentence`(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test func `a word that is no key is refused with those that are`() {
    let problem = problems("keys:\n  undo: Hyper-u").first
    #expect(problem?.hasPrefix("2: undo: “Hyper-u” is no key; allowed are one character") == true)
  }

  @Test
  func
    `everything that is wrong is listed at once, in the order of the lines, and the rest counts`()
  {
    let config = Config(
      """
      keys:
        pin: a
        undo: a
        jump: x
        redo: Hyper-r
        axes: "}"
        search: [
      mouse: maybe
      shades: grey
      colour: 16
      """)
    #expect(config.problems.map(\.line) == [3, 4, 5, 7, 8, 10])
    #expect(config.shades?.value == .grey && config.mouse == nil)
    #expect(config.bindings.command(for: .character("a"), in: .map) == .pin)
    #expect(config.bindings.command(for: .character("u"), in: .map) == .undo)
    #expect(config.bindings.command(for: .control("r"), in: .map) == .redo)
    #expect(config.bindings.command(for: .character("}"), in: .map) == .axes)
    #expect(config.bindings.command(for: .character("/"), in: .map) == .search)
  }

  @Test func `an empty list takes the keys away`() {
    let config = Config("keys:\n  mouse: []\n")
    #expect(config.problems == [] && config.bindings.key(for: .mouse) == nil)
  }

  @Test func `a list of which one is no key keeps the others`() {
    let config = Config("keys:\n  undo: [Hyper-u, U]\n")
    #expect(config.problems.count == 1 && config.bindings.name(of: .undo) == "U")
  }
}
