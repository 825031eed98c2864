import Attention
import Models
import Scenarios

/// The values of the six axes: every one with its formula, presets by name, and why something is
/// not possible.
extension State {
  /// The lines of the palette: the presets, then every value of every axis.
  var axisEntries: [MenuEntry] {
    ([AttentionAxis.preset] + AttentionAxis.allCases.filter { $0 != .preset }).flatMap { axis in
      entries(of: axis).map { entry in
        MenuEntry(
          keys: entry.isCurrent ? "now" : "",
          does: "\(axis.rawValue) \(entry.value): \(entry.formula), \(entry.meaning)",
          choice: .axes(entry.values),
          disabledReason: captureReason(of: .axes) ?? entry.disabledReason)
      }
    }
  }

  /// The values of an axis, and which of them are possible.
  func entries(of axis: AttentionAxis) -> [AxisEntry] {
    guard axis != .preset else { return presetEntries }
    let open = openConfiguration
    return AxisChoice.choices(of: axis, open, given: givenPatterns).map { choice in
      AxisEntry(
        value: choice.value, formula: choice.formula, short: choice.short,
        meaning: choice.meaning, values: choice.values,
        disabledReason: reason(against: choice.values),
        isCurrent: choice.values.applied(to: open) == open, choice: choice)
    }
  }

  private var openConfiguration: AttentionConfiguration { exploration.openConfiguration }

  /// The patterns of masks that a scenario brings along.
  private var givenPatterns: [MaskPattern] {
    let asked = openConfiguration.mask.patterns
    guard case .vectors(let vectors)? = exploration.input.scenario?.subject else { return asked }
    return vectors.configuration.mask.patterns
      + vectors.variants.flatMap(\.configuration.mask.patterns) + asked
  }

  private var presetEntries: [AxisEntry] {
    let open = openConfiguration
    let matching = AttentionPreset.matching(open)
    return AttentionPreset.allCases.map { preset in
      var asked = preset.applied(to: open)
      asked.source = open.source
      let values = AxisValues(from: open, to: asked)
      return AxisEntry(
        value: preset.name, formula: preset.summary, short: "", meaning: "a point on all axes",
        values: values, disabledReason: reason(against: values),
        isCurrent: matching.contains(preset), choice: nil)
    }
  }

  /// Why axes cannot be changed so in the open run, or nil where they can.
  func reason(against values: AxisValues) -> String? {
    guard var head = exploration.head?.attention else { return "there is no head to change" }
    if let source = values.source, source != openConfiguration.source { return sourceReason }
    if let mask = values.mask, let reason = reason(against: mask) { return reason }
    head.configuration = values.applied(to: openConfiguration)
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

  private var sourceReason: String {
    exploration.trace.hasOneList
      ? "there is one list of tokens here; a scenario can have keys: of their own"
      : "queries and keys are two lists here, so that no text reads itself"
  }

  private func reason(against mask: AttentionMask) -> String? {
    for pattern in mask.patterns {
      switch pattern {
      case .padding(let keys) where keys.isEmpty:
        return "no token only fills up the list here; a scenario can say which do"
      case .custom(let table) where table.isEmpty:
        return "no table of allowed keys is given; a scenario can have one, "
          + "\(keyName(.switchKey)) switches keys off"
      default: continue
      }
    }
    return nil
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

  /// Draws the sample anew, in every head: the next seed.
  mutating func drawAgain() -> [Effect] {
    let seed = openConfiguration.seed &+ UInt64(count ?? 1)
    exploration.input.set(AxisValues(seed: seed))
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
