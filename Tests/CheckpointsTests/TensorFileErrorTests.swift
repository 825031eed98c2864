import Testing

@testable import Checkpoints

@Suite struct TensorFileErrorTests {
  @Test func `an error is one sentence with file, tensor and rule`() {
    let error = TensorFileError(file: "q.npy", tensor: "w", rule: .byteCount(expected: 8, found: 4))
    #expect(
      error.description
        == "cannot read tensor “w” of q.npy: its shape needs 8 bytes, but 4 are given")
    let whole = TensorFileError(file: "q.npy", tensor: nil, rule: .pickled)
    #expect(whole.description.hasPrefix("cannot read q.npy: it holds pickled Python objects"))
  }

  @Test func `a name from a file cannot harm a terminal and is clipped`() {
    let name = "a\u{1B}[2J\u{9B}\u{202E}" + String(repeating: "x", count: 1_000_000)
    let text = TensorFileError(file: "f", tensor: name, rule: .changed).description
    #expect(
      !text.unicodeScalars.contains { $0.value < 32 || $0.value == 0x9B || $0.value == 0x202E })
    #expect(text.count < 200)
  }

  @Test func `lists of names are short`() {
    let rule = TensorFileRule.severalTensors((0..<100).map { "tensor\($0)" })
    #expect("\(rule)".hasSuffix("tensor10 …"))
  }
}
