import StrictJSON
import Testing

@testable import Checkpoints

@Suite struct SafetensorsReaderTests {
  @Test(arguments: refusedFiles) func `what breaks a rule is refused, with file, tensor and rule`(
    _ specimen: FileSpecimen
  ) throws {
    let error = try #require(try failure(of: specimen.bytes), "\(specimen.testDescription)")
    #expect(error.tensor == specimen.tensor)
    #expect("\(error.rule)".contains(specimen.rule), "\(error.rule)")
    let message = TensorFileError(
      file: "model.safetensors", tensor: error.tensor, rule: error.rule
    ).description
    #expect(message.contains("model.safetensors"))
    #expect(message.unicodeScalars.count <= 200, "\(message)")
    #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
  }

  @Test func `every rule of the list has a file, or a test of its own`() {
    let swept = ["R12"]
    let found = Set(refusedFiles.map(\.label) + swept)
    #expect((1...38).map { "R\($0)" }.filter { !found.contains($0) }.isEmpty)
  }

  @Test func `R12 a header cut at any byte is refused`() throws {
    let whole = header(described("à"), described("b", offsets: "[4,8]"))
    let bytes = Array(whole.utf8)
    for length in 0..<bytes.count {
      #expect(throws: SafetensorsProblem.self, "\(length) bytes") {
        _ = try SafetensorsHeader(Array(bytes[..<length]), dataStart: 0, fileSize: 8)
      }
    }
    #expect(try SafetensorsHeader(bytes, dataStart: 0, fileSize: 8).entries.count == 2)
  }

  @Test(arguments: [("", " \t\r\n"), (" \t\r\n", ""), ("  ", "      ")])
  func `A1 space before and after the header is fine`(before: String, after: String) throws {
    #expect(try failure(of: safetensors(before + header(described()) + after, data: 4)) == nil)
  }

  @Test func `A2 lengths are exact where floating point is not`() throws {
    let text = header(described(shape: "[0,9007199254740993]", offsets: "[0,0]"))
    let entries = try opened(safetensors(text, data: 0)) { $0.entries }
    #expect(entries.map(\.shape) == [[0, 9_007_199_254_740_993]])
  }

  @Test func `A3 names that only look alike are two tensors`() throws {
    let text = header(described("\u{E0}"), described("a\u{300}", offsets: "[4,8]"))
    let entries = try opened(safetensors(text, data: 8)) { file throws(TensorFileError) in
      [try file.entry(named: "\u{E0}"), try file.entry(named: "a\u{300}")]
    }
    #expect(entries.map(\.bytes.lowerBound) == [8 + text.utf8.count, 12 + text.utf8.count])
  }

  @Test(arguments: [
    (#"a\u001b[2J"#, "a\u{1B}[2J", "a<U+001B>[2J"), ("a\u{9B}2J", "a\u{9B}2J", "a<U+009B>2J"),
    ("a\u{202E}b", "a\u{202E}b", "a<U+202E>b"),
    (
      String(repeating: "x", count: 1_000_000), String(repeating: "x", count: 1_000_000),
      String(repeating: "x", count: 40) + "…"
    ),
  ])
  func `A4 any name is accepted, and shown without harm`(
    written: String, name: String, text: String
  ) throws {
    let bytes = safetensors(header(described(written)), data: 4)
    #expect(try opened(bytes) { $0.entries }.map(\.name) == [name])
    let message = "\(TensorFileError(file: "f", tensor: name, rule: .changed))"
    #expect(message.contains("tensor “\(text)” of f"))
    let missing = TensorFileError(file: "f", tensor: "b", rule: .noTensor([name]))
    #expect("\(missing)".unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x9B })
    #expect("\(missing)".count <= 200)
  }

  @Test func `A5 a tensor without numbers may lie where another begins or ends`() throws {
    let empty = { described($0, shape: "[0]", offsets: $1) }
    let text = header(empty("z", "[4,4]"), described(), empty("e", "[0,0]"), empty("f", "[0,0]"))
    let tensors = try read(safetensors(text, data: 4))
    #expect(tensors["e"]?.elements == [] && tensors["f"]?.elements == [])
    #expect(tensors["a"]?.elements == [0] && tensors["z"]?.shape == [0])
  }

  @Test func `A6 a single number has no dimensions`() throws {
    let text = header(described(shape: "[]"))
    #expect(try read(safetensors(text, data: 4))["a"] == Tensor(shape: [], elements: [0]))
  }

  @Test func `A7 numbers that begin at an odd byte are read right`() throws {
    let text = header(
      described(dtype: #""U8""#, offsets: "[0,1]"), described("b", offsets: "[1,5]"))
    let tensors = try read(safetensors(text, data: 0) + [7, 0, 0, 0xC0, 0xBF])
    #expect(tensors["a"]?.elements == [7] && tensors["b"]?.elements == [-1.5])
  }

  @Test func `A8 numbers that are none are read as such`() throws {
    let text = header(described(shape: "[3]", offsets: "[0,12]"))
    let data: [UInt8] = [0, 0, 0xC0, 0x7F, 0, 0, 0x80, 0x7F, 0, 0, 0x80, 0xFF]
    let numbers = try #require(try read(safetensors(text, data: 0) + data)["a"]?.elements)
    #expect(numbers[0].isNaN && numbers[1] == .infinity && numbers[2] == -.infinity)
  }

  @Test func `A9 tensors may come in any order`() throws {
    let places = ["c": 8, "a": 4, "b": 0]
    for names in [["a", "b", "c"], ["c", "a", "b"], ["b", "c", "a"]] {
      let text = header(
        names.map { described($0, offsets: "[\(places[$0] ?? 0),\((places[$0] ?? 0) + 4)]") })
      let entries = try opened(safetensors(text, data: 12)) { $0.entries }
      #expect(entries.map(\.name) == ["b", "a", "c"])
    }
  }
}

/// What a file gives once it is open.
func opened<Result>(
  _ bytes: [UInt8], _ body: (borrowing TensorFile) throws(TensorFileError) -> Result
) throws -> Result {
  let file = try TemporaryFile(bytes)
  return try body(TensorFile(path: file.path))
}

/// All tensors of a file by name.
func read(_ bytes: [UInt8]) throws -> [String: Tensor] {
  try opened(bytes) { file throws(TensorFileError) in
    var tensors: [String: Tensor] = [:]
    for entry in file.entries { tensors[entry.name] = try file.read(entry) }
    return tensors
  }
}
