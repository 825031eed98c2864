import Foundation
import Testing

@testable import Checkpoints

@Suite struct StoredTensorTests {
  @Test func `every half becomes the number that it stands for`() {
    let all = (0...UInt16.max).map { $0 }
    let floats = StoredNumbers.float16(all).floats(0..<all.count)
    for (bits, found) in zip(all, floats) {
      let expected = halfPrecision(bits)
      #expect(found == expected || found.isNaN && expected.isNaN, "\(bits)")
      #expect(found.sign == expected.sign || found.isNaN)
    }
  }

  @Test func `ranges are cut to what is there`() {
    #expect(StoredNumbers.bfloat16([0x3F80, 0xC000]).floats(0..<9) == [1, -2])
    #expect(StoredNumbers.float32([1, 2, 3]).floats(1..<2) == [2])
    #expect(StoredNumbers.float32([1, 2, 3]).byteCount == 12)
    #expect(StoredNumbers.float16([1, 2, 3]).byteCount == 6)
  }

  @Test(arguments: [
    ("F32", [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0] as [UInt8], 4), ("F16", [0, 0x3C, 0, 0xC0], 2),
    ("BF16", [0x80, 0x3F, 0, 0xC0], 2), ("I8", [1, 0xFE], 4),
  ])
  func `a tensor and its rows are read in their type`(
    type: String, bytes: [UInt8], size: Int
  ) throws {
    let header = #"{"a":{"dtype":"\#(type)","shape":[2,1],"data_offsets":[0,\#(bytes.count)]}}"#
    let folder = try CheckpointFolder()
    try folder.write(
      [UInt8(header.utf8.count)] + Array(repeating: 0, count: 7)
        + Array(header.utf8) + bytes, to: "t.safetensors")
    let file = try TensorFile(path: folder.path + "/t.safetensors")
    let entry = try file.entry(named: "a")
    #expect(try file.stored(entry).floats == [1, -2])
    #expect(try file.stored(entry).numbers.byteCount == 2 * size)
    let row = try file.stored(rows: 1..<9, of: entry)
    #expect(row.shape == [1, 1])
    #expect(row.floats == [-2])
  }
}

/// A folder that is gone after the test.
final class CheckpointFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "heed-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  /// Writes a safetensors file of one number for each name.
  func write(tensors names: [String], to name: String) throws {
    let members = names.enumerated().map { index, name in
      described(name, offsets: "[\(4 * index),\(4 * index + 4)]")
    }
    try write(safetensors(header(members), data: 4 * names.count), to: name)
  }
}
