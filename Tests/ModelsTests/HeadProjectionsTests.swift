import Attention
import Testing

@testable import Models

@Suite struct HeadProjectionsTests {
  private let text = ToyModel.openingText
  private let model = ToyModel()
  private let address = ToyModel.openingHead

  private func trace(_ kind: ProjectionKind, row: Int, column: Int, _ number: Float) -> ModelTrace {
    let place = RunComponent.projection(
      address, ProjectionComponent(kind, row: row, column: column))
    return model.trace(of: text, intervention: Intervention(numbers: [place: number]))
  }

  @Test func `queries, keys and values are the vectors through the matrices`() throws {
    let trace = model.trace(of: text)
    for address in trace.addresses {
      let head = try #require(trace[address])
      let vectors = trace.residuals[address.layer]
      #expect(try head.projections.query?.applied(to: vectors) == head.attention.queries)
      #expect(try head.projections.key?.applied(to: vectors) == head.attention.keys)
      #expect(try head.projections.value?.applied(to: vectors) == head.attention.values)
      #expect(head.projections.output == head.outputProjection)
    }
  }

  @Test func `another W_V leaves every weight as it is, bit by bit`() throws {
    let plain = model.trace(of: text)
    let changed = trace(.value, row: 0, column: ToyDimension.animate.index, -3)
    let (a, b) = (
      try #require(plain[address]?.attention), try #require(changed[address]?.attention)
    )
    #expect(a.map(.weights) == b.map(.weights))
    #expect(a.values != b.values)
    #expect(changed.residuals[2] != plain.residuals[2])
  }

  @Test func `another W_Q or W_K leaves the values as they are, and moves scores`() throws {
    let plain = try #require(model.trace(of: text)[address]?.attention)
    for kind in [ProjectionKind.query, .key] {
      let changed = trace(kind, row: 0, column: ToyDimension.pronoun.index, 9)
      let head = try #require(changed[address]?.attention)
      #expect(head.values == plain.values)
      #expect(head.map(.dot) != plain.map(.dot))
    }
  }

  @Test func `another W_O changes the vectors after the layer alone`() throws {
    let plain = model.trace(of: text)
    let changed = trace(.output, row: ToyDimension.unknown.index, column: 0, 1)
    #expect(changed[address]?.attention == plain[address]?.attention)
    #expect(changed.residuals[1] == plain.residuals[1])
    #expect(changed.residuals[2] != plain.residuals[2])
  }

  @Test func `places that a matrix does not have change nothing`() throws {
    let projections = HeadProjections(query: try Projection(Matrix([[1, 2]])))
    let places = [
      ProjectionComponent(.query, row: 1, column: 0),
      ProjectionComponent(.query, row: 0, column: 2),
      ProjectionComponent(.query, row: -1, column: 0), ProjectionComponent(.key, row: 0, column: 0),
    ]
    for place in places { #expect(projections.replacing([place: 5]) == projections) }
    let changed = projections.replacing([ProjectionComponent(.query, row: 0, column: 1): 5])
    #expect(changed.query?.number(row: 0, column: 1) == 5)
    #expect(changed.query?.number(row: 0, column: 9) == nil)
  }
}
