import Attention
import Checkpoints
import Tokenization

/// Makes the input of a model that sees from a picture.
///
///     let reader = try PictureReader(folder: "vit", patches)
///     try reader.input(of: PixelImage(path: "cat.png")).tokens.count  // 197
///
/// The picture is brought to the size of the model by averaging with a triangle, as its libraries do,
/// and every number becomes (number ÷ 255 − mean) ÷ deviation.
public struct PictureReader: Equatable, Sendable {
  private let patches: PatchSizes
  private let scale: Double
  private let mean: [Double]
  private let deviation: [Double]

  /// Reads `preprocessor_config.json` of a folder; without one, means and deviations are .5.
  ///
  /// What is done otherwise than said above, by another filter or by cutting the margins off, is refused.
  ///
  /// - Throws: `CheckpointError`, naming the field.
  public init(folder: String, _ patches: PatchSizes) throws(CheckpointError) {
    self.patches = patches
    let path = folder + "/preprocessor_config.json"
    guard let bytes = try fileBytes(path, limit: 1_000_000) else {
      (scale, mean, deviation) = (1 / 255, [0.5, 0.5, 0.5], [0.5, 0.5, 0.5])
      return
    }
    let file = try ConfigurationFile(parsing: bytes, path: path)
    guard try file.count("resample", among: 0...5) ?? 2 == 2 else {
      throw file.refused("resample", allowed: "2, which is bilinear")
    }
    guard try file.boolean("do_center_crop") != true else {
      throw file.refused("do_center_crop", allowed: "false: the whole picture is resized")
    }
    scale = try file.boolean("do_rescale") == false ? 1 : file.positive("rescale_factor") ?? 1 / 255
    let isNormalized = try file.boolean("do_normalize") ?? true
    mean = isNormalized ? try file.colors("image_mean") : [0, 0, 0]
    deviation = isNormalized ? try file.colors("image_std") : [1, 1, 1]
    guard !deviation.contains(0) else {
      throw file.refused("image_std", allowed: "three numbers that are not 0")
    }
  }

  /// The patches of a picture, and a token for each, after the one that stands for none.
  ///
  /// - Parameter image: A picture of any size.
  /// - Returns: Patches of shape `[patches, 3 · side · side]`, and tokens called by row and column.
  /// - Throws: `ShapeError`, which its own sizes rule out.
  /// - Complexity: O(pixels).
  public func input(of image: PixelImage) throws(ShapeError) -> ModelInput {
    let side = patches.imageSize
    let resized = image.resized(width: side, height: side)
    let across = patches.patchesAcross
    var elements: [Float] = []
    elements.reserveCapacity(3 * side * side)
    for patch in 0..<patches.patchCount {
      let (top, left) = (patch / across * patches.patchSize, patch % across * patches.patchSize)
      for channel in 0..<3 {
        for row in top..<top + patches.patchSize {
          for column in left..<left + patches.patchSize {
            let value = Double(resized.pixels[3 * (row * side + column) + channel])
            elements.append(Float((value * scale - mean[channel]) / deviation[channel]))
          }
        }
      }
    }
    return ModelInput(
      tokens: tokens,
      patches: try Matrix(
        rowCount: patches.patchCount, columnCount: 3 * patches.patchSize * patches.patchSize,
        elements: elements))
  }

  /// `[CLS]`, then each patch by its row and column, both from 0.
  public var tokens: [ModelToken] {
    let across = patches.patchesAcross
    let names =
      ["[CLS]"] + (0..<patches.patchCount).map { "\($0 / across),\($0 % across)" }
    var place = 0
    return names.enumerated().map { index, name in
      let end = place + name.unicodeScalars.count
      defer { place = end + 1 }
      return ModelToken(
        Token(text: name, characters: 0..<0), index == 0 ? .special : .known, id: index,
        place: place..<end)
    }
  }
}

extension ConfigurationFile {
  /// Three numbers, one for each colour; .5 where there are none.
  fileprivate func colors(_ name: String) throws(CheckpointError) -> [Double] {
    guard let numbers = try numbers(name) else { return [0.5, 0.5, 0.5] }
    guard numbers.count == 3 else {
      throw refused(name, allowed: "three numbers, for red, green and blue")
    }
    return numbers
  }
}
