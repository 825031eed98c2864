import Foundation
import Testing

@testable import heed

@Suite struct InputFileTests {
  @Test func `a file is read whole, whatever is in it`() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: folder.url.appendingPathComponent("all"))
    #expect(try InputFile(path: folder.path("all")).bytes() == bytes)
    #expect(try InputFile(path: "/dev/null").bytes().isEmpty)
  }

  @Test func `what cannot be read is named with the reason`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError.unreadable(folder.url.path, reason: "Is a directory")) {
      try InputFile(path: folder.url.path).bytes()
    }
    #expect(throws: FileError.unreadable("/nonexistent", reason: "No such file or directory")) {
      try InputFile(path: "/nonexistent").bytes()
    }
  }
}
