import Testing

@Suite("Qwen3")
struct Qwen3Tests {
  @Test func computesWhatPyTorchComputes() throws { try checkFamily("qwen3") }
}
