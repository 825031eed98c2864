import Attention
import Testing

@testable import Training

@Suite struct TokenModelTests {
  private let sizes = TokenModel.Sizes(tokens: 5, choices: 3, places: 4, layers: 2)

  private func model() -> (model: TokenModel, parameters: Parameters) {
    var random = SplitMix64(seed: 3, stream: 0)
    var parameters = Parameters()
    let model = TokenModel(sizes, to: &parameters, random: &random)
    return (model, parameters)
  }

  @Test func `it has a vector for every token and place, four tables a layer, and a table back`() {
    let (model, parameters) = model()
    #expect(model.layerCount == 2)
    #expect(parameters["tokens"]?.rowCount == 5)
    #expect(parameters["positions"]?.rowCount == 4)
    #expect(parameters["unembedding"]?.columnCount == 3)
    #expect(parameters.count == 32 * (5 + 4 + 2 * 4 * 32 + 3))
  }

  @Test func `texts of a batch do not see each other, and a mask hides what comes`() {
    let (model, parameters) = model()
    func rows(_ texts: [[Int]]) -> (logits: Table, weights: Table) {
      var tape = Tape()
      let variables = ParameterVariables(parameters, on: &tape)
      let result = model.apply(to: texts, mask: causalMask(4), variables, on: &tape)
      let logits = model.logits(of: result.vectors, variables, on: &tape)
      return (tape.table(logits), tape.table(result.weights[1]))
    }
    let (alone, both) = (rows([[4, 0, 1, 2]]), rows([[4, 0, 1, 2], [4, 2, 2, 0]]))
    #expect(both.logits.rowCount == 8)
    for row in 0..<4 {
      #expect(both.logits.row(row) == alone.logits.row(row))
      #expect(alone.weights.row(row).dropFirst(row + 1).allSatisfy { $0 == 0 })
    }
  }

  @Test func `a layer that is left out adds nothing, though it reads`() {
    let (model, parameters) = model()
    var tape = Tape()
    let variables = ParameterVariables(parameters, on: &tape)
    func apply(_ ablated: Set<Int>) -> (vectors: Table, weights: [Table]) {
      let result = model.apply(
        to: [[0, 1, 2, 3]], mask: nil, variables, on: &tape, without: ablated)
      return (tape.table(result.vectors), result.weights.map { tape.table($0) })
    }
    let (whole, first, none) = (apply([]), apply([0]), apply([0, 1]))
    #expect(first.weights[0] == whole.weights[0])
    #expect(first.weights[1] != whole.weights[1])
    #expect(first.vectors != whole.vectors)
    #expect(none.vectors == Table((0..<4).map { parameters["tokens"]?.row($0) ?? [] }))
  }

  @Test func `the engine gets the vectors of a text and its mask`() {
    let (model, parameters) = model()
    guard
      case .layers(let layers) = model.heads(
        readingTokens: [4, 0], mask: .causal, parameters)
    else {
      Issue.record("no layers")
      return
    }
    #expect(layers.projections.count == 2)
    #expect(layers.configuration.mask == .causal)
    #expect(Array(layers.embedding.row(0)) == parameters["tokens"]?.row(4).map { Float($0) })
    #expect(model.readout(parameters).input == .residual)
  }
}
