import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct HeadsMemoryTests {
  @Test(arguments: [(24, 80, 5), (36, 120, 6), (60, 200, 7), (12, 50, 8)])
  func `a memory gives the frames of a fresh one, over any walk among the heads`(
    rows: Int, columns: Int, seed: UInt64
  ) {
    var session = Session("the cat saw the animal", rows: rows, columns: columns)
    var pictures = Pictures()
    var generator = SeededGenerator(state: seed)
    session.type("vh")
    let keys = [
      "h", "j", "k", "l", "$", "g", "]", "t", "m", "x", "oe", "os", "od", "o>", "o<",
      "ol", "z", "u", "5l", "vmjvh", "W",
    ]
    for _ in 0..<60 {
      guard let key = keys.randomElement(using: &generator) else { continue }
      session.type(key)
      #expect(session.state.render(&pictures) == session.frame, "after \(key)")
      if key == "W" { session.press(.escape) }
    }
  }

  @Test func `another sentence has other means`() {
    var session = Session()
    var pictures = Pictures()
    session.type("vhoe")
    let before = session.state.render(&pictures)
    session.type("e and hungry")
    session.press(.enter)
    #expect(session.state.render(&pictures) == session.frame)
    #expect(session.frame.line(2) != before.line(2))
    session.type("o>g")
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 0))
  }

  @Test func `what a state remembers makes it no other state`() {
    var walked = Session()
    walked.type("vhoeo>")
    var fresh = walked
    walked.type("lh")
    fresh.type("g")
    walked.type("g")
    #expect(walked.state.exploration == fresh.state.exploration)
  }
}
