import Attention
import Screen

/// Every head as a small map, two queries a line.
public struct HeadThumbnails: Equatable, Sendable {
  /// The small maps.
  public let thumbnails: [Thumbnail]
  /// The head that is open.
  public let address: HeadAddress
  /// What carries the shades.
  public let shading: Shading

  /// Creates the grid.
  public init(thumbnails: [Thumbnail], address: HeadAddress, shading: Shading) {
    self.thumbnails = thumbnails
    self.address = address
    self.shading = shading
  }

  /// Draws the grid, one row of it for each layer where that fits.
  public func draw(in area: Rectangle, of frame: inout Frame) {}
}

/// A head as a small map of weights.
public struct Thumbnail: Equatable, Sendable {
  /// Which head.
  public let address: HeadAddress
  /// What its author called it.
  public let name: String?
  /// Its weights, pooled.
  public let overview: Overview

  /// How large the overview of a thumbnail is at most, in queries and keys.
  public static let queries = 16
  /// How many keys the overview of a thumbnail has at most.
  public static let keys = 15

  /// Pools the weights of a head.
  public init(address: HeadAddress, name: String?, head: AttentionHead) {
    self.address = address
    self.name = name
    overview = head.overview(.weights, rows: Self.queries, columns: Self.keys, pooling: .max)
  }
}
