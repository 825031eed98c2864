import Exports
import Foundation
import StrictJSON
import Testing

@testable import Checkpoints

/// A file of some bytes that is removed when the test ends.
final class TemporaryFile {
  let path: String

  init(_ bytes: [UInt8], ending: String = "bin") throws {
    path = NSTemporaryDirectory() + "heed-\(UUID().uuidString).\(ending)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A safetensors file with a header of this text and so many bytes of data.
func safetensors(_ header: String, data: Int) -> [UInt8] {
  let text = Array(header.utf8)
  let length = (0..<8).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) }
  return length + text + [UInt8](repeating: 0, count: data)
}

/// A npy file with a header of this text.
func npy(_ header: String, data: [UInt8], version: UInt8 = 1) -> [UInt8] {
  let text = Array(header.utf8)
  let size = version == 1 ? 2 : 4
  return [0x93] + Array("NUMPY".utf8) + [version, 0]
    + (0..<size).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) } + text + data
}

/// The rule that a file breaks, or nil where it is read.
func brokenRule(_ bytes: [UInt8]) throws -> TensorFileRule? {
  let file = try TemporaryFile(bytes)
  do {
    let tensors = try TensorFile(path: file.path)
    for entry in tensors.entries { _ = try tensors.read(entry) }
    return nil
  } catch {
    #expect(error.file == file.path)
    return error.rule
  }
}

@Suite struct TensorFileTests {
  private let good =
    #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}"#

  @Test func `what the program writes, it reads`() throws {
    let tensors = [
      try NamedTensor(name: "q", shape: [2, 3], elements: [1, 2, 3, 4, 5, 6]),
      try NamedTensor(name: "é", shape: [], elements: [-.infinity]),
      try NamedTensor(name: "none", shape: [0, 4], elements: []),
    ]
    let bytes = try safetensorsFile(tensors, metadata: [("model", "toy")])
    let file = try TemporaryFile(bytes)
    let opened = try TensorFile(path: file.path)
    #expect(opened.metadata["model"] == "toy")
    #expect(opened.entries.count == 3)
    for tensor in tensors {
      let read = try opened.read(opened.entry(named: tensor.name))
      #expect(read.shape == tensor.shape)
      #expect(read.elements == tensor.elements)
    }
    let rows = try opened.read(rows: 1..<9, of: opened.entry(named: "q"))
    #expect(rows == Tensor(shape: [1, 3], elements: [4, 5, 6]))
    let array = try TemporaryFile(tensors[0].numPyFile())
    let npy = try TensorFile(path: array.path)
    #expect(
      try npy.read(npy.entry(named: nil)) == Tensor(shape: [2, 3], elements: [1, 2, 3, 4, 5, 6]))
    #expect(try npy.read(rows: 0..<1, of: npy.entries[0]).elements == [1, 2, 3])
  }

  @Test func `a tensor that is not there, or not named, is refused with the names`() throws {
    let file = try TemporaryFile(safetensors(good, data: 12))
    let opened = try TensorFile(path: file.path)
    let missing = #expect(throws: TensorFileError.self) { _ = try opened.entry(named: "c") }
    #expect(missing?.rule == .noTensor(["a", "b"]))
    let several = #expect(throws: TensorFileError.self) { _ = try opened.entry(named: nil) }
    #expect(several?.rule == .severalTensors(["a", "b"]))
  }

  @Test func `a good file cut anywhere is refused`() throws {
    let whole = safetensors(good, data: 12)
    #expect(try brokenRule(whole) == nil)
    for length in 0..<whole.count {
      #expect(try brokenRule(Array(whole[..<length])) != nil, "\(length) bytes")
    }
    let array = npy(
      "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }",
      data: .init(repeating: 0, count: 8))
    #expect(try brokenRule(array) == nil)
    for length in 0..<array.count {
      #expect(try brokenRule(Array(array[..<length])) != nil, "\(length) bytes")
    }
  }

  @Test func `no flipped bit does more than change a number or break a rule`() throws {
    let whole = safetensors(good, data: 12)
    for place in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[place] ^= 1 << bit
        _ = try brokenRule(bytes)
      }
    }
  }

  @Test func `framing that lies is refused before anything is allocated`() throws {
    let huge: [UInt8] = [255, 255, 255, 255, 255, 255, 255, 255] + Array("{}".utf8)
    #expect(try brokenRule(huge) == .headerTooLong(.max, allowed: 100_000_000))
    #expect(
      try brokenRule([0, 0, 0, 0, 0, 0, 0, 128, 123, 125])
        == .headerTooLong(1 << 63, allowed: 100_000_000))
    #expect(
      try brokenRule([9, 0, 0, 0, 0, 0, 0, 0, 123, 125]) == .truncated(expected: 17, found: 10))
    #expect(try brokenRule([0, 0, 0, 0, 0, 0, 0, 0, 123, 125]) == .header("it has no bytes"))
    #expect(try brokenRule([]) == .isSomethingElse("the file is empty"))
    #expect(try brokenRule(safetensors(good, data: 13)) == .trailingBytes(1))
    #expect(
      try brokenRule(safetensors(good, data: 11))
        == .truncated(expected: 8 + good.utf8.count + 12, found: 8 + good.utf8.count + 11))
  }

  @Test(arguments: [
    ("version https://git-lfs.github.com/spec/v1\noid sha256:00", "Git LFS"),
    ("GGUF\u{3}\0\0\0", "GGUF"),
    ("PK\u{3}\u{4}\u{14}", "ZIP"), ("<!DOCTYPE html><html>", "web page"), (" <html>", "web page"),
  ])
  func `something else is called what it is`(start: String, word: String) throws {
    let rule = try #require(try brokenRule(Array(start.utf8) + [UInt8](repeating: 0, count: 64)))
    #expect("\(rule)".contains(word), "\(rule)")
  }

  @Test func `gzip and pickles are called what they are, and not opened`() throws {
    #expect("\(try #require(try brokenRule([0x1F, 0x8B, 8, 0])))".contains("gzip"))
    let pickle: [UInt8] = [0x80, 4] + Array("\u{95}ctorch._utils".utf8)
    #expect("\(try #require(try brokenRule(pickle)))".contains("pickle"))
  }

  @Test func `folders, pipes, devices and missing files are refused at once`() throws {
    for path in ["/dev/null", "/dev/zero", "/", NSTemporaryDirectory()] {
      let error = #expect(throws: TensorFileError.self) { _ = try TensorFile(path: path) }
      #expect(error?.rule == .notRegular)
    }
    let pipe = NSTemporaryDirectory() + "heed-\(UUID().uuidString)"
    #expect(mkfifo(pipe, 0o600) == 0)
    defer { unlink(pipe) }
    let error = #expect(throws: TensorFileError.self) { _ = try TensorFile(path: pipe) }
    #expect(error?.rule == .notRegular)
    let missing = #expect(throws: TensorFileError.self) { _ = try TensorFile(path: pipe + "x") }
    #expect("\(try #require(missing))".contains("No such file"))
  }

  @Test func `a file that became shorter gives an error, not a signal`() throws {
    let file = try TemporaryFile(safetensors(good, data: 12))
    let opened = try TensorFile(path: file.path)
    truncate(file.path, 20)
    let error = #expect(throws: TensorFileError.self) { _ = try opened.read(opened.entries[0]) }
    #expect(error?.rule == .changed)
    #expect(error?.tensor == "a")
  }
}
