import Checkpoints
import Testing

@Suite struct CheckpointErrorTests {
  @Test(arguments: [
    (CheckpointError.unreadable(file: "a/b", reason: "no"), "cannot read a/b: no"),
    (.json(file: "a", reason: "byte 3"), "cannot read a: byte 3"),
    (
      .field(file: "a", name: "n_\u{1B}", found: "0", allowed: "more"),
      "cannot read a: “n_<U+001B>” is 0; allowed: more"
    ),
    (
      .unsupported(file: "a", what: "b", supported: ["c", "d"]),
      "cannot run the model of a: b is not supported; supported: c, d"
    ),
    (.index(file: "a", reason: "b"), "cannot read a: b"),
    (
      .missingTensor(folder: "a", name: "b"),
      "the model of a needs the tensor “b”, and no file has it"
    ),
    (
      .noParameters(folder: "a", advice: "b"),
      "cannot read a: there is no model.safetensors and no model.safetensors.index.json in it; b"
    ),
    (
      .tensorFile(TensorFileError(file: "a", tensor: nil, rule: .changed)),
      "cannot read a: the file changed while it was read; try again"
    ),
    (
      .shape(file: "a", tensor: "b", found: [1], expected: [2, 3]),
      "cannot use tensor “b” of a: its shape is [1], and the configuration needs [2, 3]"
    ),
  ])
  func `every error is one sentence`(error: CheckpointError, sentence: String) {
    #expect(error.description == sentence)
  }
}
