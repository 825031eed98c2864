import Testing

@Suite("T5")
struct T5Tests {
  @Test(arguments: ["t5", "t5_gated"])
  func computesWhatPyTorchComputes(name: String) throws { try checkFamily(name) }
}
