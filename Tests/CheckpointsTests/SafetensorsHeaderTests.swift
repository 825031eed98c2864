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

  @Test(arguments: [
    (#"[]"#, 0), (#"{"a":1}"#, 0), (#"{"a":{}}"#, 0), (#"x"#, 0), ("\u{FEFF}{}", 0), ("{}x", 0),
    (
      #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
      8
    ),
    (
      #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"\u0061":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
      8
    ),
    (#"{"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, 4),
    (#"{"__metadata__":{"x":1}}"#, 0), (#"{"__metadata__":{"x":null}}"#, 0),
    (#"{"__metadata__":[]}"#, 0),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"more":1}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[01],"data_offsets":[0,4]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[1e0],"data_offsets":[0,4]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":["1"],"data_offsets":[0,4]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[-0],"data_offsets":[0,0]}}"#, 0),
    (#"{"a":{"dtype":"F32","shape":[[1]],"data_offsets":[0,4]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":1,"data_offsets":[0,4]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,4]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[18446744073709551616],"data_offsets":[0,4]}}"#, 4),
    (#"{"a\u0000":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}"#, 1),
    (#"{"a\ud800":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}"#, 1),
  ])
  func `a header that is malformed is refused`(text: String, data: Int) {
    let error = #expect(throws: SafetensorsProblem.self) { _ = try header(text, data: data) }
    guard case .header? = error?.rule else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
  }

  @Test func `more than sixty-four dimensions and too deep nesting are refused`() {
    let ones = "[" + Array(repeating: "1", count: 65).joined(separator: ",") + "]"
    #expect(throws: SafetensorsProblem.self) {
      _ = try header("{" + tensor("a", "U8", ones, "[0,1]") + "}", data: 1)
    }
    let deep = String(repeating: #"{"a":"#, count: 100_000)
    #expect(throws: SafetensorsProblem.self) { _ = try header(deep, data: 0) }
  }

  @Test(arguments: ["F128", "f32", "", "F8_E4M3"])
  func `a type that is not read is named`(type: String) {
    let error = #expect(throws: SafetensorsProblem.self) {
      _ = try header("{" + tensor("a", type, "[1]", "[0,4]") + "}", data: 4)
    }
    #expect(error == SafetensorsProblem(.elementType(type), tensor: "a"))
  }

  @Test(arguments: [
    "[2,18446744073709551614]", "[2,9223372036854775807]", "[4294967296,4294967296]",
    "[4294967296,4294967296,0]",
  ])
  func `a product that overflows is refused`(shape: String) {
    #expect(throws: SafetensorsProblem.self) {
      _ = try header("{" + tensor("a", "F32", shape, "[0,0]") + "}", data: 0)
    }
  }

  @Test(arguments: [
    (["[0,4]", "[0,4]"], 4), (["[0,4]", "[3,7]"], 7), (["[1,5]", "[5,9]"], 9),
    (["[0,4]", "[5,9]"], 9),
  ])
  func `tensors that overlap or leave a gap are refused`(offsets: [String], data: Int) {
    let text =
      "{" + tensor("a", "F32", "[1]", offsets[0]) + "," + tensor("b", "F32", "[1]", offsets[1])
      + "}"
    let error = #expect(throws: SafetensorsProblem.self) { _ = try header(text, data: data) }
    guard case .layout? = error?.rule else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
  }

  @Test func `bytes that are not as many as the shape needs are refused`() {
    let error = #expect(throws: SafetensorsProblem.self) {
      _ = try header("{" + tensor("a", "F32", "[2]", "[0,4]") + "}", data: 4)
    }
    #expect(error == SafetensorsProblem(.byteCount(expected: 8, found: 4), tensor: "a"))
  }
}
