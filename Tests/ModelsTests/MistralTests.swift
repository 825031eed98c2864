import Testing

@Suite("Mistral")
struct MistralTests {
  @Test func computesWhatPyTorchComputes() throws { try checkFamily("mistral") }
}
