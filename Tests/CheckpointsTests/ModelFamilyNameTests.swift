import Testing

@testable import Checkpoints

@Suite struct ModelFamilyNameTests {
  @Test(arguments: ModelFamilyName.allCases) func `a family is found by its name`(
    _ family: ModelFamilyName
  ) throws {
    let text = #"{"model_type": "\#(family.rawValue)"}"#
    let file = try ConfigurationFile(parsing: Array(text.utf8), path: "c")
    #expect(try ModelFamilyName(file) == family)
    #expect(!family.fieldNames.width.isEmpty)
  }
}
