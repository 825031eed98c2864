import Exports
import Testing

@Suite struct ExportFormatTests {
  @Test func `the formats are called as files of their kind are`() {
    #expect(
      ExportFormat.allCases.map(\.rawValue) == [
        "text", "ansi", "svg", "csv", "json", "npy", "npz", "safetensors",
      ])
  }

  @Test(arguments: ["SVG", "png", "", "zip", " json"])
  func `anything else is no format`(_ word: String) {
    #expect(ExportFormat(rawValue: word) == nil)
  }
}
