import Attention
import Explorer
import Models
import Screen
import Testing

@Suite struct StateReconfiguringTests {
  @Test func `the causal mask hides what comes later and comes off again`() {
    var session = Session()
    session.type("9|")
    session.type("m")
    #expect(
      session.state.exploration.head?.attention.verdict(query: 8, key: 9) == .hidden(by: .causal))
    session.type("w")
    #expect(session.state.message?.contains("m switches it off") == true)
    session.type("m")
    #expect(session.state.exploration.head?.attention.verdict(query: 8, key: 9) == .allowed)
  }

  @Test func `a key switched off stays with its token`() {
    var session = Session()
    session.type("x")
    #expect(
      session.state.exploration.head?.attention.verdict(query: 8, key: 2) == .hidden(by: .keyOff))
    session.type("e")
    session.press(.home)
    session.type("Yesterday ")
    session.press(.enter)
    #expect(session.state.exploration.configuration.mask.keysOff == [3])
    session.type("x")
    #expect(session.state.exploration.configuration.mask.keysOff == [])
  }

  @Test func `the temperature goes in steps and stops at its ends`() {
    var session = Session()
    session.type(">")
    #expect(session.state.exploration.configuration.temperature == 2)
    session.type("99<")
    #expect(session.state.exploration.configuration.temperature == 0)
    #expect(session.weight == 1)
    session.type("<")
    #expect(session.state.message?.contains("0 already") == true)
  }

  @Test func `a stale run is dropped`() throws {
    var session = Session()
    let first = session.state.update(.perform(.causalMask))
    let second = session.state.update(.perform(.causalMask))
    guard case .trace(let stale)? = first.first, case .trace(let current)? = second.first else {
      Issue.record("two runs were expected")
      return
    }
    session.perform(session.result(of: stale))
    #expect(session.state.isComputing)
    session.perform(session.result(of: current))
    #expect(!session.state.isComputing)
    #expect(session.state.exploration.head?.attention.configuration.mask == AttentionMask.none)
  }

  @Test func `undo before a run has ended asks for nothing and drops its result`() {
    var session = Session()
    let before = session.state.exploration
    let request = session.state.update(.perform(.causalMask))
    #expect(session.state.update(.perform(.undo)).isEmpty)
    for case .trace(let stale) in request { session.perform(session.result(of: stale)) }
    #expect(session.state.exploration == before)
  }

  @Test(arguments: [
    (1.5, "<", 1.0), (1.5, ">", 2), (1.5, "2<", 0.5), (1.5, "2>", 5), (0.05, "<", 0),
    (0.05, ">", 0.1), (20, "<", 10), (20, "2<", 5), (1, "2>", 5), (1, "2<", 0.2),
  ])
  func `a temperature between two steps goes to the next of them`(
    start: Double, keys: String, end: Double
  ) {
    var session = Session(configuration: configured { $0.temperature = start })
    session.type(keys)
    #expect(session.state.exploration.configuration.temperature == end)
    #expect(session.state.exploration.head?.attention.configuration.temperature == end)
  }

  @Test func `the causal mask leaves other patterns and keys switched off as they are`() {
    var session = Session(
      configuration: configured { $0.mask = AttentionMask([.window(3)], keysOff: [4]) })
    session.type("m")
    #expect(session.state.exploration.configuration.mask.patterns == [.window(3), .causal])
    session.type("m")
    #expect(
      session.state.exploration.configuration.mask == AttentionMask([.window(3)], keysOff: [4]))
  }

  @Test func `x switches a key off in the Steps view too, and on again`() {
    var session = Session()
    session.type(" x")
    #expect(session.state.exploration.view == .steps)
    #expect(session.state.exploration.configuration.mask.keysOff == [2])
    #expect(session.weight == 0)
    session.type("x")
    #expect(session.state.exploration.configuration.mask == AttentionMask.none)
  }

  @Test func `undo and redo take a count and stop at the ends`() {
    var session = Session()
    session.type("jjj2u")
    #expect(session.state.exploration.query == 9)
    session.type("2")
    session.press(.control("r"))
    #expect(session.state.exploration.query == 11)
    session.type("99u")
    #expect(session.state.exploration.query == 8)
    session.type("9999999")
    session.press(.control("r"))
    #expect(session.state.exploration.query == 11)
  }

  @Test func `redo of a change whose run was dropped asks for it again`() {
    var session = Session()
    _ = session.state.update(.perform(.causalMask))
    session.type("u")
    #expect(session.effects.isEmpty)
    session.press(.control("r"))
    #expect(session.effects.count == 1)
    #expect(session.state.exploration.head?.attention.configuration.mask == .causal)
    #expect(!session.state.isComputing)
  }

  @Test func `moves while the model computes stay when its run comes`() {
    var session = Session()
    let late = session.state.update(.perform(.causalMask))
    session.type("jjl")
    for case .trace(let request) in late { session.perform(session.result(of: request)) }
    #expect(session.state.exploration.query == 10)
    #expect(session.state.exploration.key == 3)
  }

  @Test func `a run that nobody asked for is dropped`() {
    var session = Session()
    let before = session.state
    session.perform(.traced(generation: 0, trace: ToyModel().trace(of: "another text")))
    session.perform(.traced(generation: 7, trace: ToyModel().trace(of: "another text")))
    #expect(session.state == before)
  }

  private func configured(
    _ change: (inout AttentionConfiguration) -> Void
  ) -> AttentionConfiguration {
    var configuration = ToyModel.configuration
    change(&configuration)
    return configuration
  }

  @Test func `a number that reads as before is not said to have changed`() {
    var session = Session()
    session.type("g0e ")
    session.type("and")
    session.press(.enter)
    #expect(session.frame.line(22).contains("query BOS reads key BOS with weight 1.000"))
    #expect(!session.frame.line(22).contains("was"))
  }
}
