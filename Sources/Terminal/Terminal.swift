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
  public private(set) var size: (rows: Int, columns: Int)

  private let theme: Theme
  private var pairs: ColorPairs
  private var looks: [Style: Look] = [:]
  private var shown: Frame?
  private var decoder = KeyDecoder()
  private var silenceEnds: Int64?
  private var waiting: [TerminalEvent] = []
  private var isHungUp = false

  /// How curses draws a style.
  private struct Look {
    let emphasis: Int32
    let pair: Int32
  }

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - environment: The environment variables; `TERM`, `COLORTERM`, `NO_COLOR` and `STY` are read.
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
    depth = screen_color_count() > 0 ? description.depth : .none
    isASCII = ascii || !isUTF8
    pairs = ColorPairs()
    size = Terminal.measure()
  }

  deinit { screen_close() }

  /// Gives the terminal back.
  public consuming func close() {}

  /// Gives the terminal back and ends the process by a signal, as if it had not been caught.
  public consuming func die(of signal: Int32) -> Never {
    screen_close()
    events_die(signal)
  }

  private static func measure() -> (rows: Int, columns: Int) {
    let size = screen_measure()
    return (Int(size.rows), Int(size.columns))
  }
}

// MARK: Drawing

extension Terminal {
  /// Shows a frame; sends only what differs from the last, and nothing when nothing does.
  ///
  /// What does not fit on the screen is left out. O(rows · columns).
  public mutating func present(_ frame: Frame) {
    if frame == shown { return }
    let spelled = isASCII ? frame.spelledInASCII() : frame
    prepareLooks(of: spelled)
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        draw(spelled[row, column], row: row, column: column)
      }
    }
    let cursor = frame.cursor.map { (Int32($0.row), Int32($0.column)) } ?? (-1, -1)
    screen_send(cursor.0, cursor.1)
    shown = frame
  }

  /// Draws everything again with the next frame, after something else has written to the terminal.
  public mutating func redraw() {
    screen_repaint()
    shown = nil
  }

  /// Makes sure that no pair of colours changes its number in the middle of a frame.
  private mutating func prepareLooks(of frame: Frame) {
    var missing: Set<Style> = looks[.plain] == nil ? [.plain] : []
    for row in 0..<frame.rows {
      for column in 0..<frame.columns where looks[frame[row, column].style] == nil {
        missing.insert(frame[row, column].style)
      }
    }
    if missing.isEmpty { return }
    let resolved = missing.map { theme.resolve($0, depth: depth) }
    if pairs.prepare(resolved) {
      looks = [:]
      screen_repaint()
      return prepareLooks(of: frame)
    }
    for (style, resolved) in zip(missing, resolved) {
      looks[style] = Look(
        emphasis: Int32(resolved.emphasis.rawValue), pair: pairs.number(of: resolved))
    }
  }

  private func draw(_ cell: Cell, row: Int, column: Int) {
    guard cell.glyph.width > 0, let look = looks[cell.style] else { return }
    let fits = column + cell.glyph.width <= size.columns
    let scalars = fits ? cell.glyph.text.unicodeScalars.map(\.value) : [0x20]
    screen_put(
      Int32(row), Int32(column), scalars, Int32(scalars.count), look.emphasis, look.pair)
  }
}

// MARK: Waiting

extension Terminal {
  /// Waits for what happens next; nil when nothing happened in time.
  ///
  /// Nothing runs while it waits. Ctrl-Z and the signals of job control are dealt with here: they stop the
  /// program, and when it goes on, `.resized` asks for a new frame.
  ///
  /// - Parameter timeout: Milliseconds to wait; nil waits as long as it takes.
  /// - Returns: The event, or nil after `timeout`.
  public mutating func nextEvent(timeout: Int? = nil) -> TerminalEvent? {
    let ends = timeout.map { events_clock() + Int64(max(0, $0)) }
    var hasLooked = false
    while true {
      if !waiting.isEmpty { return waiting.removeFirst() }
      let now = events_clock()
      if let silenceEnds, silenceEnds <= now {
        add(decoder.decodeSilence())
        continue
      }
      if let ends, ends <= now, hasLooked { return nil }
      let end = [ends, silenceEnds].compactMap { $0 }.min()
      look(forMilliseconds: end.map { Int32(clamping: max(0, $0 - now)) } ?? -1)
      hasLooked = true
    }
  }

  /// Takes in what is there, and waits for it at most so long; without end when negative.
  private mutating func look(forMilliseconds limit: Int32) {
    // A terminal that is gone is told again and again, but not without a pause.
    let pause: Int32 = limit < 0 ? 100 : min(limit, 100)
    let kinds = events_wait(isHungUp ? pause : limit)
    if kinds & Int32(EVENT_SIGNAL) != 0 { takeSignals() }
    if kinds & Int32(EVENT_INPUT) != 0 { takeInput() }
    if kinds & Int32(EVENT_HANG_UP) != 0 { isHungUp = true }
    if kinds & Int32(EVENT_WAKE) != 0 { waiting.append(.wake) }
    if isHungUp && waiting.isEmpty { waiting.append(.hangUp) }
  }

  private mutating func takeInput() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = events_read(&bytes, Int32(bytes.count))
    if count == 0 { isHungUp = true }
    if count > 0 { add(decoder.decode(Array(bytes.prefix(Int(count))))) }
  }

  private mutating func add(_ events: [TerminalEvent]) {
    silenceEnds = decoder.patience.map { events_clock() + Int64($0) }
    for event in events {
      if event == .key(.control("z")) { suspend() } else { waiting.append(event) }
    }
  }

  private mutating func takeSignals() {
    while true {
      switch events_next_signal() {
      case 0: return
      case Signal.stop: suspend()
      case Signal.goOn: if screen_resume() { askForFrame() }
      case Signal.resize: askForFrame()
      case Signal.hangUp: waiting.append(.hangUp)
      case let signal: waiting.append(.terminate(signal: signal))
      }
    }
  }

  private mutating func suspend() {
    screen_suspend()
    askForFrame()
  }

  private mutating func askForFrame() {
    size = Terminal.measure()
    shown = nil
    let isSame = { (event: TerminalEvent) in if case .resized = event { true } else { false } }
    waiting.removeAll(where: isSame)
    waiting.append(.resized(rows: size.rows, columns: size.columns))
  }
}
