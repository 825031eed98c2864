import Attention
import Models
import Views

extension State {
  /// Why a command is not possible now, in one sentence; nil where it is.
  ///
  /// Help, hints and palette keep such a command and say this.
  public func disabledReason(of command: Command) -> String? {
    if lessonScreen != nil { return lessonReason(of: command) }
    return explorerReason(of: command)
  }

  private func explorerReason(of command: Command) -> String? {
    spokenReason(of: command) ?? captureReason(of: command) ?? reason(against: command)
  }

  private func reason(against command: Command) -> String? {
    switch command {
    case .undo: history.canUndo ? nil : "nothing to undo: nothing has changed yet"
    case .redo: history.canRedo ? nil : "nothing to redo: nothing was undone"
    case .nextMatch where exploration.view == .compare: noChangeReason
    case .previousMatch where exploration.view == .compare: noChangeReason
    case .nextMatch, .previousMatch: searchReason
    case .nextPart: partReason
    case .exchange: exchangeReason
    case .drawAgain where exploration.openConfiguration.normalizer != .sample:
      "nothing is drawn by chance: choose the normalizer sample with \(keyName(.axes))"
    case .editSentence where !exploration.input.isSentence:
      exploration.input.checkpoint != nil
        ? "there is no sentence to edit: the model reads a picture"
        : exploration.input.trained == nil
          ? "there is no sentence to edit: this scenario has vectors of its own"
          : "there is no sentence to edit: a task trains on examples of its own"
    case .openText where !exploration.trace.hasOneList:
      "the text shows one list of tokens, and here queries and keys are two"
    case .explainWord: wordReason
    case .openLookup: lookupReason
    case .openGrid: gridReason
    case .openTraining, .trainStep, .snapshotBack: trainingReason(of: command)
    case .forward where exploration.view == .training,
      .switchKey where exploration.view == .training:
      trainingReason(of: command)
    case .forward where exploration.view == .steps && exploration.step == Self.lastStep:
      "every step is uncovered; \(keyName(.back)) covers the last one again"
    case .unpinAll where exploration.view != .text && exploration.pin == nil:
      "nothing is pinned: \(keyName(.pin)) pins this head and run"
    case .unpinAll where exploration.view == .text && exploration.reading.pins.isEmpty:
      "no token is pinned: \(keyName(.pin)) pins the one in brackets"
    case .keyByNumber where count == nil: numberReason
    case .widerCells, .narrowerCells: widthReason(command)
    case .shadeRange
    where exploration.view == .text && exploration.reading.direction == .isReadBy:
      "ranges belong to rows; \(keyName(.chooseOrder)) shows a row"
    case .lowerTemperature:
      exploration.openConfiguration.temperature <= 0
        ? "the temperature is 0 already: all weight on the largest score" : nil
    case .raiseTemperature:
      exploration.openConfiguration.temperature >= (Self.temperatures.last ?? 0)
        ? "the temperature is as high as it gets" : nil
    default: nil
    }
  }

  /// Why a command means nothing for the kind of screen that there is; nil where it does.
  private func spokenReason(of command: Command) -> String? {
    switch (display.speech, command) {
    case (.cell, .readOn), (.cell, .readBack):
      "the screen shows maps and tables; in the palette, accessible makes it sentences"
    case (.sentence, .widerCells) where exploration.view == .map,
      (.sentence, .narrowerCells) where exploration.view == .map,
      (.sentence, .shadeRange), (.sentence, .leaveFirstKeyOut):
      "the screen is sentences: there are no cells and no shades"
    case (.sentence, .mouse): "the screen is sentences: the mouse is the terminal's"
    case (.sentence, .fillScreen):
      "the screen is sentences: there is one page, and \(keyName(.readOn)) reads on"
    case (.sentence, .nextPane) where Self.spokenWhole.contains(exploration.view),
      (.sentence, .previousPane) where Self.spokenWhole.contains(exploration.view):
      "the screen is sentences: there is one page, and \(keyName(.readOn)) reads on"
    default: nil
    }
  }

  /// The views whose other pane is the derivation, which as sentences is a view of its own.
  private static let spokenWhole: Set<ViewKind> = [.map, .heads, .text, .metrics]

  private func widthReason(_ command: Command) -> String? {
    guard let cellWidth else {
      return "the map is not on the screen; \(keyName(.nextPane)) shows it"
    }
    if command == .widerCells {
      return cellWidth.wider == cellWidth ? "the cells are as wide as they get" : nil
    }
    return cellWidth.narrower == cellWidth ? "the cells are as narrow as they get" : nil
  }

  private var numberReason: String {
    bindings.key(for: .keyByNumber).map { "type the number first: 12\($0.name) goes to key 12" }
      ?? "no number was typed, and this command has no key that could follow one"
  }

  private var noChangeReason: String? {
    comparisonPicture()?.changes.isEmpty == false
      ? nil : "no cell differs: A and B have the same numbers"
  }

  private var searchReason: String? {
    guard let search else { return "nothing to find: \(keyName(.search)) starts a search" }
    return matches.isEmpty ? "no token contains “\(search.pattern)”" : nil
  }
}
