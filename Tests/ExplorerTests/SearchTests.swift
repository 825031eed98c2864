import Explorer
import Models
import Screen
import Testing

@Suite struct SearchTests {
  let tokens = ["[BOS]", "The", "animal", "the", "An"]

  @Test func `a search without capitals finds both`() {
    #expect(Search("the").matches(in: tokens) == [1, 3])
    #expect(Search("an").matches(in: tokens) == [2, 4])
  }

  @Test func `a search with a capital is exact`() {
    #expect(Search("The").matches(in: tokens) == [1])
  }

  @Test func `an empty search finds nothing`() {
    #expect(Search("").matches(in: tokens) == [])
    #expect(Search("x").matches(in: []) == [])
  }

  @Test func `search jumps while typing, n goes on, Esc puts back`() {
    var session = Session()
    session.type("g/the")
    #expect(session.state.exploration.query == 1)
    session.press(.enter)
    session.type("n")
    #expect(session.state.exploration.query == 5)
    session.type("n")
    #expect(session.state.exploration.query == 1)
    session.type("N")
    #expect(session.state.exploration.query == 5)
    session.type("/street")
    #expect(session.state.exploration.query == 6)
    session.press(.escape)
    #expect(session.state.exploration.query == 5)
  }
  @Test func `Esc leaves no search behind`() {
    var session = Session()
    session.type("/the")
    session.press(.escape)
    #expect(session.state.search == nil)
    #expect(session.state.exploration.query == 8)
  }

  @Test func `a search in Steps moves the key along the row`() {
    var session = Session()
    session.type(" /the")
    #expect(session.state.exploration.key == 5)
    #expect(session.state.exploration.query == 8)
    session.press(.enter)
    session.type("n")
    #expect(session.state.exploration.key == 1)
    #expect(session.state.message == "match 1 of 2 for “the”")
    session.type("/street")
    session.press(.escape)
    #expect(session.state.exploration.key == 1)
  }

  @Test(arguments: [("n", 1), ("2n", 5), ("3n", 1), ("N", 5), ("2N", 1), ("5N", 5)])
  func `n and N take a count and go round`(keys: String, query: Int) {
    var session = Session()
    session.type("/the")
    session.press(.enter)
    session.type("8G" + keys)
    #expect(session.state.exploration.query == query)
  }

  @Test func `a token is found as it is written, not as the model reads it`() {
    var session = Session()
    session.type("/The")
    #expect(session.state.exploration.query == 1)
    session.press(.enter)
    #expect(session.state.disabledReason(of: .nextMatch) == nil)
    session.type("n")
    #expect(session.state.message == "match 1 of 1 for “The”")
  }

  @Test func `a token behind letters of several scalars is found`() {
    var session = Session("e\u{301}e\u{301} 👩‍🚀 the Cat")
    session.type("/Cat")
    #expect(session.state.exploration.query == session.state.exploration.queryCount - 1)
  }

  @Test func `what is not found leaves the selection where it is`() {
    var session = Session()
    session.type("/zebra")
    #expect(session.state.exploration.query == 8)
    #expect(session.frame.text.contains("0 found"))
  }
}
