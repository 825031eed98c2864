import Foundation
import Testing

@testable import Checkpoints

@Suite struct CheckpointTests {
  /// A folder of two parts, a with x and b with y, and an index with some members.
  private func folder(_ index: String) throws -> CheckpointFolder {
    let folder = try CheckpointFolder()
    try folder.write(tensors: ["x"], to: "a.safetensors")
    try folder.write(tensors: ["y"], to: "b.safetensors")
    try folder.write(Array(index.utf8), to: "model.safetensors.index.json")
    return folder
  }

  private let good = #"{"weight_map": {"x": "a.safetensors", "y": "b.safetensors"}}"#

  @Test func `parts are one model`() throws {
    let folder = try folder(good)
    defer { withExtendedLifetime(folder) {} }
    let checkpoint = try Checkpoint(folder: folder.path)
    #expect(checkpoint.fileNames == ["a.safetensors", "b.safetensors"])
    #expect(checkpoint.entries.map(\.name) == ["x", "y"])
    #expect(try checkpoint.tensor("y", shape: [1]).floats == [0])
    #expect(try checkpoint.rows(0..<1, of: "x", shape: [1]).floats == [0])
    #expect(checkpoint.shape(of: "x") == [1])
    #expect(checkpoint.shape(of: "z") == nil)
    #expect(checkpoint.warnings.isEmpty)
  }

  @Test func `R59 a size that does not add up is a warning`() throws {
    let index = good.dropLast() + #", "metadata": {"total_size": 9}}"#
    let folder = try folder(String(index))
    defer { withExtendedLifetime(folder) {} }
    let warnings = try Checkpoint(folder: folder.path).warnings
    #expect(warnings == ["the index announces 9 bytes of parameters, and the files have 8"])
  }

  @Test(arguments: [
    ("R55", #"{"weight_map": {"x": "c.safetensors"}}"#, "names c.safetensors, which is not there"),
    ("R56", #"{"weight_map": {"x": "b.safetensors", "y": "b.safetensors"}}"#, "“x” is in b"),
    ("R58", #"{"weight_map": {"x": "../a.safetensors"}}"#, "of the same folder"),
    ("R58", #"{"weight_map": {"x": "/a.safetensors"}}"#, "of the same folder"),
    ("R58", #"{"weight_map": {"x": "a.bin"}}"#, "of the same folder"),
    ("R60", #"{"weight_map": {"x": "a.safetensors", "x": "b.safetensors"}}"#, "occurs twice"),
    ("R60", #"{"weight_map": {"x": 3}}"#, "a text"),
    ("R60", #"{"weight_map": {}}"#, "it names no tensor"),
    ("R60", #"{}"#, "weight_map"), ("R60", "[]", "no object"), ("R60", "{", "index.json"),
  ])
  func `a bad index is refused`(label: String, index: String, words: String) throws {
    let folder = try folder(index)
    let error = #expect(throws: CheckpointError.self) { try Checkpoint(folder: folder.path) }
    #expect(error?.description.contains(words) == true, "\(label): \(error?.description ?? "")")
  }

  @Test func `R57 a tensor in two parts is refused`() throws {
    let folder = try folder(good)
    try folder.write(tensors: ["x", "y"], to: "b.safetensors")
    let error = #expect(throws: CheckpointError.self) { try Checkpoint(folder: folder.path) }
    #expect(error?.description.contains("“x” is in another part") == true)
  }

  /// The cache of Hugging Face holds files by their checksums, and a folder of links to them for each
  /// version of a model, so that a link to a file elsewhere is followed; a name cannot lead there.
  @Test func `R58 a part that is a link to a file elsewhere is followed`() throws {
    let (folder, elsewhere) = (try folder(good), try CheckpointFolder())
    defer { withExtendedLifetime((folder, elsewhere)) {} }
    try elsewhere.write(tensors: ["x"], to: "0af3")
    unlink(folder.path + "/a.safetensors")
    #expect(symlink(elsewhere.path + "/0af3", folder.path + "/a.safetensors") == 0)
    #expect(try Checkpoint(folder: folder.path).tensor("x", shape: [1]).floats == [0])
  }

  @Test func `what is missing or of another shape is named`() throws {
    let folder = try folder(good)
    defer { withExtendedLifetime(folder) {} }
    let checkpoint = try Checkpoint(folder: folder.path)
    #expect(
      throws: CheckpointError.missingTensor(folder: checkpoint.folder, name: "z")
    ) { try checkpoint.check("z", shape: [1]) }
    let error = #expect(throws: CheckpointError.self) { try checkpoint.tensor("x", shape: [1, 1]) }
    #expect(
      error?.description.contains("its shape is [1], and the configuration needs [1, 1]") == true)
  }

  @Test func `a folder without parameters says what to do`() throws {
    let folder = try CheckpointFolder()
    let empty = #expect(throws: CheckpointError.self) { try Checkpoint(folder: folder.path) }
    #expect(empty?.description.contains("name a folder with config.json") == true)
    try folder.write([0x80, 2], to: "pytorch_model.bin")
    let pickle = #expect(throws: CheckpointError.self) { try Checkpoint(folder: folder.path) }
    #expect(pickle?.description.contains("pickle, which can run code and is never opened") == true)
  }
}
