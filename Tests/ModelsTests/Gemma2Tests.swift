import Testing

@Suite("Gemma2")
struct Gemma2Tests {
  @Test func computesWhatPyTorchComputes() throws { try checkFamily("gemma2") }
}
