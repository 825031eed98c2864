import Attention
import Explorer
import Models
import Screen
import Testing

@Suite struct ExplanationTests {
  private func explained(
    _ mask: AttentionMask = .none, _ keys: String = "", text: String = ToyModel.openingText
  ) -> String {
    var configuration = ToyModel.configuration
    configuration.mask = mask
    var session = Session(text, configuration: configuration)
    session.type(keys + "w")
    return session.state.message ?? ""
  }

  @Test func `an allowed cell is told that only a mask gives 0`() {
    #expect(
      explained(.none, "99[]")
        == "every allowed key gets more than 0, and the weights of a row sum to 1; "
        + "only a mask gives 0")
  }

  @Test func `a cell of a head that mostly reads the first key is told so`() {
    #expect(explained().hasPrefix("most weight, ."))
  }

  @Test func `asked again it says how the weight changes with its score`() {
    var session = Session()
    session.type("99[]ww")
    #expect(session.state.message?.hasPrefix("slope ") == true)
    #expect(session.state.message?.contains("= weight × (1 − weight)") == true)
    session.type("w")
    #expect(session.state.message?.contains("∂dot = ∂weight ÷ ∂score ÷ scale") == true)
    session.type("w")
    #expect(session.state.message?.hasPrefix("every allowed key gets more than 0") == true)
    // Of another stage there is no weight to be steep.
    session.type("tww")
    #expect(session.state.message?.hasPrefix("every allowed key") == true)
  }

  @Test func `on the opening cell the slope comes after the notice, and fits into 80 columns`() {
    var session = Session()
    session.type("ww")
    #expect(
      session.state.message
        == "slope .928 × (1 − .928) = .067   ∂weight ÷ ∂score = weight × (1 − weight)")
    #expect(session.frame.text.contains("∂weight ÷ ∂score = weight × (1 − weight)"))
  }

  @Test func `a causal mask names the key that comes later and the key that switches it off`() {
    #expect(
      explained(.causal, "9|")
        == "masked: key 9 comes after query 8, and a causal mask lets no query look ahead; "
        + "m switches it off")
  }

  @Test func `a window says how far the key is and how far it reaches`() {
    #expect(
      explained(AttentionMask([.window(2)]))
        == "masked: key 2 is 6 positions away, and the window reaches 2")
  }

  @Test func `a custom mask says that its table hides the key`() {
    let table = (0..<12).map { query in (0..<12).map { query != 8 || $0 != 2 } }
    #expect(
      explained(AttentionMask([.custom(table)]))
        == "masked: the mask's table hides key 2 from query 8")
  }

  @Test func `a key switched off names the key that switches it on again`() {
    #expect(
      explained(.none, "x")
        == "masked: key 2 is switched off by hand; x switches it on again")
  }

  @Test func `a row without an allowed key is undefined, whatever hides the keys`() {
    let reason = "undefined: the mask hides every key from this query"
    #expect(explained(AttentionMask(keysOff: Set(0..<12))).hasPrefix(reason))
    #expect(explained(AttentionMask([.custom([])])).hasPrefix(reason))
  }

  @Test func `without a token there is no cell to explain`() {
    var session = Session(Session.emptyTrace)
    session.type("w")
    #expect(
      session.state.message == "there is no cell to explain: the sentence has no token")
  }

  @Test func `above 60 words the screen says that the clocks repeat, and w what that means`() {
    var session = Session(Session.longText, columns: 120)
    #expect(session.frame.text.contains("66/66 known, clocks repeat"))
    session.press(.right)
    session.type("w")
    #expect(session.state.message?.hasPrefix("above 60 words the clocks repeat") == true)
    let short = Session()
    #expect(!short.frame.text.contains("clocks repeat"))
  }
}
