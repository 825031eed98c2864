import Foundation
import Testing

@testable import Checkpoints

@Suite struct SafetensorsLoadTests {
  @Test func `R39 a header of 500 MB is refused before it is read`() throws {
    let file = try TemporaryFile([0, 0x65, 0xCD, 0x1D, 0, 0, 0, 0, UInt8(ascii: "{")])
    // A sparse file: as long as its header claims, and without blocks on the disk.
    #expect(truncate(file.path, 510_000_000) == 0)
    let error = #expect(throws: TensorFileError.self) { _ = try TensorFile(path: file.path) }
    #expect(error?.rule == .headerTooLong(500_000_000, allowed: 100_000_000))
  }

  @Test func `R39 a list that is too long is refused at its first number too many`() throws {
    let zeros = String(repeating: "0,", count: 1_000_000)
    let text = Array(header(described(shape: "[\(zeros)0]")).utf8)
    var reader = SafetensorsReader(text, dataStart: 0)
    let problem = #expect(throws: SafetensorsProblem.self) { _ = try reader.document() }
    #expect("\(try #require(problem).rule)".contains("at most 64"))
  }

  @Test func `R39 more texts of the file than can be kept are refused`() throws {
    let text = Array(#"{"__metadata__":{"a":"","b":"","c":""}}"#.utf8)
    var three = SafetensorsReader(text, dataStart: 0, mostTexts: 3)
    let metadata = try three.document().1
    #expect(metadata.count == 3)
    var two = SafetensorsReader(text, dataStart: 0, mostTexts: 2)
    let problem = #expect(throws: SafetensorsProblem.self) { _ = try two.document() }
    #expect(problem == .init(.header("__metadata__ holds more than 2 texts")))
  }

  @Test func `A10 a million tensors are read within 1 GiB`() throws {
    let count = isLong ? 1_000_000 : 5_000
    let file = try manyTensors(count)
    let memory = mostMemory()
    let start = ContinuousClock.now
    let opened = try TensorFile(path: file.path)
    let time = ContinuousClock.now - start
    #expect(opened.entries.count == count)
    #expect(opened.entries.last?.shape == [1])
    // What a short run adds is lost among the tests beside it.
    guard isLong else { return }
    #expect(mostMemory() - memory < 1 << 30)
    print("\(count) tensors: \(time), \((mostMemory() - memory) >> 20) MiB more")
  }

  /// A file of tensors of one byte each, with names as models have them.
  ///
  /// It is written in pieces, so that the memory of the test is not mistaken for that of reading.
  private func manyTensors(_ count: Int) throws -> TemporaryFile {
    let file = try TemporaryFile(Array(repeating: 0, count: 8))
    let handle = try #require(FileHandle(forWritingAtPath: file.path))
    try handle.seekToEnd()
    for start in stride(from: 0, to: count, by: 1000) {
      let members = (start..<min(start + 1000, count)).map {
        #""layers.\#($0).weight":{"dtype":"U8","shape":[1],"data_offsets":[\#($0),\#($0 + 1)]}"#
      }
      try handle.write(
        contentsOf: Data(((start == 0 ? "{" : ",") + members.joined(separator: ",")).utf8))
    }
    try handle.write(contentsOf: Data("}".utf8))
    let length = try Int(handle.offset()) - 8
    try handle.truncate(atOffset: UInt64(8 + length + count))
    try handle.seek(toOffset: 0)
    try handle.write(
      contentsOf: Data((0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }))
    try handle.close()
    return file
  }

  /// The most memory that the process ever had, in bytes.
  private func mostMemory() -> Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }
}
