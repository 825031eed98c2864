import Attention
import Explorer
import Models
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
        + [.headNumber(.metric(.rollout)), .headNumber(.metric(.flow))]
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

  @Test(arguments: RowMetric.ofHeads)
  func `any metric of a head orders the heads`(metric: RowMetric) throws {
    var session = Session()
    session.type("vho\(metric.letter)o>")
    let heads = session.state.exploration.trace.layers.joined().map(\.attention)
    // A head that hands over nothing has no share of it, and comes last.
    let means = AttentionHead.metrics(of: Array(heads)).map {
      metric.mean(in: $0) ?? -.infinity
    }
    let addresses = session.state.exploration.trace.addresses
    let best = try #require(means.indices.max { (means[$0], $1) < (means[$1], $0) })
    session.type("g")
    #expect(session.state.exploration.address == addresses[best], "\(metric)")
  }

  @Test(arguments: ["r", "x"])
  func `what goes through all heads together is listed, and says where it stands`(letter: String) {
    var session = Session()
    session.type("vho\(letter)")
    #expect(session.state.exploration.headNumber == .cell)
    #expect(session.state.message?.hasSuffix("v e shows it for every query") == true)
  }

  @Test func `arrows and Enter choose too, Esc closes`() {
    var session = Session()
    session.type("vho")
    session.press(.down, .enter)
    #expect(session.state.exploration.headNumber == .metric(.entropy))
    session.type("o")
    session.press(.escape)
    #expect(session.state.mode == .browsing)
    #expect(session.state.exploration.headNumber == .metric(.entropy))
  }

  @Test func `a letter without a line says which there are`() {
    var session = Session()
    session.type("vhoz")
    #expect(session.state.mode == .browsing)
    #expect(
      session.state.message?.contains("there are c e n d w f m v b p t a s r x l > <") == true)
  }
}
