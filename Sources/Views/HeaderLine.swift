import Attention
import Screen

/// The first line: where you are.
public struct HeaderLine: Equatable, Sendable {
  /// The view: `map`.
  public let view: DisplayText
  /// The head.
  public let picture: HeadPicture
  /// What stands on the right.
  public let aside: Aside

  /// What the right end of the line says.
  public enum Aside: Equatable, Sendable {
    /// The stage of the map; where there is room, all stages.
    case stage
    /// How many steps are uncovered.
    case steps(shown: Derivation.Step)
    /// Anything else.
    case text(DisplayText)
  }

  /// Creates the line.
  public init(view: DisplayText, picture: HeadPicture, aside: Aside) {
    self.view = view
    self.picture = picture
    self.aside = aside
  }

  /// Draws the line in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {}
}
