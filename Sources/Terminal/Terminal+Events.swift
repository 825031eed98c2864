import CTerminal
import Screen

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
        endSilence(silenceEnds)
        continue
      }
      if let ends, ends <= now, hasLooked { return nil }
      let end = [ends, silenceEnds].compactMap { $0 }.min()
      look(forMilliseconds: end.map { Int32(clamping: max(0, $0 - now)) } ?? -1)
      hasLooked = true
    }
  }

  /// Completes what silence completes, unless the rest has arrived while the program was busy.
  private mutating func endSilence(_ end: Int64) {
    look(forMilliseconds: 0)
    if silenceEnds == end { add(decoder.decodeSilence()) }
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

  /// Gives the terminal back, stops until the shell continues the program, and takes it again.
  public mutating func suspend() {
    screen_suspend()
    askForFrame()
  }

  private mutating func askForFrame() {
    size = Terminal.measure()
    shown = nil
    shownTitle = nil
    let isSame = { (event: TerminalEvent) in if case .resized = event { true } else { false } }
    waiting.removeAll(where: isSame)
    waiting.append(.resized(rows: size.rows, columns: size.columns))
  }
}
