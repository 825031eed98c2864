import Attention
import Scenarios

/// The panel over the six axes: where the cursor is, and what was there when it opened.
public struct AxesPanel: Equatable, Sendable {
  /// The axis whose values are listed.
  public var axis: AttentionAxis
  /// Which list the arrows move in.
  public var pane: Pane
  /// The place of the cursor among the values.
  public var place: Int
  /// What was explored when the panel opened.
  public let original: Exploration
  /// What was asked for before each change, the last one at the end.
  var changes: [RunInput]
  /// The number that is being typed.
  public var field: TextField?

  /// A list of the panel.
  public enum Pane: Equatable, Sendable {
    /// The axes and where one stands.
    case axes
    /// The values of one axis.
    case values
  }

  init(_ exploration: Exploration) {
    axis = .source
    pane = .axes
    place = 0
    original = exploration
    changes = []
  }
}

/// A line of the list of values.
struct AxisEntry: Equatable, Sendable {
  /// The value in the words of files and options; of a preset, its name.
  let value: String
  /// What it computes.
  let formula: String
  /// What that means, in very few words.
  let short: String
  /// What that means, in a few words.
  let meaning: String
  /// The axes that it sets.
  let values: AxisValues
  /// Why it is not possible, or nil.
  let disabledReason: String?
  /// Whether one stands there now.
  let isCurrent: Bool
  /// The choice, unless it is a preset.
  let choice: AxisChoice?
}
