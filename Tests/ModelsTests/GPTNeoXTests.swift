import Testing

@Suite("GPTNeoX")
struct GPTNeoXTests {
  @Test func computesWhatPyTorchComputes() throws { try checkFamily("gpt_neox") }
}
