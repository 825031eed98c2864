import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct StateRenderTests {
  private func frame(
    _ keys: String = "", text: String = ToyModel.openingText, rows: Int = 24, columns: Int = 80,
    shading: Shading = .glyphs, then change: (inout Session) -> Void = { _ in }
  ) -> Frame {
    var session = Session(
      text, rows: rows, columns: columns,
      display: Display(shading: shading, repertoire: .unicode))
    session.type(keys)
    change(&session)
    return session.frame
  }

  @Test(arguments: [
    (24, 80), (30, 100), (36, 120), (60, 200), (23, 79), (20, 60), (16, 80), (10, 40), (6, 20),
    (5, 20), (1, 1), (0, 0), (24, 40), (6, 200), (60, 20),
  ])
  func `the map at every size`(rows: Int, columns: Int) throws {
    try expectScreen("map-\(columns)x\(rows)", frame(rows: rows, columns: columns))
  }

  @Test(arguments: [(24, 80), (30, 100), (36, 120), (60, 200), (10, 40), (6, 20)])
  func `the steps at every size`(rows: Int, columns: Int) throws {
    try expectScreen("steps-\(columns)x\(rows)", frame("     ", rows: rows, columns: columns))
  }

  @Test(arguments: [ColorDepth.direct, .indexed, .sixteen, .none])
  func `the map at every depth of colour`(depth: ColorDepth) throws {
    let shading: Shading = depth.showsShades ? .background : .glyphs
    try expectScreen("map-\(depth)", frame(shading: shading), depth: depth)
    try expectScreen("steps-\(depth)", frame("   ", shading: shading), depth: depth)
  }

  @Test(arguments: Stage.allCases)
  func `every stage of a causal map`(stage: Stage) throws {
    let frame = frame("m", shading: .background) { session in
      session.state.exploration.stage = stage
    }
    try expectScreen("stage-\(stage)", frame, depth: .direct)
  }

  @Test func `a row without an allowed key is undefined, and says why`() throws {
    var session = Session("the cat", rows: 24, columns: 80)
    for key in 0..<3 { session.type("\(key == 0 ? "0" : "\(key)|")x") }
    #expect(session.frame.text.contains("∅"))
    session.type("w")
    #expect(session.frame.text.contains("hides every key"))
    try expectScreen("undefined", session.frame)
  }

  @Test func `a derivation that fills the screen leaves no term out`() throws {
    let frame = frame { session in session.press(.tab, .character("z")) }
    #expect(frame.text.contains("32.00 noun? + 9.64 animate + 4.00 number"))
    try expectScreen("derivation-whole", frame)
  }

  @Test func `an empty sentence is a map of one cell`() throws {
    try expectScreen("empty", frame(text: ""))
  }

  @Test func `long texts scroll with their labels`() throws {
    let text = Array(repeating: ToyModel.openingText, count: 6).joined(separator: " ")
    try expectScreen("long", frame("40G60|", text: text))
    try expectScreen("long-36x120", frame("40G60|", text: text, rows: 36, columns: 120))
    try expectScreen("long-steps", frame("40G60|  ", text: text))
  }

  @Test func `hostile text is shown, never sent`() throws {
    let text = "a\u{1B}[2J b\u{202E}c 漢字 e\u{301} 👩‍🚀 \u{200B} <script> \u{9B}m"
    let frame = frame(text: text)
    let scalars = frame.text.unicodeScalars
    #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!scalars.contains { (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E })
    try expectScreen("hostile", frame)
  }

  @Test func `Esc gives the frame before, cell for cell`() {
    var session = Session()
    let before = session.frame
    for keys in ["e some", "/the", ":head", "?x", "v"] {
      session.type(keys)
      #expect(session.frame != before)
      session.press(.escape)
      #expect(session.frame == before)
    }
  }

  @Test(arguments: ["j", "l", "]", "{", "t", " ", "m", "x", "<", "B", "r", "-", "z", "5k"])
  func `undo gives the frame before, cell for cell`(keys: String) {
    var session = Session()
    let before = session.frame
    session.type(keys)
    session.type("u")
    #expect(session.frame == before)
  }

  @Test func `the same cell stays selected after any resize`() {
    var session = Session()
    for (rows, columns) in [(6, 20), (60, 200), (0, 0), (1, 300), (24, 80)] {
      session.perform(.resize(rows: rows, columns: columns))
      _ = session.frame
    }
    #expect(session.frame == Session().frame)
  }

  @Test func `every frame has the size of the screen, at any size and after any keys`() {
    var session = Session("the cat 漢字 ran")
    for rows in stride(from: 0, to: 64, by: 3) {
      for columns in stride(from: 0, to: 210, by: 11) {
        session.perform(.resize(rows: rows, columns: columns))
        session.type("tl ")
        let frame = session.frame
        #expect(frame.rows == rows && frame.columns == columns)
      }
    }
  }

  @Test(arguments: ["e", "/"])
  func `the cursor of a long text stays on the screen, and so does what stands before it`(
    opening: String
  ) throws {
    for columns in [20, 40, 80] {
      var session = Session(Session.longText, columns: columns)
      session.type(opening)
      session.type("abcdefghijklmnopqrstuvwxyz" + String(repeating: "-", count: 100) + "xyz")
      let cursor = try #require(session.frame.cursor)
      let line = Array(session.frame.line(cursor.row))
      #expect(cursor.column > 3 && cursor.column < columns)
      #expect(String(line[(cursor.column - 3)..<cursor.column]) == "xyz")
      session.press(.home)
      let start = try #require(session.frame.cursor)
      let first = opening == "e" ? "T" : "a"
      #expect(session.frame.line(start.row).dropFirst(start.column).hasPrefix(first))
    }
  }

  @Test func `a sentence of no word or one is drawn in every view and stage`() {
    for text in ["", "a"] {
      var session = Session(text)
      for _ in Stage.allCases {
        session.type("t")
        #expect(session.frame.text.contains("BOS"))
        session.type(" ")
        #expect(session.frame.text.contains("stage ↓"))
        session.press(.escape)
      }
    }
  }
}
