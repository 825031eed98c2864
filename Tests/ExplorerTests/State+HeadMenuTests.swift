import Attention
import Explorer
import Screen
import Testing
import Views

@Suite struct StateHeadMenuTests {
  @Test func `o lists every number and order with its letter`() throws {
    var session = Session()
    session.type("vho")
    let open = session.state.exploration.address
    let entries = session.state.menuEntries
    #expect(
      entries.map(\.choice)
        == HeadNumber.all(open: open).map(MenuChoice.headNumber)
        + HeadOrder.allCases.map(MenuChoice.headOrder))
    #expect(session.frame.text.contains("number and order of the heads"))
    try expectScreen("heads-menu", session.frame)
  }

  @Test func `a letter chooses at once, and u takes it back`() {
    let numbers = HeadNumber.all(open: Session().state.exploration.address)
    for number in numbers {
      var session = Session()
      session.type("vho\(number.letter)")
      #expect(session.state.exploration.headNumber == number)
      #expect(session.state.mode == .browsing)
      session.type("u")
      #expect(session.state.exploration.headNumber == .cell)
    }
    for order in HeadOrder.allCases {
      var session = Session()
      session.type("vho\(order.letter)")
      #expect(session.state.exploration.headOrder == order)
    }
  }

  @Test func `arrows and Enter choose too, Esc closes`() {
    var session = Session()
    session.type("vho")
    session.press(.down, .enter)
    #expect(session.state.exploration.headNumber == .entropy)
    session.type("o")
    session.press(.escape)
    #expect(session.state.mode == .browsing)
    #expect(session.state.exploration.headNumber == .entropy)
  }

  @Test func `a letter without a line says which there are`() {
    var session = Session()
    session.type("vhoz")
    #expect(session.state.mode == .browsing)
    #expect(session.state.message?.contains("there are c e d f p s l > <") == true)
  }
}
