import Testing

@Suite("Qwen2")
struct Qwen2Tests {
  @Test(arguments: ["qwen2", "yarn"])
  func computesWhatPyTorchComputes(name: String) throws { try checkFamily(name) }
}
