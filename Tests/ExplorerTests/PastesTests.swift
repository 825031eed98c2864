import Explorer
import Models
import Screen
import Testing
import Views

/// A paste is one edit where text is taken, and never a key.
@Suite struct PastesTests {
  /// Everything that would do harm if it were run as keys.
  private static let keys = "q:quit x c m u 12G \u{1B}"

  @Test(arguments: ["e", "/", ":", "?"])
  func `in a field it is one edit, which Ctrl-_ takes back`(opening: String) {
    var session = Session()
    session.type(opening)
    let before = session.state
    session.perform(.paste("the wug"))
    #expect(session.state != before)
    session.press(.control("_"))
    #expect(session.frame.text == before.frame.text)
    session.perform(.paste(Self.keys))
    #expect(!session.effects.contains(.quit))
    #expect(session.state.mode != .browsing)
  }

  @Test func `in the sentence all of it is one change of the history`() {
    var session = Session("the cat")
    let before = session.state.exploration
    session.type("e")
    session.perform(.paste(" sat on the mat"))
    session.press(.enter)
    #expect(session.state.exploration.text == "the cat sat on the mat")
    session.type("u")
    #expect(session.state.exploration == before)
  }

  @Test func `in the field of a number it is the number`() {
    var session = Session()
    session.state.exploration.view = .vectors
    session.type("e")
    session.press(.control("u"))
    session.perform(.paste("−2.5 "))
    session.press(.enter)
    let numbers = session.state.exploration.input.intervention.numbers
    #expect(numbers.values.first == -2.5)
  }

  @Test(arguments: ViewKind.allCases)
  func `in a view it does nothing but say where it could go`(view: ViewKind) {
    var session = Session()
    session.state.exploration.view = view
    let before = session.state.exploration
    session.perform(.paste(Self.keys))
    #expect(session.effects == [] && session.state.exploration == before)
    #expect(
      session.state.message
        == "pasting needs a field: e opens the sentence, / a search")
  }

  @Test(arguments: [(ViewKind.map, "v"), (.heads, "o")])
  func `where a letter chooses, nothing is taken from it`(view: ViewKind, key: String) {
    var session = Session()
    session.state.exploration.view = view
    session.type(key)
    let (mode, before) = (session.state.mode, session.state.exploration)
    session.perform(.paste("h"))
    #expect(session.state.mode == mode && session.state.exploration == before)
    #expect(session.state.message?.contains("nothing that is pasted is taken for a key") == true)
  }
}

extension State {
  fileprivate var frame: Frame {
    var pictures = Pictures()
    return render(&pictures)
  }
}
