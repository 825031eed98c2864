import Screen
import Views

/// What keys do in the panel over the six axes: what the key table says, as far as it goes there.
extension State {
  /// What a key means in the panel.
  func axesAction(for key: Key, _ panel: AxesPanel) -> Action {
    if panel.field != nil { return fieldAction(for: key) }
    if let command = bindings.command(for: key, among: Self.panelCommands) {
      return .perform(command)
    }
    return .ignored(
      "\(key.name) does nothing in this panel; \(keyName(.help)) lists the keys that do")
  }

  /// The commands that the panel has, and what they do there.
  private static let panelMeanings: [(command: Command, does: String)] = [
    (.up, "to the line above"), (.down, "to the line below"),
    (.left, "to the list of axes"), (.right, "to the values of this axis"),
    (.nextPane, "to the other list"), (.previousPane, "to the other list"),
    (.enter, "keep what was changed, and close the panel"),
    (.escape, "put everything back, and close the panel"),
    (.undo, "undo the last change in the panel"),
    (.why, "what this value does, or why it is not possible"),
    (.more, "this number larger"), (.less, "this number smaller"),
    (.editNumber, "put another number in"),
    (.lowerTemperature, "lower the temperature"), (.raiseTemperature, "raise the temperature"),
    (.drawAgain, "draw again, where keys are drawn by chance"),
    (.previousHead, "previous head"), (.nextHead, "next head"),
    (.previousLayer, "previous layer"), (.nextLayer, "next layer"),
    (.help, "the keys that are valid here"), (.mouse, "mouse on, off"),
    (.redraw, "draw the screen again"), (.suspend, "suspend; fg in the shell comes back"),
    (.quit, "quit"), (.quitAlways, "quit, always"),
  ]

  private static let panelCommands = Set(panelMeanings.map(\.command))

  /// The lines of the panel's help.
  var axesPanelEntries: [MenuEntry] {
    Self.panelMeanings.map { command, does in
      let keys = bindings.table.first { $0.command == command }?.keys ?? []
      return MenuEntry(
        keys: keys.map(\.name).joined(separator: " "), does: does, choice: .command(command),
        disabledReason: command == .drawAgain ? disabledReason(of: command) : nil)
    }
  }

  /// What the last line offers in the panel.
  var axesHints: [Hint] {
    let groups = [
      HintGroup(commands: [.up, .down], label: "choose"),
      HintGroup(commands: [.left], label: "axes"), HintGroup(commands: [.right], label: "values"),
      HintGroup(commands: [.why], label: "why"), HintGroup(commands: [.undo], label: "undo"),
      HintGroup(commands: [.enter], label: "keep"),
      HintGroup(commands: [.escape], label: "put back"),
      HintGroup(commands: [.more, .less], label: "number"),
      HintGroup(commands: [.editNumber], label: "type it"),
      HintGroup(commands: [.lowerTemperature, .raiseTemperature], label: "temperature"),
      HintGroup(commands: [.previousHead, .nextHead], label: "head"),
      HintGroup(commands: [.quit], label: "quit"),
    ]
    return groups.compactMap(hint).map {
      // What is not possible in the view may well be possible in the panel.
      Hint(keys: $0.keys, label: $0.label)
    }
  }
}
