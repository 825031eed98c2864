import Attention
import Models
import Testing
import Tokenization

@Suite struct KeptFailureTests {
  @Test(
    arguments: zip(
      ToyModel.keptFailures,
      [
        ("box", 0.835, 0.156), ("demonstrators", 0.785, 0.164), ("cloud", 0.962, 0.036),
        ("cat", 0.789, 0.202),
      ]))
  func `each sentence really comes out wrong`(
    failure: KeptFailure, found: (read: String, weight: Double, expectedWeight: Double)
  ) throws {
    let outcome = try #require(failure.outcome())
    #expect(outcome.read == found.read)
    #expect(outcome.read != failure.expected)
    #expect(abs(outcome.weight - found.weight) < 0.0006, "\(outcome.weight)")
    #expect(
      abs(outcome.expectedWeight - found.expectedWeight) < 0.0006, "\(outcome.expectedWeight)")
    #expect(outcome.trace.tokens[outcome.query].token.text == failure.query)
    #expect(outcome.trace.tokens[outcome.key].token.text == outcome.read)
    #expect(!failure.reason.isEmpty)
  }

  @Test func `there are four, and every word of them is known`() {
    #expect(ToyModel.keptFailures.count == 4)
    for failure in ToyModel.keptFailures {
      let unknown = ToyModel().tokens(of: failure.text).filter { $0.knowledge == .unknown }
      #expect(unknown.isEmpty)
    }
  }
}
