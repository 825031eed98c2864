import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct PaletteWordsTests {
  private let text = "The wug didn't cross the street because it was too tired"

  @Test func `a word is taught in the palette and flips the sentence`() throws {
    var session = Session(text)
    #expect(session.frame.text.contains("10/11 known"))
    let unknown = try #require(session.weight)
    session.type(":word wug like dog")
    #expect(
      session.state.menuEntries.map(\.does)
        == ["word wug like dog: teach the toy model this word"])
    session.press(.enter)
    #expect(session.state.mode == .browsing)
    #expect(session.state.exploration.declarations.map(\.text) == ["wug like dog"])
    #expect(unknown < 0.01)
    #expect(abs(try #require(session.weight) - 0.928) < 0.0005)
    #expect(session.frame.text.contains("11/11 known, 1 declared"))
    #expect(session.frame.text.contains("2 wug="))
  }

  @Test func `undo forgets the word and redo knows it again`() throws {
    var session = Session(text)
    let before = session.state.exploration
    session.type(":word wug = noun singular animate")
    session.press(.enter)
    session.type("u")
    #expect(session.state.exploration.declarations.isEmpty)
    #expect(session.state.exploration.trace == before.trace)
    session.press(.control("r"))
    #expect(session.state.exploration.trace.tokens[2].knowledge == .declared)
  }

  @Test func `a word is taught anew, and nothing happens twice`() {
    var session = Session(text)
    for line in ["wug like dog", "wug like river", "wug like river"] {
      session.type(":word " + line)
      session.press(.enter)
    }
    #expect(session.state.exploration.declarations.map(\.text) == ["wug like river"])
    session.type("u")
    #expect(session.state.exploration.declarations.map(\.text) == ["wug like dog"])
  }

  @Test(arguments: [
    ("wug like dogg", "a word that is unknown; did you mean \"dog\"?"),
    ("wug = noun anmate", "did you mean \"animate\"?"),
    ("wug like", "not complete yet"),
  ])
  func `what is wrong is said, and the palette stays open with the text`(
    line: String, sentence: String
  ) throws {
    var session = Session(text)
    let before = session.state.exploration
    session.type(":word " + line)
    session.press(.enter)
    #expect(session.state.exploration == before)
    #expect(try #require(session.state.message).contains(sentence))
    guard case .menu(let menu) = session.state.mode else {
      Issue.record("the palette is closed")
      return
    }
    #expect(menu.filter.text == "word " + line)
    session.press(.escape)
    #expect(session.state.mode == .browsing)
  }

  @Test func `typing word finds the entry that explains the line, and Enter begins it`() {
    var session = Session()
    session.type(":word")
    #expect(session.state.menuEntries.first?.does.contains("NAME like NAME") == true)
    #expect(session.frame.text.contains("NAME = noun singular animate"))
    session.press(.enter)
    session.type("wug like dog")
    session.press(.enter)
    #expect(session.state.exploration.declarations.map(\.word) == ["wug"])
  }

  @Test func `another model cannot be taught`() {
    var session = Session(Session.emptyTrace)
    session.type(":word wug like dog")
    session.press(.enter)
    #expect(session.state.exploration.declarations.isEmpty)
    #expect(session.state.message?.contains("only the hand-made toy model") == true)
  }
}
