import Testing

@testable import heed

@Suite struct ConfigEntriesTests {
  private func problems(_ text: String) -> [String] {
    ConfigEntries(text).problems.map { "\($0.line): \($0.sentence)" }
  }

  @Test func `each entry has the line of its name`() {
    let file = ConfigEntries(
      "# mine\n\ncolor: 16\nkeys:\n  # mine\n  undo: U\n\n  redo:\n  - R\ntext: a\n")
    #expect(file.entries.map(\.name) == ["color", "text"])
    #expect(file.entries.map(\.line) == [3, 10])
    #expect(file.keys.map(\.name) == ["undo", "redo"])
    #expect(file.keys.map(\.line) == [6, 8])
    #expect(file.problems == [])
  }

  @Test(arguments: [
    "", "\n\n", "# nothing\n", "---\n", "---\nmouse: off\n", "\u{FEFF}mouse: off\n", "mouse: off",
    "mouse: off\r\ncolor: 16\r\n", "mouse: off\rcolor: 16", "{mouse: off, color: 16}",
    "keys: {undo: U, redo: [R, Ctrl-R]}", "keys:\n", "keys: # none yet\n",
    "  mouse: off\n  color: 16",
    "text: >\n  folded\n  text\nmouse: off", "text: \"two\n  lines\"\n",
    "keys:\n    undo:\n    - U\n    - Z\n",
    "keys: {\n  undo: U\n}\nmouse: off\n",
  ])
  func `what YAML allows is read`(text: String) {
    #expect(problems(text) == [])
  }

  @Test func `however it is written, the same comes out`() {
    for text in ["keys:\n  undo: U\nmouse: off", "{keys: {undo: U}, mouse: off}"] {
      let file = ConfigEntries(text)
      #expect(file.entries.map(\.name) == ["mouse"] && file.keys.map(\.name) == ["undo"])
    }
  }

  @Test func `a mistake costs its own entry only`() {
    let file = ConfigEntries("mouse: off\nshades: [\ncolor: 16\nkeys:\n  undo: {\n  redo: R\n")
    #expect(file.entries.map(\.name) == ["mouse", "color"])
    #expect(file.keys.map(\.name) == ["redo"])
    #expect(file.problems.map(\.line) == [2, 5])
    #expect(file.problems.allSatisfy { $0.sentence.contains("check quotes and brackets") })
  }

  @Test func `a name given twice is named with both lines, and the first counts`() {
    let file = ConfigEntries("mouse: off\nkeys:\n  undo: U\n  undo: Z\nmouse: on\n")
    #expect(
      file.problems.map { "\($0.line): \($0.sentence)" } == [
        "4: undo stands in line 3 already, which counts; keep one of them",
        "5: mouse stands in line 1 already, which counts; keep one of them",
      ])
    #expect(file.entries.count == 1 && file.keys.count == 1)
    #expect(
      problems("keys: {undo: U, undo: Z}") == [
        "1: undo is given twice in one block; keep one of them"
      ])
  }

  @Test(arguments: [
    ("just words\n", "1: this is no setting; each is a name, a colon, a blank and a value"),
    ("- a\n- b\n", "1: this is no setting; each is a name, a colon, a blank and a value"),
    ("mouse:off\n", "1: this is no setting; each is a name, a colon, a blank and a value"),
    ("[a, b]: c\n", "1: a name must be a word, and is a list or a block here"),
    ("keys: [a]\n", "1: keys must be a block of commands, as in heed config --sample"),
    ("\nkeys: undo\n", "2: keys must be a block of commands, as in heed config --sample"),
  ])
  func `what is no setting is said`(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  // MARK: - Hostile files

  /// Lists that double nine times over and would be compared as names.
  private static let bomb =
    "a: {z: &a [x, x]"
    + zip("abcdefghijklmnopqrstuvwxy", "bcdefghijklmnopqrstuvwxyz").map {
      ", \($0)\($1): &\($1) [*\($0), *\($0)]"
    }.joined() + ", ? *z : 1, ? [*z] : 2}\n"

  @Test func `copies that grow without end are refused`() {
    #expect(problems(Self.bomb).count == 1)
    #expect(problems(Self.bomb).first?.contains("alias") == true)
    #expect(problems("keys:\n  undo: &a U\n  redo: *a\n").count == 1)
  }

  @Test func `a star that is no alias is text`() {
    for text in ["text: 2 * 3", "text: a*b", "keys:\n  undo: \"*\"", "text: '*a'"] {
      #expect(problems(text) == [])
    }
  }

  private static let hostile = [
    String(repeating: "[", count: 60_000), String(repeating: "{", count: 60_000),
    String(repeating: "- ", count: 30_000), String(repeating: "? ", count: 30_000),
    "a: " + String(repeating: "[", count: 60_000), "a: \"" + String(repeating: "x", count: 60_000),
    "a:\n" + (0..<300).map { String(repeating: " ", count: $0 + 1) + "b:\n" }.joined(),
    String(repeating: "a: b\n", count: 12_000), String(repeating: "x\n", count: 30_000),
    (0..<8_000).map { "n\($0): \($0)\n" }.joined(), "text: \u{0}", "text: \u{1B}]52;c;x\u{7}",
    "%YAML 9.9\n---\n", "!!binary x", "a: !!python/object:os.system ls", "--- a\n--- b\n", "...\n",
    "\t: x", ": :", "? : ", "&", "*", "!", "\u{2028}", "a: |\n\u{85}b",
  ]

  @Test(arguments: hostile.indices)
  func `no text hangs or ends the program`(place: Int) {
    let text = Self.hostile[place]
    let file = ConfigEntries(text)
    _ = Config(text)
    #expect(file.problems.count <= 30_000)
  }

  @Test func `seeded rubbish never traps`() {
    var state: UInt64 = 11
    let signs = Array("ab:{}[],-?&*!|>'\"%@#\\ \n\n\t0")
    for _ in 0..<3_000 {
      let text = (0..<40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return signs[Int(state >> 33) % signs.count]
      }
      _ = Config("keys:\n" + String(text))
    }
  }
}
