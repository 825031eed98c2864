import Lessons
import Models
import Screen
import Views

extension State {
  /// What the last line offers, the most useful first; made from the key table.
  public var hints: [Hint] {
    switch mode {
    case .browsing where play?.field != nil && lessonScreen == .page:
      [Hint(keys: "Enter", label: "keep"), Hint(keys: "Esc", label: "put back")]
    case .browsing:
      countHint + openHintGroups.filter { !isNeverPossible($0) }.compactMap(hint)
    case .editing, .searching:
      [Hint(keys: "Enter", label: "keep"), Hint(keys: "Esc", label: "put back")]
    case .editingNumber:
      [
        Hint(keys: "Enter", label: "keep"), Hint(keys: "Esc", label: "put back"),
        Hint(keys: "Tab", label: "q, k, v, parameters"),
      ]
    case .headCard:
      [
        Hint(keys: "↑↓", label: "scroll"), Hint(keys: "Enter", label: "open the example"),
        Hint(keys: "Esc", label: "close"),
      ]
    case .wordCard: wordHints
    case .axes(let panel) where panel.field != nil:
      [Hint(keys: "Enter", label: "take this number"), Hint(keys: "Esc", label: "leave it")]
    case .axes: axesHints
    case .menu:
      [
        Hint(keys: "↑↓", label: "choose"), Hint(keys: "Enter", label: "run"),
        Hint(keys: "Esc", label: "close"),
      ]
    }
  }

  /// The hint at the right end.
  public var lastHint: Hint {
    switch mode {
    case .browsing where play?.field != nil && lessonScreen == .page:
      Hint(keys: "Ctrl-C", label: "quit")
    case .browsing: helpHint
    case .axes(let panel) where panel.field == nil: helpHint
    default: Hint(keys: "Ctrl-C", label: "quit")
    }
  }

  /// The groups of the open view; where a task is running, the key that runs pauses.
  private var openHintGroups: [HintGroup] {
    if let screen = lessonScreen { return lessonHintGroups(screen) }
    let groups = Self.hintGroups(of: exploration.view)
    guard exploration.view == .training, training?.isRunning == true else { return groups }
    return [HintGroup(commands: [.forward], label: "pause")] + groups.dropFirst()
  }

  /// Whether nothing that one could do here makes a command of a group possible: the last line has
  /// room for others then, and help and palette say why.
  private func isNeverPossible(_ group: HintGroup) -> Bool {
    group.commands.allSatisfy { command in
      captureReason(of: command) != nil || command == .nextPart && partReason != nil
        || command == .explainWord && wordReason != nil
    }
  }

  private var helpHint: Hint {
    Hint(keys: DisplayText((bindings.key(for: .help) ?? .function(1)).name), label: "keys")
  }

  private var countHint: [Hint] {
    guard let count else { return [] }
    return [Hint(keys: DisplayText(String(count)), label: "times, then a key")]
  }

  /// Keys that belong together in a hint, and their label.
  struct HintGroup {
    let commands: [Command]
    let label: String
  }

  static func hintGroups(of view: ViewKind) -> [HintGroup] {
    switch view {
    case .map:
      [
        HintGroup(commands: [.left, .down, .up, .right], label: "cell"),
        HintGroup(commands: [.previousHead, .nextHead], label: "head"),
        HintGroup(commands: [.previousLayer, .nextLayer], label: "layer"),
        HintGroup(commands: [.nextPart], label: "part"),
        HintGroup(commands: [.nextStage], label: "stage"),
        HintGroup(commands: [.forward], label: "steps"),
        HintGroup(commands: [.editSentence], label: "text"),
        HintGroup(commands: [.axes], label: "axes"),
        HintGroup(commands: [.causalMask], label: "causal"),
        HintGroup(commands: [.switchKey], label: "key off"),
        HintGroup(commands: [.pin], label: "pin"),
        HintGroup(commands: [.difference], label: "difference"),
        HintGroup(commands: [.lowerTemperature, .raiseTemperature], label: "temperature"),
        HintGroup(commands: [.search], label: "search"),
        HintGroup(commands: [.undo], label: "undo"),
        HintGroup(commands: [.leaveFirstKeyOut], label: "first key unshaded"),
        HintGroup(commands: [.fillScreen], label: "fill screen"),
        HintGroup(commands: [.palette], label: "palette"),
        HintGroup(commands: [.quit], label: "quit"),
      ]
    case .steps:
      [
        HintGroup(commands: [.forward], label: "next"),
        HintGroup(commands: [.back], label: "back"),
        HintGroup(commands: [.left, .right], label: "key"),
        HintGroup(commands: [.enter], label: "dimensions"),
        HintGroup(commands: [.why], label: "why"),
        HintGroup(commands: [.escape], label: "map"),
        HintGroup(commands: [.up, .down], label: "query"),
        HintGroup(commands: [.previousHead, .nextHead], label: "head"),
        HintGroup(commands: [.editSentence], label: "text"),
        HintGroup(commands: [.causalMask], label: "causal"),
        HintGroup(commands: [.quit], label: "quit"),
      ]
    case .heads: headsHintGroups
    case .text: textHintGroups
    case .vectors: vectorsHintGroups
    case .output: outputHintGroups
    case .metrics: metricsHintGroups
    case .compare: compareHintGroups
    case .lookup: lookupHintGroups
    case .grid: gridHintGroups
    case .training: trainingHintGroups
    }
  }

  /// What a group is called here: nobody built a trained head for anything.
  private func label(of group: HintGroup) -> String {
    group.commands == [.explainHead] && exploration.trace.origin == .checkpoint
      ? "what it is like" : group.label
  }

  /// The hint of keys that belong together; nil where none of them has a key.
  func hint(_ group: HintGroup) -> Hint? {
    let keys = group.commands.compactMap { bindings.key(for: $0)?.name }
    guard !keys.isEmpty else { return nil }
    let areArrows = keys.allSatisfy { "←↓↑→".contains($0) }
    return Hint(
      keys: DisplayText(keys.joined(separator: areArrows ? "" : " ")),
      label: DisplayText(label(of: group)),
      disabledReason: group.commands.compactMap(disabledReason).first.map { DisplayText($0) })
  }
}
