import Attention
import Models
import Scenarios
import Screen
import Testing

@testable import Explorer

@Suite struct StateAxesTests {
  private func open(_ name: String) throws -> Session {
    let input = RunInput(try builtIn(name))
    var session = Session()
    session.state.exploration = Exploration(
      input: input, trace: input.run(ToyModel()), address: HeadAddress(layer: 0, head: 0),
      query: 0, key: 0)
    return session
  }

  @Test func `an axis is changed by typing its value, and undone`() {
    var session = Session()
    session.type("cmin-max")
    session.press(.enter)
    #expect(session.state.exploration.configuration.normalizer == .minMax)
    #expect(session.state.exploration.head?.attention.configuration.normalizer == .minMax)
    session.type("u")
    #expect(session.state.exploration.configuration == ToyModel.configuration)
  }

  @Test func `a preset moves to its point and keeps the model's positions`() {
    var session = Session()
    session.type("cpreset gpt")
    session.press(.enter)
    #expect(session.state.exploration.configuration.mask == .causal)
    #expect(session.state.exploration.configuration.positions == .sinusoidal)
  }

  @Test func `what has no parameters is disabled and says why`() {
    var session = Session()
    session.type("cadditive:")
    let entry = session.state.menuEntries.first { $0.does.hasPrefix("score additive") }
    #expect(entry?.disabledReason?.contains("no parameters for the additive score") == true)
    session.press(.escape)
    session.type("cscale learned")
    session.press(.enter)
    #expect(session.state.message?.contains("learned no scale") == true)
    #expect(session.state.exploration.configuration == ToyModel.configuration)
  }

  @Test func `a scenario with parameters offers them`() throws {
    var session = try open("scores")
    session.type("cscore additive")
    session.press(.enter)
    #expect(session.state.exploration.head?.attention.configuration.score == .additive)
    #expect(session.state.reason(against: AxisValues(positions: .learned)) != nil)
    // The scenario's own score, which a variant had changed, goes over the variants, too.
    session.type("cscore dot")
    session.press(.enter)
    #expect(
      session.state.exploration.trace.heads.allSatisfy {
        $0.head.attention.configuration.score == .dot
      })
  }

  @Test func `the current values are marked`() {
    var session = Session()
    session.type("c")
    let now = session.state.menuEntries.filter { $0.keys == "now" }.map(\.does)
    #expect(now.contains { $0.hasPrefix("normalizer softmax") })
    #expect(now.contains { $0.hasPrefix("score dot") })
    #expect(now.contains { $0.hasPrefix("mask none") })
    #expect(now.contains { $0.hasPrefix("preset BERT") })
  }

  @Test func `s draws again where something is drawn`() throws {
    var session = Session()
    session.type("s")
    #expect(session.state.message?.contains("nothing is drawn by chance") == true)
    session.type("cnormalizer sample")
    session.press(.enter)
    let seed = session.state.exploration.configuration.seed
    session.type("s")
    #expect(session.state.exploration.configuration.seed == seed + 1)
    session.type("u")
    #expect(session.state.exploration.configuration.seed == seed)
  }

  @Test func `a walk over every value of the menu never leaves the screen`() throws {
    for name in ["scores", "soft-lookup", "order-and-positions", "local-window"] {
      var session = try open(name)
      session.type("c")
      let count = session.state.menuEntries.count
      session.press(.escape)
      for place in 0..<count {
        session.type("c")
        for _ in 0..<place { session.press(.down) }
        session.press(.enter)
        #expect(session.frame.rows == 24)
      }
    }
  }
}
