import Screen

/// What the panel of the axes lists.
public struct AxesPanelContent: Equatable, Sendable {
  /// The axes and where one stands.
  public var axes: [Axis]
  /// What the list of values is called.
  public var title: DisplayText
  /// What the short meanings tell.
  public var meaningTitle: DisplayText
  /// The values of the selected axis.
  public var values: [Value]
  /// Which of them the cursor is on.
  public var cursor: Int
  /// Which list the arrows move in.
  public var pane: Pane
  /// The presets.
  public var presets: [Preset]
  /// What stands beside a value that is not possible.
  public var disabledNote: DisplayText

  /// An axis and where one stands on it.
  public struct Axis: Equatable, Sendable {
    let name: DisplayText
    let now: DisplayText
    let isSelected: Bool
    let isChanged: Bool

    /// Creates a line of the list of axes.
    public init(name: DisplayText, now: DisplayText, isSelected: Bool, isChanged: Bool) {
      self.name = name
      self.now = now
      self.isSelected = isSelected
      self.isChanged = isChanged
    }
  }

  /// A value of an axis.
  public struct Value: Equatable, Sendable {
    let name: DisplayText
    let formula: DisplayText
    let short: DisplayText
    let isCurrent: Bool
    let isChanged: Bool
    let isDisabled: Bool

    /// Creates a line of the list of values.
    public init(
      name: DisplayText, formula: DisplayText, short: DisplayText, isCurrent: Bool,
      isChanged: Bool, isDisabled: Bool
    ) {
      self.name = name
      self.formula = formula
      self.short = short
      self.isCurrent = isCurrent
      self.isChanged = isChanged
      self.isDisabled = isDisabled
    }
  }

  /// A preset by name.
  public struct Preset: Equatable, Sendable {
    let name: DisplayText
    let isCurrent: Bool
    /// Whether it goes on in the family of the one before: `Luong dot, general`.
    let isOfFamily: Bool

    /// Creates a preset.
    public init(name: DisplayText, isCurrent: Bool, isOfFamily: Bool = false) {
      self.name = name
      self.isCurrent = isCurrent
      self.isOfFamily = isOfFamily
    }
  }

  /// A list of the panel.
  public enum Pane: Equatable, Sendable {
    /// The axes.
    case axes
    /// The values of one axis.
    case values
  }

  /// Creates the content.
  public init(
    axes: [Axis], title: DisplayText, meaningTitle: DisplayText, values: [Value], cursor: Int,
    pane: Pane, presets: [Preset], disabledNote: DisplayText = "× w says why"
  ) {
    self.axes = axes
    self.title = title
    self.meaningTitle = meaningTitle
    self.values = values
    self.cursor = cursor
    self.pane = pane
    self.presets = presets
    self.disabledNote = disabledNote
  }

  /// How many columns the longest name takes.
  var nameColumns: Int { max(9, values.map(\.name.width).max() ?? 0) }
}
