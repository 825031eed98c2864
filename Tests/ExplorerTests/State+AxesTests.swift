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
    session.type(":normalizer min-max")
    session.press(.enter)
    #expect(session.state.exploration.configuration.normalizer == .minMax)
    #expect(session.state.exploration.head?.attention.configuration.normalizer == .minMax)
    session.type("u")
    #expect(session.state.exploration.configuration == ToyModel.configuration)
  }

  @Test func `a preset moves to its point and keeps the model's positions`() {
    var session = Session()
    session.type(":preset gpt")
    session.press(.enter)
    #expect(session.state.exploration.configuration.mask == .causal)
    #expect(session.state.exploration.configuration.positions == .sinusoidal)
  }

  @Test func `what has no parameters is disabled and says why`() {
    var session = Session()
    session.type(":additive:")
    let entry = session.state.menuEntries.first { $0.does.hasPrefix("score additive") }
    #expect(entry?.disabledReason?.contains("no parameters for the additive score") == true)
    session.press(.escape)
    session.type(":scale learned")
    session.press(.enter)
    #expect(session.state.message?.contains("learned no scale") == true)
    #expect(session.state.exploration.configuration == ToyModel.configuration)
  }

  @Test func `a scenario with parameters offers them`() throws {
    var session = try open("scores")
    session.type(":score additive")
    session.press(.enter)
    #expect(session.state.exploration.head?.attention.configuration.score == .additive)
    #expect(session.state.reason(against: AxisValues(positions: .learned)) != nil)
    // The scenario's own score, which a variant had changed, goes over the variants, too.
    session.type(":score dot")
    session.press(.enter)
    #expect(
      session.state.exploration.trace.heads.allSatisfy {
        $0.head.attention.configuration.score == .dot
      })
  }

  @Test func `the current values are marked in the palette`() {
    var session = Session()
    session.type(":")
    let now = session.state.menuEntries.filter { $0.keys == "now" }.map(\.does)
    #expect(now.contains { $0.hasPrefix("normalizer softmax") })
    #expect(now.contains { $0.hasPrefix("score dot") })
    #expect(now.contains { $0.hasPrefix("mask none") })
    #expect(now.contains { $0.hasPrefix("preset BERT") })
  }

  @Test func `patterns and lists that a run does not have are refused with a reason`() throws {
    let state = Session().state
    let missing = [
      AxisValues(source: .crossAttention), AxisValues(mask: AttentionMask([.padding(keys: [])])),
      AxisValues(mask: AttentionMask([.custom([])])),
    ]
    for values in missing { #expect(state.reason(against: values)?.isEmpty == false) }
    #expect(state.reason(against: AxisValues(mask: .causal)) == nil)
    let cross = try open("soft-lookup").state
    #expect(
      cross.reason(against: AxisValues(source: .selfAttention))?.contains("two lists") == true)
  }

  @Test func `s draws again where something is drawn`() throws {
    var session = Session()
    session.type("s")
    #expect(session.state.message?.contains("nothing is drawn by chance") == true)
    session.type(":normalizer sample")
    session.press(.enter)
    let seed = session.state.exploration.configuration.seed
    session.type("s")
    #expect(session.state.exploration.configuration.seed == seed + 1)
    session.type("u")
    #expect(session.state.exploration.configuration.seed == seed)
  }

  @Test func `s draws again in a variant that draws, and all variants follow`() throws {
    var session = try open("soft-and-hard")
    session.type("s")
    #expect(session.state.message?.contains("nothing is drawn by chance") == true)
    session.type("]]")
    #expect(session.state.disabledReason(of: .drawAgain) == nil)
    let drawn = (0..<20).map { _ in
      session.type("s")
      return session.state.exploration.head?.attention.map(.weights).values
    }
    #expect(Set(drawn.map { "\(String(describing: $0))" }).count > 1)
    #expect(
      session.state.exploration.trace.heads.allSatisfy {
        $0.head.attention.configuration.seed == 27
      })
  }

  @Test func `a key switched off leaves every variant its own mask`() throws {
    var session = try open("bert-and-gpt")
    let masks = session.state.exploration.trace.heads.map {
      $0.head.attention.configuration.mask.patterns
    }
    #expect(Set(masks.map(\.count)).count > 1)
    session.type("]x")
    let now = session.state.exploration.trace.heads.map { $0.head.attention.configuration.mask }
    #expect(now.map(\.patterns) == masks)
    for mask in now { #expect(mask.keysOff == [session.state.exploration.key]) }
    session.type("x")
    #expect(
      session.state.exploration.trace.heads.allSatisfy {
        $0.head.attention.configuration.mask.keysOff.isEmpty
      })
  }

  @Test func `m and the temperature start from those of the open variant`() throws {
    var session = try open("bert-and-gpt")
    while session.state.exploration.openConfiguration.mask.patterns.isEmpty { session.type("]") }
    session.type("m")
    #expect(session.state.exploration.head?.attention.configuration.mask == AttentionMask())
  }
}
