import StrictJSON
import Testing

@testable import Checkpoints

@Suite struct SafetensorsHeaderTests {
  private func header(_ text: String, data: Int) throws(SafetensorsProblem) -> SafetensorsHeader {
    try SafetensorsHeader(Array(text.utf8), dataStart: 100, fileSize: 100 + data)
  }

  private func tensor(_ name: String, _ dtype: String, _ shape: String, _ offsets: String) -> String
  {
    #""\#(name)":{"dtype":"\#(dtype)","shape":\#(shape),"data_offsets":\#(offsets)}"#
  }

  @Test func `tensors come in the order of their bytes, whatever the order of the header`() throws {
    let text =
      "{" + tensor("b", "F16", "[1]", "[8,10]") + "," + tensor("a", "F32", "[1,2]", "[0,8]") + "}  "
    let header = try header(text, data: 10)
    #expect(header.entries.map(\.name) == ["a", "b"])
    #expect(header.entries[1].bytes == 108..<110)
  }

  @Test func `a scalar, an empty tensor and an odd start are fine`() throws {
    let text =
      "{"
      + [
        tensor("s", "U8", "[]", "[0,1]"), tensor("e", "F32", "[0,9]", "[1,1]"),
        tensor("f", "F32", "[1]", "[1,5]"),
      ].joined(separator: ",") + "}"
    #expect(try header(text, data: 5).entries.count == 3)
  }

  @Test func `two spellings of one letter are two tensors`() throws {
    let text =
      "{" + tensor("\u{E9}", "U8", "[1]", "[0,1]") + "," + tensor("e\u{301}", "U8", "[1]", "[1,2]")
      + "}"
    #expect(try header(text, data: 2).entries.count == 2)
  }
}
