import Models
import Testing

@Suite struct ToyDimensionTests {
  @Test func `names and order are those of the reference`() throws {
    let model = try reference(ReferenceModel.self, "model.json")
    #expect(ToyDimension.allCases.map(\.name) == model.dims)
    #expect(ToyDimension.allCases.map(\.index) == Array(0..<32))
  }

  @Test func `there are nine properties`() {
    #expect(
      ToyDimension.properties.map(\.name) == [
        "animate", "extent", "container", "thing", "food", "vehicle", "place", "nature", "abstract",
      ])
  }
}
