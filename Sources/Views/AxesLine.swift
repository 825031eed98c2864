import Attention
import Screen

/// The third line: where on the six axes this attention stands.
public struct AxesLine: Equatable, Sendable {
  /// What kind of attention it is.
  public let configuration: AttentionConfiguration
  /// How many numbers a query has.
  public let dimension: Int
  /// What stands on the right: `layer 2/2  head 4/5`.
  public let aside: DisplayText

  /// Creates the line.
  public init(
    configuration: AttentionConfiguration, dimension: Int, aside: DisplayText = ""
  ) {
    self.configuration = configuration
    self.dimension = dimension
    self.aside = aside
  }

  /// Layer and head counted from 1: `layer 2/2  head 4/5`.
  public static func countedAside(_ address: HeadAddress, headCounts: [Int]) -> DisplayText {
    let heads = headCounts.indices.contains(address.layer) ? headCounts[address.layer] : 0
    let counted = address.counted
    return DisplayText("layer \(counted.layer)/\(headCounts.count)  head \(counted.head)/\(heads)")
  }

  /// Draws the line in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {}
}
