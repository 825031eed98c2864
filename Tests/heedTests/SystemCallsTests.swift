import Foundation
import Testing

@testable import heed

@Suite struct SystemCallsTests {
  @Test func `bytes go through a pipe whole, however many`() async throws {
    let pipe = Pipe()
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let written = Task.detached {
      defer { try? pipe.fileHandleForWriting.close() }
      return writeAll(bytes, to: pipe.fileHandleForWriting.fileDescriptor)
    }
    #expect(readAll(pipe.fileHandleForReading.fileDescriptor) == bytes)
    #expect(await written.value)
  }

  @Test func `a descriptor that is not open gives an error and a reason`() {
    #expect(readAll(-1) == nil)
    #expect(!writeAll([1], to: -1))
    #expect(systemReason == "Bad file descriptor")
  }

  @Test func `nothing is written at once`() { #expect(writeAll([], to: -1)) }

  @Test func `a pipe is no terminal`() {
    #expect(!isTerminal(Pipe().fileHandleForReading.fileDescriptor))
    #expect(!isTerminal(-1))
  }

  @Test func `a variable has its value, or none`() {
    #expect(environmentVariable("PATH") == ProcessInfo.processInfo.environment["PATH"])
    #expect(environmentVariable("PATH")?.isEmpty == false)
    #expect(environmentVariable("HEED_NO_SUCH_VARIABLE") == nil)
  }
}
