import Testing

@Suite("Qwen2")
struct Qwen2Tests {
  @Test func computesWhatPyTorchComputes() throws { try checkFamily("qwen2") }
}
