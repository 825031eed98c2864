import Checkpoints
import Models
import Testing

@Suite struct MemoryEstimateTests {
  private func estimate(available: Int?, policy: LayerPolicy? = nil) throws -> MemoryEstimate {
    let folder = referenceFolder("models/llama_tiny")
    return MemoryEstimate(
      try ModelConfiguration(folder: folder), try Checkpoint(folder: folder), policy: policy,
      available: available)
  }

  @Test func `layers are streamed where half of what is free does not hold them`() throws {
    #expect(try estimate(available: 1_000_000).policy == .streamed)
    #expect(try estimate(available: 10_000_000).policy == .kept)
    #expect(try estimate(available: nil).policy == .kept)
  }

  @Test func `a run that does not fit is refused with both numbers`() throws {
    let memory = try estimate(available: 2_000_000)
    try memory.check(tokenCount: 10)
    let needed = memory.bytes(tokenCount: 1_000_000)
    #expect(throws: ModelError.memory(needed: needed, available: 2_000_000)) {
      try memory.check(tokenCount: 1_000_000)
    }
    #expect(memory.bytes(tokenCount: .max) == .max)
    let logits = memory.bytes(tokenCount: 100, logits: .all) - memory.bytes(tokenCount: 100)
    #expect(logits == 100 * 900 * 4)
  }
}
