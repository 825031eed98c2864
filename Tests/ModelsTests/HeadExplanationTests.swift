import Attention
import Testing

@testable import Models

@Suite struct HeadExplanationTests {
  @Test func `every head says what it was built to do, in sentences of its own`() {
    let explanations = ToyModel().trace(of: "it").addresses.compactMap(ToyModel.explanation)
    #expect(explanations.count == 10)
    #expect(Set(explanations.map(\.purpose)).count == 10)
    for explanation in explanations {
      #expect(explanation.purpose.hasSuffix("."))
      #expect(explanation.purpose.count < 200)
      #expect(explanation.name == ToyModel().trace(of: "")[explanation.address]?.name)
    }
    #expect(ToyModel.explanation(of: HeadAddress(layer: 2, head: 0)) == nil)
    #expect(ToyModel.explanation(of: HeadAddress(layer: 0, head: -1)) == nil)
  }

  @Test func `the rows are the channels of the head`() throws {
    let antecedent = try #require(ToyModel.explanation(of: ToyModel.openingHead))
    let first = try #require(antecedent.channels.first)
    #expect((first.name, first.query, first.key) == ("noun?", "pron", "noun"))
    #expect(first.gain == 8)
    #expect(antecedent.channels.count == 15)
    #expect(antecedent.channels.dropLast().last?.kind == .clock(period: 64, offset: -16))
    #expect(antecedent.channels.last?.kind == .sink)
    #expect(
      antecedent.writes.map(\.dimension.name).suffix(4) == ["number", "gender", "human", "noun"])
  }

  @Test func `the gains of the rows add up to the score that the projections give`() throws {
    let trace = ToyModel().trace(of: ToyModel.openingText)
    let (query, key) = ToyModel.openingCell
    let head = try #require(trace[ToyModel.openingHead])
    let rows = try #require(head.explanation?.channels)
    let terms = head.attention.cell(query, key).terms
    let noun = try #require(terms.first { $0.name == "noun?" })
    let row = try #require(rows.first { $0.name == "noun?" })
    #expect(noun.value / 4 == row.gain)
    let beginning = head.attention.cell(query, 0)
    #expect(abs(beginning.scaled - (rows.last?.gain ?? 0)) < 1e-6)
  }

  @Test func `a run carries the explanation of each head, and a trained head has none`() throws {
    let trace = ToyModel().trace(of: "it was")
    for address in trace.addresses {
      #expect(trace[address]?.explanation == ToyModel.explanation(of: address))
    }
    let head = try #require(trace[ToyModel.openingHead])
    let trained = ModelHead(
      name: nil, attention: head.attention, outputs: head.outputs)
    #expect(trained.explanation == nil)
  }

  @Test func `failures stand with the head that gets them wrong`() {
    #expect(ToyModel.explanation(of: ToyModel.openingHead)?.failures.count == 3)
    #expect(ToyModel.explanation(of: HeadAddress(layer: 1, head: 1))?.failures.count == 1)
    #expect(ToyModel.explanation(of: HeadAddress(layer: 0, head: 0))?.failures.isEmpty == true)
  }
}
