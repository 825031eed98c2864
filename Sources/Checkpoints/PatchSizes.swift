/// The sizes of the pictures that a model sees, and of the patches that they are cut into.
///
///     PatchSizes(imageSize: 224, patchSize: 16, channelCount: 3).patchesAcross  // 14
public struct PatchSizes: Equatable, Sendable {
  /// How many pixels a side of a picture has.
  public let imageSize: Int
  /// How many pixels a side of a patch has.
  public let patchSize: Int
  /// How many numbers a pixel has.
  public let channelCount: Int

  /// How many patches lie beside each other.
  public var patchesAcross: Int { imageSize / patchSize }
  /// How many patches a picture has.
  public var patchCount: Int { patchesAcross * patchesAcross }

  /// Creates sizes.
  public init(imageSize: Int, patchSize: Int, channelCount: Int) {
    self.imageSize = imageSize
    self.patchSize = patchSize
    self.channelCount = channelCount
  }

  /// Reads the sizes of a configuration.
  ///
  /// - Throws: `CheckpointError`, naming the field.
  init(_ file: ConfigurationFile) throws(CheckpointError) {
    imageSize = try file.count("image_size", among: Self.sides) ?? 224
    patchSize = try file.count("patch_size", among: Self.sides) ?? 16
    channelCount = try file.count("num_channels", among: 1...3) ?? 3
    guard imageSize % patchSize == 0 else {
      throw file.refused("patch_size", allowed: "a divisor of image_size, which is \(imageSize)")
    }
    guard channelCount == 3 else {
      throw file.refused("num_channels", allowed: "3, for red, green and blue")
    }
  }

  private static let sides = 1...16_384
}
