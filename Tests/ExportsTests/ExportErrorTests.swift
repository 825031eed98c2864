import Exports
import Testing

@Suite struct ExportErrorTests {
  @Test(arguments: [
    (
      ExportError.elementCount(name: "t", shape: [2, 3], found: 5),
      "the tensor t of shape [2, 3] needs as many numbers, but 5 were given"
    ),
    (
      .tensorName("t"),
      "a file can hold only one tensor called t, and none called __metadata__"
    ),
    (
      .notAMatrix(name: "t", shape: [2]), "this format holds one matrix, but t has the shape [2]"
    ),
    (
      .unevenHeads(tensor: "scores"),
      "the heads differ in number or size, so no tensor scores can hold them all"
    ),
    (
      .headerTooLong(format: "npy", bytes: 70_000, allowed: 65_535),
      "the header of this npy file would have 70000 bytes, but 65535 are allowed"
    ),
  ])
  func `a message says what was written, what was found and what is allowed`(
    _ error: ExportError, _ message: String
  ) {
    #expect(error.description == message)
  }
}
