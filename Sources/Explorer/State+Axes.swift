import Attention
import Models
import Scenarios

/// The menu of the six axes: every value with its formula, presets by name, and why something is
/// not possible.
extension State {
  /// The lines of the menu: the presets, then every value of every axis.
  var axisEntries: [MenuEntry] {
    presetEntries
      + AxisChoice.all(of: openConfiguration).map { choice in
        let isCurrent = choice.values.applied(to: openConfiguration) == openConfiguration
        return MenuEntry(
          keys: isCurrent ? "now" : "",
          does: "\(choice.axis) \(choice.value): \(choice.formula), \(choice.meaning)",
          choice: .axes(choice.values), disabledReason: reason(against: choice.values))
      }
  }

  /// The kind of attention of the open head, which a variant may have for itself.
  private var openConfiguration: AttentionConfiguration {
    exploration.head?.attention.configuration ?? exploration.configuration
  }

  private var presetEntries: [MenuEntry] {
    let open = openConfiguration
    let matching = AttentionPreset.matching(open)
    return AttentionPreset.allCases.map { preset in
      var asked = preset.applied(to: open)
      asked.source = open.source
      let values = AxisValues(from: open, to: asked)
      return MenuEntry(
        keys: matching.contains(preset) ? "now" : "",
        does: "preset \(preset.name): \(preset.summary)",
        choice: .axes(values), disabledReason: reason(against: values))
    }
  }

  /// Why axes cannot be changed so in the open run, or nil where they can.
  func reason(against values: AxisValues) -> String? {
    guard var head = exploration.head?.attention else { return "there is no head to change" }
    head.configuration = values.applied(to: head.configuration)
    if let reason = head.reasonAgainst(head.configuration.score) { return "\(reason)" }
    if head.configuration.scale == .learned, head.parameters.scale == nil {
      return "this head has learned no scale; a scenario can give one as a parameter"
    }
    switch values.positions {
    case .relative? where head.parameters.relative == nil:
      return "this head has learned no numbers for distances; a scenario can give them"
    case .learned? where !hasPositionTable:
      return "there is no table of learned positions; a scenario can give one"
    default: return nil
    }
  }

  private var hasPositionTable: Bool {
    guard case .vectors(let vectors)? = exploration.input.scenario?.subject else { return false }
    return vectors.positionTable != nil
  }

  /// Changes axes and asks for a new run; one change of the history.
  mutating func set(_ values: AxisValues) -> [Effect] {
    let previous = exploration
    exploration.input.set(values)
    guard exploration != previous else { return [] }
    history.remember(previous)
    return [requestTrace()]
  }

  /// Draws the sample anew: the next seed.
  mutating func drawAgain() -> [Effect] {
    exploration.configuration.seed &+= UInt64(count ?? 1)
    return [requestTrace()]
  }
}

extension AttentionPreset {
  /// Where it stands on the axes, in a few words.
  fileprivate var summary: String {
    let configuration = configuration
    let mask = configuration.mask == .causal ? "causal mask" : "no mask"
    let scale = configuration.scale == .none ? "no scale" : "÷√d"
    return
      "\(configuration.score.rawValue), \(scale), \(mask), \(configuration.normalizer.rawValue)"
  }
}
