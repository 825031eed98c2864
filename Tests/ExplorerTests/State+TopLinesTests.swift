import Explorer
import Screen
import Testing

@Suite struct StateTopLinesTests {
  @Test func `the sentence being typed`() throws {
    var session = Session()
    session.type("e")
    session.press(.control("w"))
    session.type("wide")
    #expect(session.frame.text.contains(".158 (was .928)"))
    try expectScreen("editing", session.frame)
  }

  @Test func `words that the model does not know are shown and counted`() throws {
    let frame = Session("The wug saw the blicket because it zorbed").frame
    #expect(frame.text.contains("5/8 known"))
    #expect(frame.text.contains("wug?"))
    try expectScreen("unknown", frame)
  }

  @Test func `while the model computes the text line says so`() {
    var session = Session()
    _ = session.state.update(.perform(.causalMask))
    #expect(session.frame.line(1).hasSuffix("computing …"))
  }

  @Test func `where the text line has gone the first line is the field`() {
    var session = Session(rows: 12, columns: 60)
    session.type("eabc")
    #expect(session.frame.line(0).contains("abc"))
    #expect(session.frame.cursor?.row == 0)
  }
}
