import Screen

/// Why the screen cannot be taken; the caller prints plain text instead.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// There is no terminal to draw on or to read keys from.
  case noTerminal
  /// `TERM` is unset or empty.
  case unnamed
  /// The system knows no terminal of that name.
  case unknown(String)
  /// The terminal cannot place the cursor.
  case incapable(String)
  /// The terminal belongs to other processes.
  case inBackground
  /// The system refused what a screen needs.
  case refused

  /// One plain sentence.
  public var description: String {
    switch self {
    case .noTerminal: "There is no terminal to draw on."
    case .unnamed: "The variable TERM, which names the terminal, is not set."
    case .unknown(let name): "The terminal \(printable(name)) is not known here."
    case .incapable(let name): "The terminal \(printable(name)) cannot place its cursor."
    case .inBackground: "The program runs in the background and may not draw."
    case .refused: "The system refused to open the terminal."
    }
  }

  private func printable(_ name: String) -> String {
    DisplayText(name).truncated(to: 40).description
  }
}
