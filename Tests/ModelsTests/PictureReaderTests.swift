import Attention
import Checkpoints
import Foundation
import Testing
import Tokenization

@testable import Models

@Suite struct PictureReaderTests {
  /// A picture and what Pillow makes of it in 16 × 16 pixels, as `generate-resized.py` wrote it.
  private struct Resized: Decodable {
    let width: Int
    let height: Int
    let pixels: [UInt8]

    /// The picture that was resized.
    var image: PixelImage? {
      var state = 1
      let numbers = (0..<3 * width * height).map { _ in
        state = (1_103_515_245 * state + 12_345) % (1 << 31)
        return UInt8(state / 65_536 % 256)
      }
      return PixelImage(width: width, height: height, pixels: numbers)
    }
  }

  private func patches() throws -> PatchSizes {
    try #require(FamilyReference("vit").model.configuration.patches)
  }

  /// A reader whose folder says something of its own about pictures.
  private func reader(_ settings: String) throws -> PictureReader {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(settings.utf8).write(to: folder.appending(path: "preprocessor_config.json"))
    return try PictureReader(folder: folder.path(), patches())
  }

  @Test func `pictures of other sizes become those of Pillow, number for number`() throws {
    for example in try reference([Resized].self, "resized.json") {
      let image = try #require(example.image)
      let resized = image.resized(width: 16, height: 16)
      let differences = zip(resized.pixels, example.pixels).map { abs(Int($0) - Int($1)) }
      #expect(differences.count == 768)
      #expect(differences.max() == 0, "\(example.width) × \(example.height)")
    }
  }

  @Test func `a patch holds the red numbers row by row, then the green, then the blue`() throws {
    let example = try #require(try reference([Resized].self, "resized.json").first)
    let input = try reader(#"{"image_mean": [0, 0, 0], "image_std": [1, 1, 1]}"#)
      .input(of: try #require(example.image))
    let table = try #require(input.patches)
    #expect(table.rowCount == 16 && table.columnCount == 48)
    // Patch 6 is the second row's third; its first green number is at row 4, column 8.
    let expected = Float(Double(example.pixels[3 * (4 * 16 + 8) + 1]) / 255)
    #expect(table[6, 16] == expected)
    #expect(
      input.tokens.map(\.token.text).prefix(6) == ["[CLS]", "0,0", "0,1", "0,2", "0,3", "1,0"])
  }

  @Test(arguments: [
    (#"{"resample": 3}"#, "resample", "2, which is bilinear"),
    (#"{"do_center_crop": true}"#, "do_center_crop", "false"),
    (#"{"image_std": [1, 0, 1]}"#, "image_std", "not 0"),
    (#"{"image_mean": [1, 2]}"#, "image_mean", "red, green and blue"),
  ])
  func `what is done otherwise to pictures is refused by name`(
    settings: String, field: String, words: String
  ) throws {
    let error = #expect(throws: CheckpointError.self) { try reader(settings) }
    #expect(error?.description.contains("“\(field)”") == true)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }
}
