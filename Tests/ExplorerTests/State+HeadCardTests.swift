import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct StateHeadCardTests {
  @Test(arguments: ViewKind.allCases)
  func `W opens the card of the open head from every view, Esc closes it`(view: ViewKind) {
    var session = Session()
    session.state.exploration.view = view
    let before = session.state.exploration
    session.type("W")
    #expect(session.state.mode == .headCard(line: 0))
    #expect(session.frame.text.contains("┌─ head "))
    session.press(.escape)
    #expect(session.state.mode == .browsing)
    #expect(session.state.exploration == before)
  }

  @Test func `the palette opens it too`() {
    var session = Session()
    session.type(":explain this head")
    session.press(.enter)
    #expect(session.state.mode == .headCard(line: 0))
  }

  @Test func `a head that nobody named is compared with known kinds, with numbers`() throws {
    var session = Session(try SeededModel.trace(layers: 2, heads: 2))
    session.type("W")
    #expect(session.frame.text.contains("L0.H0, without a name"))
    #expect(session.frame.text.contains("Nobody built this head to do so"))
    try expectScreen("card-checkpoint", session.frame)
  }

  @Test func `the keys stay in the card`() {
    var session = Session()
    let before = session.state.exploration
    session.type("W")
    session.press(.down, .down, .pageDown, .pageUp, .up, .character("x"), .character("5"))
    #expect(session.state.exploration == before)
    guard case .headCard = session.state.mode else {
      Issue.record("the card has closed")
      return
    }
    session.press(.control("c"))
    #expect(session.effects.last == .quit)
  }

  @Test func `Enter on a kept failure opens it where it goes wrong, and u comes back`() {
    var session = Session()
    session.type("jj")
    let before = session.state.exploration
    session.type("W")
    for _ in 0..<6 where session.state.chosenExample == nil { session.press(.down) }
    session.press(.enter)
    #expect(session.state.exploration.text.hasPrefix("The ball didn't fill the box"))
    #expect(session.state.exploration.view == .map)
    #expect(session.state.exploration.address == before.address)
    #expect(session.state.exploration.query == 8)
    #expect(session.state.exploration.key == 6)
    #expect(session.state.message?.contains("it should read ball, but reads box") == true)
    #expect((session.weight ?? 0) > 0.5)
    session.type("u")
    #expect(session.state.exploration == before)
  }

  @Test func `every kept failure can be reached and opened`() {
    for address in Set(ToyModel.keptFailures.map(\.head)) {
      let kept = ToyModel.explanation(of: address)?.failures ?? []
      for (place, failure) in kept.enumerated() {
        var session = Session(rows: 20, columns: 60)
        session.state.exploration.address = address
        session.type("W")
        for _ in 0..<40 where session.state.chosenExample != place { session.press(.down) }
        session.press(.enter)
        #expect(session.state.exploration.text == failure.text)
        #expect(session.state.exploration.key == failure.outcome()?.key)
      }
    }
  }

  @Test func `a run that was asked for later is not moved by an example`() {
    var session = Session()
    session.type("W")
    for _ in 0..<6 where session.state.chosenExample == nil { session.press(.down) }
    let effects = session.state.update(.perform(.enter))
    guard case .trace(let request) = effects.first else {
      Issue.record("no run is asked for")
      return
    }
    session.type("m")
    let place = session.state.exploration.query
    session.perform(session.result(of: request))
    #expect(session.state.exploration.query == place)
  }

  @Test func `the card at every size`() throws {
    for (rows, columns) in [(24, 80), (36, 120), (60, 200), (10, 40), (6, 20)] {
      var session = Session(rows: rows, columns: columns)
      session.type("vhW")
      try expectScreen("card-\(columns)x\(rows)", session.frame)
    }
  }
}
