import Foundation
import Testing

/// Opens the real program in a terminal and waits for its first frame.
func startedExplorer(
  _ arguments: [String] = [], environment: [String: String] = [:], rows: Int = 24,
  columns: Int = 80,
  keys: [String] = []
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    "heed", arguments: arguments, environment: environment, rows: rows, columns: columns)
  try terminal.waitUntilIdle()
  try terminal.type(keys)
  return terminal
}

/// Expects that the terminal is as it was before the program started.
func expectReturned(
  _ terminal: PseudoTerminal, at location: SourceLocation = #_sourceLocation
) {
  #expect(!terminal.showsSecondScreen, sourceLocation: location)
  #expect(terminal.showsCursor, sourceLocation: location)
  #expect(terminal.modesAreAsBefore, sourceLocation: location)
  #expect(!terminal.takesPastes, sourceLocation: location)
  #expect(terminal.mouseMode == 0, sourceLocation: location)
}

extension PseudoTerminal {
  /// Types keys, each in one piece, and waits until the last is on the screen.
  @discardableResult func type(_ keys: [String]) throws -> Grid {
    for key in keys {
      send(key)
      try waitUntilIdle()
    }
    return grid
  }

  @discardableResult func type(_ keys: String...) throws -> Grid { try type(keys) }

  /// Pastes as a terminal does that has been told to mark pastes.
  @discardableResult func paste(_ text: String) throws -> Grid { try type(Keys.paste(text)) }

  /// The third line from the end, the second and the last: legend, sentence, hints.
  var sentence: String { line(rows - 2) }
}

/// What a terminal sends for the mouse, and how it is asked for that.
enum Mouse {
  /// The mode in which buttons, wheel and dragging are reported, as libvterm counts them.
  static let dragging = 2

  static func press(_ row: Int, _ column: Int) -> String { report(0, row, column, "M") }
  static func drag(_ row: Int, _ column: Int) -> String { report(32, row, column, "M") }
  static func release(_ row: Int, _ column: Int) -> String { report(0, row, column, "m") }
  static func wheelDown(_ row: Int, _ column: Int) -> String { report(65, row, column, "M") }

  static func click(_ row: Int, _ column: Int) -> String {
    press(row, column) + release(row, column)
  }

  private static func report(_ code: Int, _ row: Int, _ column: Int, _ final: String) -> String {
    "\u{1B}[<\(code);\(column + 1);\(row + 1)\(final)"
  }
}

/// What a terminal sends for keys that are no characters.
enum Keys {
  static let escape = "\u{1B}"
  static let enter = "\r"
  static let backspace = "\u{7F}"
  static let redraw = "\u{C}"
  static let suspend = "\u{1A}"
  static let quitAlways = "\u{3}"
  static let home = "\u{1B}[H"
  static let right = "\u{1B}[C"
  static let left = "\u{1B}[D"
  static let tab = "\t"

  static func backspaces(_ count: Int) -> [String] { Array(repeating: backspace, count: count) }

  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
