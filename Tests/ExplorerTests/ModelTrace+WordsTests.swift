import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct ModelTraceWordsTests {
  @Test func `models that people made say so`() {
    #expect(Session().state.exploration.trace.title == "toy, hand-made")
    let trained = ModelTrace(
      modelName: "checkpoint", origin: .checkpoint, tokens: [], layers: [], residuals: [],
      residualNames: [])
    #expect(trained.title == "checkpoint")
  }

  @Test func `of a sentence it is said how much is known, of a checkpoint how many tokens`() {
    let toy = Session("The wug ran").state.exploration.trace
    let labels = TokenLabel.labels(of: toy.tokens, repertoire: .unicode)
    #expect(toy.knownAside(labels) == "2/3 known")
    let checkpoint = ModelTrace(
      modelName: "checkpoint", origin: .checkpoint, tokens: Array(toy.tokens.prefix(1)),
      layers: [], residuals: [], residualNames: [])
    #expect(checkpoint.knownAside(labels) == "1 token")
  }
}
