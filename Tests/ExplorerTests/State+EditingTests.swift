import Explorer
import Models
import Screen
import Testing

@Suite struct StateEditingTests {
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

  @Test(arguments: ["e too", "eYesterday", "e..."])
  func `undo right after an edit gives the frame before, cell for cell`(keys: String) {
    var session = Session()
    let before = session.frame
    session.type(keys)
    session.press(.enter)
    #expect(session.frame != before)
    session.type("u")
    #expect(session.frame == before)
  }

  @Test func `Enter before the last run has ended ends as if it had been waited for`() {
    var waited = Session()
    waited.type("e")
    waited.press(.control("w"))
    waited.type("wide")
    waited.press(.enter)
    var hasty = Session()
    hasty.type("11|e")
    hasty.press(.control("w"))
    hasty.type("wid")
    let late = hasty.state.update(.edit(.insert("e")))
    hasty.press(.enter)
    for case .trace(let request) in late { hasty.perform(hasty.result(of: request)) }
    #expect(hasty.state.exploration.key == 11)
    hasty.type("2|")
    #expect(hasty.frame == waited.frame)
    #expect(hasty.frame.text.contains(".158 (was .928)"))
  }

  @Test func `Enter without a change is no change`() {
    var session = Session()
    session.type("ea")
    session.press(.backspace, .enter)
    #expect(session.state.exploration.text == ToyModel.openingText)
    #expect(session.state.mode == .browsing)
  }

  @Test func `Esc while the model still computes asks for nothing and drops the result`() {
    var session = Session()
    let before = session.state.exploration
    session.type("e")
    let late = session.state.update(.edit(.insert("a")))
    #expect(session.state.update(.perform(.escape)).isEmpty)
    for case .trace(let request) in late { session.perform(session.result(of: request)) }
    #expect(session.state.exploration == before)
  }

  @Test func `a text pasted into a search is searched for`() {
    var session = Session()
    session.type("g/")
    session.perform(.paste("stre"))
    #expect(session.state.exploration.query == 6)
    #expect(session.state.search == Search("stre"))
  }

  @Test func `Enter keeps a search and its place, and undo leads back`() {
    var session = Session()
    session.type("/street")
    session.press(.enter)
    #expect(session.state.exploration.query == 6)
    session.type("u")
    #expect(session.state.exploration.query == 8)
  }

  @Test func `moving the cursor asks for no run`() {
    var session = Session()
    session.type("e")
    session.press(.left, .home, .end, .delete)
    #expect(session.effects.isEmpty)
  }
}
