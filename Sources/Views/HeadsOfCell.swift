import Attention
import Screen

/// The lines under the map that give the selected cell in every head, or in the ten largest.
public struct HeadsOfCell: Equatable, Sendable {
  /// The cell in every head.
  public let values: [HeadValue]
  /// The head that is open.
  public let address: HeadAddress
  /// Which numbers they are.
  public let stage: Stage

  /// How many lines it takes.
  public static let lineCount = 2

  /// Creates the lines.
  public init(values: [HeadValue], address: HeadAddress, stage: Stage) {
    self.values = values
    self.address = address
    self.stage = stage
  }

  /// Draws the lines.
  public func draw(in area: Rectangle, of frame: inout Frame) {}
}
