import Exports
import StrictJSON
import Testing

@Suite struct SafetensorsFileTests {
  @Test func `a file is written byte for byte`() throws {
    let tensors = [
      try NamedTensor(name: "a", shape: [2], elements: [1, -2.5]),
      try NamedTensor(name: "b", shape: [], elements: [0]),
    ]
    let header =
      #"{"__metadata__":{"k":"v"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"#
      + #""b":{"dtype":"F32","shape":[],"data_offsets":[8,12]}}"#
    let padded = header + String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
    let expected: [UInt8] =
      [UInt8(padded.utf8.count), 0, 0, 0, 0, 0, 0, 0] + Array(padded.utf8)
      + [0, 0, 0x80, 0x3F, 0, 0, 0x20, 0xC0, 0, 0, 0, 0]
    #expect(try safetensorsFile(tensors, metadata: [("k", "v")]) == expected)
  }

  @Test func `the header is filled to a multiple of 8 bytes for every length of name`() throws {
    for length in 1...16 {
      let tensor = try NamedTensor(
        name: String(repeating: "n", count: length), shape: [1], elements: [1])
      let file = try safetensorsFile([tensor])
      let header = Int(file[0]) + 256 * Int(file[1])
      #expect(header % 8 == 0)
      #expect(file.count == 8 + header + 4)
      let value = try JSONValue(parsing: Array(file[8..<8 + header]))
      #expect(value.object?.map(\.name) == [JSONText(tensor.name)])
    }
  }

  @Test func `hostile names and texts stay inside their strings`() throws {
    let name = "\"},\u{1B}\u{0}\u{2028}"
    let tensor = try NamedTensor(name: name, shape: [1], elements: [1])
    let file = try safetensorsFile([tensor], metadata: [("text", name)])
    let header = try JSONValue(parsing: Array(file[8..<(file.count - 4)]))
    #expect(header.object?.count == 2)
    #expect(header["__metadata__"]?["text"]?.string == name)
    #expect(header[JSONText(name)]?["dtype"]?.string == "F32")
  }

  @Test(arguments: [["a", "a"], ["__metadata__"]])
  func `a name that is taken is refused`(_ names: [String]) throws {
    let tensors = try names.map { try NamedTensor(name: $0, shape: [1], elements: [1]) }
    #expect(throws: ExportError.tensorName(names[0])) { try safetensorsFile(tensors) }
  }

  @Test func `canonically equivalent names are two tensors`() throws {
    let tensors = try ["\u{E0}", "a\u{300}"].map {
      try NamedTensor(name: $0, shape: [1], elements: [1])
    }
    #expect(try !safetensorsFile(tensors).isEmpty)
  }
}
