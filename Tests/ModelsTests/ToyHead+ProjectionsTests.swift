import Attention
import Testing

@testable import Models

@Suite struct ToyHeadProjectionsTests {
  @Test func `the derived matrices are those of the reference`() throws {
    let model = try reference(ReferenceModel.self, "model.json")
    var largest = 0.0
    for (index, expected) in model.heads.enumerated() {
      let projections = try ToyProjections(ToyModel.heads[index / 5][index % 5])
      for (entries, projection) in [
        (expected.queryEntries, projections.query), (expected.keyEntries, projections.key),
      ] {
        var table = Matrix.zeros(rowCount: 16, columnCount: 32)
        for entry in entries {
          let column = try #require(model.dims.firstIndex(of: entry.names[0]))
          let row = try #require(expected.channels.firstIndex(of: entry.names[1]))
          table[row, column] = Float(entry.number)
        }
        let differences = zip(table.elements, projection.parameters.elements)
          .map { abs(Double($0 - $1)) }
        #expect(differences.count == 512)
        largest = max(largest, differences.max() ?? 1)
      }
    }
    print("toy projections, largest difference from the reference:", largest)
    #expect(largest < 6e-5, "the reference is rounded to four digits")
  }

  @Test func `the output projection only puts numbers where they belong`() throws {
    let projections = try ToyProjections(ToyModel.heads[0][0])
    let places = projections.output.parameters
    #expect(places.elements.filter { $0 == 1 }.count == 2)
    #expect(places.elements.filter { $0 != 0 }.count == 2)
    #expect(places[ToyDimension.negation.index, 0] == 1)
    #expect(places[ToyDimension.degree.index, 1] == 1)
  }
}
