import Testing

@testable import Checkpoints

@Suite struct AvailableMemoryTests {
  @Test func `the number of free kilobytes is found`() {
    let text = "MemTotal:       24000000 kB\nMemFree: 5 kB\nMemAvailable:   12288000 kB\n"
    #expect(AvailableMemory.ofSystem(text) == 12_288_000 * 1024)
    #expect(AvailableMemory.ofSystem("MemTotal: 5 kB\n") == nil)
    #expect(AvailableMemory.ofSystem("MemAvailable:\n") == nil)
  }

  @Test func `this machine has some`() throws {
    #expect(try #require(AvailableMemory.bytes) > 1_000_000)
  }
}
