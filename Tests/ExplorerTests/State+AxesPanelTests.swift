import Attention
import Models
import Scenarios
import Screen
import Testing

@testable import Explorer

@Suite struct StateAxesPanelTests {
  private func open(_ name: String) throws -> Session {
    let input = RunInput(try builtIn(name))
    var session = Session()
    session.state.exploration = Exploration(
      input: input, trace: input.run(ToyModel()), address: HeadAddress(layer: 0, head: 0),
      query: 0, key: 0)
    return session
  }

  private func panel(_ session: Session) -> AxesPanel? {
    if case .axes(let panel) = session.state.mode { panel } else { nil }
  }

  @Test func `c opens it on the normalizer, and what the cursor reaches is taken over`() {
    var session = Session()
    session.type("c")
    #expect(panel(session)?.axis == .normalizer)
    session.press(.right, .down)
    #expect(session.state.exploration.configuration.normalizer == .argmax)
    #expect(session.state.exploration.head?.attention.configuration.normalizer == .argmax)
    session.press(.down, .down)
    #expect(session.state.exploration.configuration.normalizer == .minMax)
    session.press(.enter)
    #expect(session.state.mode == .browsing)
    #expect(session.state.exploration.configuration.normalizer == .minMax)
    #expect(session.frame.text.contains("(was .928)"))
    session.type("u")
    #expect(session.state.exploration.configuration == ToyModel.configuration)
  }

  @Test func `Esc puts back everything, u the last change`() {
    var session = Session()
    session.type("c")
    session.press(.right, .down, .down)
    session.type("u")
    #expect(session.state.exploration.configuration.normalizer == .argmax)
    session.type("u")
    #expect(session.state.exploration.configuration == ToyModel.configuration)
    session.type("u")
    #expect(session.state.message?.contains("nothing to undo") == true)
    session.press(.down, .escape)
    #expect(session.state.exploration.configuration == ToyModel.configuration)
    #expect(!session.state.history.canUndo)
  }

  @Test func `what is not possible is not taken over and says why`() {
    var session = Session()
    session.type("ckkkl")
    #expect(panel(session)?.axis == .score)
    session.press(.down)
    #expect(session.state.message?.contains("no parameters for the general score") == true)
    session.type("w")
    #expect(session.state.message?.hasPrefix("× general: ") == true)
    #expect(session.state.exploration.configuration == ToyModel.configuration)
    session.press(.down, .down, .down)
    #expect(session.state.exploration.configuration.score == .cosine)
    session.type("w")
    #expect(session.state.message == "cosine: q·k ÷ (‖q‖ ‖k‖), the angle alone, not the lengths")
  }

  @Test func `sliders move temperature, fixed scale, windows and local reach`() {
    var session = Session()
    session.type("cjl")
    #expect(panel(session)?.axis == .temperature)
    session.type("+")
    #expect(session.state.exploration.configuration.temperature == 1.2)
    session.type("---")
    #expect(session.state.exploration.configuration.temperature == 0.6)
    session.type("e")
    session.type("1.75")
    session.press(.enter)
    #expect(session.state.exploration.configuration.temperature == 1.75)
    session.type("e-2")
    session.press(.enter)
    #expect(session.state.message?.contains("no number that temperature can have") == true)
    session.press(.escape)
    session.type("hkkkl")
    #expect(panel(session)?.axis == .scale)
    for _ in 0..<4 { session.press(.down) }
    #expect(session.state.exploration.configuration.scale == .fixed(2))
    session.type("+")
    #expect(session.state.exploration.configuration.scale == .fixed(2.5))
    session.type("hjl")
    session.press(.down, .down)
    #expect(session.state.exploration.configuration.mask == AttentionMask([.window(3)]))
    session.type("+++")
    #expect(session.state.exploration.configuration.mask == AttentionMask([.window(6)]))
    session.type("<")
    #expect(session.state.exploration.configuration.temperature == 1.5)
    session.type("hjl")
    for _ in 0..<6 { session.press(.down) }
    session.type("+")
    #expect(session.state.exploration.configuration.normalizer == .local(reach: 3))
  }

  @Test func `a value without a number has no slider`() {
    var session = Session()
    session.type("cl+")
    #expect(session.state.message?.contains("has no number") == true)
    session.type("e")
    #expect(panel(session)?.field == nil)
  }

  @Test func `presets move on all axes, and where one stands is named`() {
    var session = Session()
    session.type("cjjl")
    #expect(panel(session)?.axis == .preset)
    #expect(session.frame.text.contains("[BERT]"))
    for _ in 0..<2 { session.press(.down) }
    #expect(session.state.exploration.configuration.mask == .causal)
    #expect(session.frame.text.contains("matches GPT"))
  }

  @Test func `a scenario with parameters lets one stand everywhere its parameters reach`() throws {
    var session = try open("scores")
    session.type("ckkkl")
    var seen: Set<ScoreFunction> = []
    for _ in 0..<8 {
      session.press(.up)
    }
    for _ in 0..<8 {
      if let head = session.state.exploration.head?.attention {
        seen.insert(head.configuration.score)
      }
      session.press(.down)
    }
    #expect(seen.contains(.additive) && seen.contains(.general) && seen.contains(.cosine))
  }

  @Test func `other heads are looked at from inside the panel`() {
    var session = Session()
    session.type("c]")
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 4))
    session.press(.right, .down)
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 4))
    session.press(.enter)
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 4))
  }

  @Test func `a head opened in the panel stays open without another change`() {
    var session = Session()
    session.type("c]")
    session.press(.enter)
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 4))
    session.type("u")
    #expect(session.state.exploration.address == ToyModel.openingHead)
  }

  @Test func `a draw is drawn again with s`() {
    var session = Session()
    session.type("cs")
    #expect(session.state.message?.contains("nothing is drawn by chance") == true)
    session.press(.right, .down, .down)
    session.type("s")
    #expect(session.state.exploration.configuration.seed == 1)
    session.type("p")
    #expect(session.state.message?.contains("does nothing in this panel") == true)
  }

  @Test(arguments: [
    "scores", "soft-lookup", "order-and-positions", "local-window", "grouped-heads",
  ])
  func `a walk through every value of every axis draws, and Esc leads back`(name: String) throws {
    var session = try open(name)
    let before = session.state.exploration
    session.type("c")
    for _ in 0..<8 { session.press(.up) }
    for axis in AttentionAxis.allCases {
      #expect(panel(session)?.axis == axis)
      session.press(.right)
      for _ in 0..<12 { session.press(.up) }
      for _ in 0..<12 {
        session.press(.down)
        #expect(session.frame.line(0).contains("axes"))
      }
      session.press(.left, .down)
    }
    session.press(.escape)
    #expect(session.state.exploration == before)
  }

  @Test(arguments: 0..<12)
  func `random keys never trap, and what is shown is what is asked for`(seed: Int) throws {
    var generator = SeededGenerator(state: UInt64(seed))
    var session = try seed % 3 == 0 ? Session() : open(["scores", "soft-and-hard"][seed % 2])
    session.type("c")
    let keys: [Key] = [
      .up, .down, .left, .right, .tab, .character("+"), .character("-"), .character("<"),
      .character(">"), .character("u"), .character("s"), .character("w"), .character("]"),
    ]
    for _ in 0..<60 {
      session.press(keys[Int.random(in: 0..<keys.count, using: &generator)])
      #expect(session.state.exploration.isUpToDate)
      _ = session.frame
    }
    session.press(.enter)
    let head = try #require(session.state.exploration.head?.attention)
    #expect(head.configuration == session.state.exploration.openConfiguration)
  }
}
