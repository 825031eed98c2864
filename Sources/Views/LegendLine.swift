import Attention
import Screen

/// The legend: which shade means which number.
public struct LegendLine: Equatable, Sendable {
  /// Which view it explains.
  public enum Subject: Equatable, Sendable {
    /// A map with cells of a width.
    case map(CellWidth)
    /// The Steps view.
    case steps
  }

  /// Which numbers are shaded, and their range.
  public let picture: HeadPicture
  /// Shades.
  public let look: Look
  /// Which view it explains.
  public let subject: Subject

  /// Creates the legend.
  public init(picture: HeadPicture, look: Look, subject: Subject) {
    self.picture = picture
    self.look = look
    self.subject = subject
  }

  /// Draws the legend in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {}
}
