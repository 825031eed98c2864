import CTerminal
import Screen

/// The terminal, taken for as long as this value lives and given back when it goes, by return or by error.
///
///     var terminal = try Terminal(environment: ProcessInfo.processInfo.environment)
///     terminal.present(frame)
///     let event = terminal.nextEvent()
///     terminal.close()
///
/// Only one can be open. It belongs to the thread that opened it; others use a `Waker`.
/// Keys are read from the terminal itself, also when standard input is a file or a pipe.
public struct Terminal: ~Copyable {
  /// How many colours are used.
  public let depth: ColorDepth
  /// Whether screens are spelled in ASCII.
  public let isASCII: Bool
  /// The size of the screen.
  public internal(set) var size: (rows: Int, columns: Int)

  /// Whether tmux lies between the program and the terminal.
  let isInTmux: Bool
  private(set) var theme: Theme
  var pairs: ColorPairs
  /// How curses draws the styles that it has met; they are quantized, so they are few.
  var looks: [Style: Look] = [:]
  /// The title of the window; nil as long as it has that of others.
  var shownTitle: DisplayText?
  /// Whether the terminal is known to have a title that can be set and given back.
  let hasTitle: Bool
  /// The frame on the screen; nil when that is not known.
  var shown: Frame?
  /// The newest frame, while the terminal is still behind with an earlier one.
  var awaited: Frame?
  /// What the terminal has been asked.
  var questions = Questions()
  var decoder: KeyDecoder
  /// When the silence after a byte will mean something.
  var silenceEnds: Int64?
  /// Events that have happened and have not been asked for.
  var waiting: [TerminalEvent] = []
  var isHungUp = false

  /// How curses draws a style.
  struct Look {
    let emphasis: Int32
    let pair: Int32
    /// Whether the glyph has the colour of what lies behind it, so that a blank looks the same.
    let isOneColor: Bool
  }

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - environment: The environment variables; `TERM`, `COLORTERM`, `NO_COLOR`,
  ///     `ESCDELAY`, `STY` and `TMUX` are read.
  ///   - color: How many colours the user wants; nil leaves it to the terminal.
  ///   - ascii: Whether to spell everything in ASCII, also where UTF-8 is known.
  ///   - theme: The colours of meanings.
  /// - Throws: `TerminalError` when there is no terminal that can be drawn on. Nothing was written then.
  public init(
    environment: [String: String], color: ColorDepth? = nil, ascii: Bool = false,
    theme: Theme = Theme()
  ) throws(TerminalError) {
    let isUTF8 = screen_use_locale()
    let description = try TerminalDescription.find(explicitly: color, environment: environment)
    switch screen_open(description.name, description.entry) {
    case SCREEN_OPENED: break
    case SCREEN_NO_TERMINAL: throw .noTerminal
    case SCREEN_IN_BACKGROUND: throw .inBackground
    default: throw .refused
    }
    self.theme = theme
    isInTmux = environment["TMUX", default: ""] != ""
    depth = screen_color_count() > 0 ? description.depth : .none
    isASCII = ascii || !isUTF8
    hasTitle = Terminal.hasTitle(environment: environment)
    pairs = ColorPairs()
    decoder = KeyDecoder(environment: environment)
    size = Terminal.measure()
    if Questions.areUnderstood(environment: environment) {
      questions.ask(at: events_clock())
      screen_ask(Questions.text)
    }
  }

  deinit {
    awaitAnswers(forMilliseconds: 500)
    screen_close()
  }

  /// Draws with other colours from the next frame on.
  public mutating func use(_ theme: Theme) {
    guard theme != self.theme else { return }
    self.theme = theme
    looks = [:]
    shown = nil
  }

  /// Asks for what the mouse does from now on, or leaves it to the terminal, which selects text.
  ///
  /// A terminal that is opened has its mouse. Wherever the terminal is given back, its mouse is too.
  ///
  ///     terminal.use(.program)  // .mouse events from here on
  ///
  /// - Parameter mouse: Who has the mouse from now on.
  public mutating func use(_ mouse: MouseUse) { screen_use_mouse(mouse == .program) }

  /// Gives the terminal back.
  public consuming func close() {}

  /// Gives the terminal back and ends the process by a signal, as if it had not been caught.
  public consuming func die(of signal: Int32) -> Never {
    awaitAnswers(forMilliseconds: 100)
    screen_close()
    events_die(signal)
  }

  static func measure() -> (rows: Int, columns: Int) {
    let size = screen_measure()
    return (Int(size.rows), Int(size.columns))
  }
}
