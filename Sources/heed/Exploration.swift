import Attention
import Screen

/// What the explorer is to open with.
struct Exploration: Equatable {
  /// Who gets the mouse.
  enum Mouse: Equatable {
    /// The explorer.
    case explorer
    /// The terminal, for selecting text.
    case terminal
  }

  /// Where the cursor stands, which is what a screen reader follows.
  enum Speech: Equatable {
    /// On the selected cell of the map.
    case map
    /// On the sentence about it.
    case sentence
  }

  /// The text.
  let text: String
  /// The head.
  let address: HeadAddress
  /// Which numbers.
  let stage: Stage
  /// Which kind of attention.
  let configuration: AttentionConfiguration
  /// The colours that were asked for; nil where the terminal decides.
  let colorDepth: ColorDepth?
  /// Who gets the mouse.
  let mouse: Mouse
  /// Where the cursor stands.
  let speech: Speech

  /// How an exploration ended.
  enum Ending: Equatable {
    /// The user has quit.
    case finished
    /// There was no screen to draw on.
    case noScreen(reason: String)
  }
}

/// Opens the explorer and returns when the user quits.
///
/// - Throws: `FileError` or `UsageError`; the terminal is then as it was.
func explore(_ exploration: Exploration) throws -> Exploration.Ending {
  switch environmentVariable("TERM") {
  case nil, "": .noScreen(reason: "TERM, which names the terminal, is not set")
  case "dumb": .noScreen(reason: "the terminal is dumb and cannot place its cursor")
  default: .noScreen(reason: "this build has no explorer yet")
  }
}
