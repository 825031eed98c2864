import Checkpoints
import Models
import Testing

@Suite("ViT")
struct ViTTests {
  @Test(arguments: ["picture.png", "picture.ppm"])
  func computesWhatPyTorchComputes(picture: String) throws {
    let reference = try FamilyReference("vit")
    let example = try #require(reference.cases.first)
    let patches = try #require(reference.model.configuration.patches)
    let reader = try PictureReader(folder: reference.folder, patches)
    let input = try reader.input(of: PixelImage(path: reference.folder + "/" + picture))
    let largest = try reference.check(try reference.model.run(input), of: example)
    print("vit \(picture): \(largest.sorted { $0.key < $1.key })")
  }

  @Test func needsAPicture() throws {
    let reference = try FamilyReference("vit")
    #expect(throws: ModelError.self) {
      try reference.model.run(ModelInput(tokens: [ModelToken(id: 0)]))
    }
  }
}
