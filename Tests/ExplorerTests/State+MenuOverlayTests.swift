import Explorer
import Screen
import Testing

@Suite struct StateMenuOverlayTests {
  @Test(arguments: [("help", "?"), ("palette", ":head"), ("views", "v")])
  func `a menu lies on the view`(name: String, keys: String) throws {
    var session = Session()
    session.type(keys)
    try expectScreen(name, session.frame)
  }

  @Test func `on a small screen it shows fewer lines`() throws {
    var session = Session(rows: 10, columns: 40)
    session.type("?")
    try expectScreen("help-40x10", session.frame)
  }
}
