import Attention
import Testing

@testable import Models

@Suite struct InterventionTests {
  private let text = ToyModel.openingText
  private let model = ToyModel()

  private func weight(_ trace: ModelTrace, query: Int, key: Int) throws -> Double {
    let head = try #require(trace[ToyModel.openingHead]?.attention)
    return try #require(head.row(query).outcome.value).weights[key]
  }

  @Test func `without changes the run is the same`() {
    #expect(Intervention().isEmpty)
    #expect(model.trace(of: text, intervention: Intervention()) == model.trace(of: text))
  }

  @Test func `an embedding that is put in is read by every layer`() throws {
    let animate = ToyDimension.animate.index
    let place = RunComponent.embedding(token: 2, column: animate)
    let trace = model.trace(of: text, intervention: Intervention(numbers: [place: 0]))
    let plain = model.trace(of: text)
    #expect(plain.residuals[0][2, animate] == 1)
    #expect(trace.residuals[0][2, animate] == 0)
    #expect(try weight(trace, query: 8, key: 2) < weight(plain, query: 8, key: 2))
  }

  @Test func `a key that is put in changes its own head and what comes after`() throws {
    let address = HeadAddress(layer: 0, head: 4)
    let place = RunComponent.head(address, HeadComponent(.key, row: 11, column: 0))
    let trace = model.trace(of: text, intervention: Intervention(numbers: [place: -9]))
    let plain = model.trace(of: text)
    #expect(trace[address]?.attention.keys[11, 0] == -9)
    #expect(trace[address]?.attention.queries == plain[address]?.attention.queries)
    #expect(trace.residuals[1] != plain.residuals[1])
    #expect(trace[ToyModel.openingHead]?.attention != plain[ToyModel.openingHead]?.attention)
  }

  @Test func `a head that is off is computed and adds nothing`() throws {
    let off = HeadAddress(layer: 1, head: 3)
    let trace = model.trace(of: text, intervention: Intervention(headsOff: [off]))
    let plain = model.trace(of: text)
    #expect(trace[off] == plain[off])
    #expect(trace.headsOff == [off])
    #expect(trace.residuals[2] != plain.residuals[2])
    let step = try #require(trace.residualStep(off, query: 8, valueDimension: 0))
    #expect(step.thisHead == 0)
    #expect(abs(step.before + step.otherHeads - step.after) < 1e-9)
  }

  @Test func `changes move with their tokens, and go with them`() {
    let address = HeadAddress(layer: 0, head: 0)
    let general = RunComponent.head(address, HeadComponent(.general, row: 1, column: 1))
    let intervention = Intervention(
      numbers: [
        .embedding(token: 1, column: 3): 5, .embedding(token: 2, column: 3): 6,
        .head(address, HeadComponent(.value, row: 1, column: 0)): 7, general: 8,
      ], headsOff: [address])
    let moved = intervention.moved { $0 == 1 ? 4 : nil }
    #expect(
      moved
        == Intervention(
          numbers: [
            .embedding(token: 4, column: 3): 5,
            .head(address, HeadComponent(.value, row: 4, column: 0)): 7, general: 8,
          ], headsOff: [address]))
  }

  @Test func `places outside of the run change nothing`() {
    let numbers: [RunComponent: Float] = [
      .embedding(token: 99, column: 0): 1, .embedding(token: 0, column: -1): 1,
      .head(HeadAddress(layer: 9, head: 9), HeadComponent(.key, row: 0, column: 0)): 1,
      .head(ToyModel.openingHead, HeadComponent(.key, row: 99, column: 0)): 1,
    ]
    let trace = model.trace(of: text, intervention: Intervention(numbers: numbers))
    #expect(trace == model.trace(of: text))
  }
}
