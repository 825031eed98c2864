import Explorer
import Screen
import Testing

@Suite struct StateBottomLinesTests {
  @Test func `a search stands where the sentence was, and counts`() throws {
    var session = Session()
    session.type("/the")
    #expect(session.frame.line(22).contains("2 found"))
    try expectScreen("search", session.frame)
  }

  @Test func `a message stands where the sentence was until the next key`() {
    var session = Session()
    let sentence = session.frame.line(22)
    session.type("v?")
    #expect(session.frame.line(22).hasPrefix(" no view is called ?"))
    session.press(.escape)
    #expect(session.frame.line(22) == sentence)
  }
}
