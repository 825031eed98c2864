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
func brokenRule(_ bytes: [UInt8]) throws -> TensorFileRule? { try failure(of: bytes)?.rule }

/// The error that reading all of a file gives, or nil where it is read.
func failure(of bytes: [UInt8], ending: String = "bin") throws -> TensorFileError? {
  let file = try TemporaryFile(bytes, ending: ending)
  do {
    try readAll(of: file.path)
    return nil
  } catch {
    #expect(error.file == file.path)
    return error
  }
}

/// Reads every tensor of a file.
private func readAll(of path: String) throws(TensorFileError) {
  let tensors = try TensorFile(path: path)
  for entry in tensors.entries { _ = try tensors.read(entry) }
}

/// Whether tests may take longer than a few seconds.
let isLong = ProcessInfo.processInfo.environment["HEED_LONG_TESTS"] != nil

@Suite struct TensorFileTests {
  private let good =
    #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}"#

  /// The same with so many words that the file has 1 kB, and 8,192 bits.
  private var kilobyte: String {
    let words = String(repeating: "x", count: 1024 - 8 - 12 - good.utf8.count - 25)
    return #"{"__metadata__":{"words":"\#(words)"},"# + good.dropFirst()
  }

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
    let whole = safetensors(isLong ? kilobyte : good, data: 12)
    #expect(try brokenRule(whole) == nil)
    let file = try TemporaryFile(whole)
    let descriptor = open(file.path, O_WRONLY)
    defer { close(descriptor) }
    for (place, byte) in whole.enumerated() {
      for bit in 0..<8 {
        _ = [byte ^ 1 << bit].withUnsafeBytes {
          pwrite(descriptor, $0.baseAddress, 1, off_t(place))
        }
        let result = Result { try readAll(of: file.path) }
        guard case .failure(let error) = result else { continue }
        #expect(error is TensorFileError)
      }
      _ = [byte].withUnsafeBytes { pwrite(descriptor, $0.baseAddress, 1, off_t(place)) }
    }
    #expect(throws: Never.self) { try readAll(of: file.path) }
  }
}
