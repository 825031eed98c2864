import Attention
import Explorer
import Models
import Screen
import Testing
import Tokenization
import Views

@Suite struct PicturesTests {
  @Test(arguments: [(24, 80, 1), (36, 120, 2), (24, 80, 3), (60, 200, 4)])
  func `a memory gives the frames of a fresh one, over any walk`(
    rows: Int, columns: Int, seed: UInt64
  ) {
    var session = Session("the cat saw the animal", rows: rows, columns: columns)
    var pictures = Pictures()
    var generator = SeededGenerator(state: seed)
    let keys: [Key] =
      KeyBindings.standard.table.flatMap(\.keys) + "0123 abcé".map(Key.character)
      + [.backspace, .escape, .enter]
    var fresh = session.frame
    for _ in 0..<150 {
      guard let key = keys.randomElement(using: &generator) else { continue }
      session.press(key)
      fresh = session.frame
      #expect(session.state.render(&pictures) == fresh, "after \(key.name)")
    }
  }

  @Test(arguments: [
    "]", "{", "t", "T", "m", "x", "<", ">", "B", "r", "-", "z", "j", "l", " ", "e too", "mu", "eau",
    "99[", "]]",
  ])
  func `a memory is not stale after any kind of change`(keys: String) {
    var session = Session(rows: 36, columns: 120)
    var pictures = Pictures()
    let before = session.state.render(&pictures)
    session.type(keys)
    #expect(session.state.render(&pictures) == session.frame)
    session.press(.escape, .escape)
    while session.state.history.canUndo { session.type("u") }
    #expect(session.state.render(&pictures) == before)
  }

  @Test func `a memory is not stale after a change of the screen`() {
    var session = Session("the café saw 漢字", rows: 36, columns: 120)
    var pictures = Pictures()
    _ = session.state.render(&pictures)
    session.state.display.repertoire = .ascii
    #expect(session.state.render(&pictures) == session.frame)
    session.state.display.shading = .background
    #expect(session.state.render(&pictures) == session.frame)
    session.perform(.resize(rows: 60, columns: 200))
    #expect(session.state.render(&pictures) == session.frame)
  }

  @Test func `another run of the same sentence shows its numbers`() {
    var session = Session()
    var pictures = Pictures()
    let before = session.state.render(&pictures)
    session.type("x")
    #expect(session.state.render(&pictures) != before)
  }

  @Test(arguments: ["", "Yesterday ", "Yesterday, at noon, "])
  func `the number before an edit is that of the same token`(inserted: String) {
    var session = Session()
    session.type("e")
    session.press(.home)
    session.type(inserted)
    session.press(.end, .control("w"))
    session.type("wide")
    session.press(.enter)
    #expect(session.frame.text.contains("(was .928)"))
  }

  @Test func `a token that was not there before has no number before`() {
    var session = Session()
    session.type("e")
    session.press(.home)
    session.type("Yesterday ")
    session.press(.enter)
    session.type("1|")
    #expect(!session.frame.text.contains("(was"))
  }

  @Test func `a number that has not changed is not said twice`() {
    var session = Session()
    session.type("e ")
    session.press(.enter)
    #expect(session.state.exploration.before != nil)
    #expect(!session.frame.text.contains("(was"))
  }

  @Test func `the number before is that of the shown stage`() {
    var session = Session()
    session.type("TT")
    let score = session.frame.line(22)
    session.type("<")
    #expect(score.contains("12.19"))
    #expect(session.frame.line(22).contains("(was 12.19)"))
  }
}
