import Testing

@Suite("Bart")
struct BartTests {
  @Test(arguments: ["bart", "marian"])
  func computesWhatPyTorchComputes(name: String) throws { try checkFamily(name) }
}
