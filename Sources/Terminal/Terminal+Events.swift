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
    var foundNothing = false
    while true {
      if !waiting.isEmpty { return waiting.removeFirst() }
      let now = events_clock()
      if let silenceEnds, silenceEnds <= now {
        endSilence(silenceEnds)
        continue
      }
      if let ends, ends <= now, foundNothing { return nil }
      let end = [ends, silenceEnds].compactMap { $0 }.min()
      foundNothing = !look(forMilliseconds: end.map { Int32(clamping: max(0, $0 - now)) } ?? -1)
    }
  }

  /// Completes what silence completes, unless the rest has arrived while the program was busy.
  private mutating func endSilence(_ end: Int64) {
    look(forMilliseconds: 0)
    if silenceEnds == end { add(decoder.decodeSilence()) }
  }

  /// Takes in what is there, and waits for it at most so long, without end when negative; whether
  /// there was anything.
  @discardableResult
  private mutating func look(forMilliseconds limit: Int32) -> Bool {
    presentAwaited()
    // A terminal that is gone is told again and again, but not without a pause.
    let pause: Int32 = limit < 0 ? 100 : min(limit, 100)
    let kinds = events_wait(isHungUp ? pause : limit)
    if kinds & Int32(EVENT_SIGNAL) != 0 { takeSignals() }
    if kinds & Int32(EVENT_INPUT) != 0 { takeInput() }
    if kinds & Int32(EVENT_HANG_UP) != 0 { isHungUp = true }
    if kinds & Int32(EVENT_WAKE) != 0 { waiting.append(.wake) }
    if kinds & Int32(EVENT_SENT) != 0 { presentAwaited() }
    if isHungUp && waiting.isEmpty { waiting.append(.hangUp) }
    return kinds != 0
  }

  /// Draws the frame that has waited, if the terminal has caught up: whatever else is sent, as the
  /// title is, may have sent the rest of the frame before it, too.
  private mutating func presentAwaited() {
    if let awaited, !screen_is_behind() { present(awaited) }
  }

  /// Takes one key at a time: what is typed after the key that leaves is for whoever reads next.
  private mutating func takeInput() {
    switch Self.read(atMost: decoder.appetite) {
    case nil: break
    case []?: isHungUp = true
    case let bytes?: add(decoder.decode(bytes))
    }
  }

  /// The bytes that have been typed, none at the end of all input, nil when there are none now.
  private static func read(atMost most: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: most)
    let count = Int(events_read(&bytes, Int32(most)))
    return count < 0 ? nil : Array(bytes.prefix(count))
  }

  /// Waits a little for answers that are on their way: after the end a shell would read them.
  borrowing func awaitAnswers(forMilliseconds limit: Int64) {
    guard !isHungUp, questions.areOpen(at: events_clock()) else { return }
    var decoder = decoder
    let end = events_clock() + limit
    while events_clock() < end {
      let kinds = events_wait(Int32(clamping: max(0, end - events_clock())))
      if kinds & Int32(EVENT_HANG_UP | EVENT_SIGNAL) != 0 { return }
      guard kinds & Int32(EVENT_INPUT) != 0 else { continue }
      guard let bytes = Self.read(atMost: 1), !bytes.isEmpty else { return }
      if decoder.decode(bytes).contains(.reply(.attributes)) { return }
    }
  }

  private mutating func add(_ events: [TerminalEvent]) {
    silenceEnds = decoder.patience.map { events_clock() + Int64($0) }
    for event in events {
      switch event {
      case .key(.control("z")): suspend()
      case .reply(.mode(number: Questions.frames, let state)):
        screen_synchronize(state == .on || state == .off)
      case .reply(.attributes): questions.settle()
      default: waiting.append(event)
      }
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
    awaitAnswers(forMilliseconds: 500)
    questions.settle()
    screen_suspend()
    askForFrame()
  }

  /// Everything is drawn again: a terminal that was made small and large again may have lost what
  /// it showed, although it has the size that it had.
  private mutating func askForFrame() {
    size = Terminal.measure()
    awaited = nil
    redraw()
    shownTitle = nil
    let isSame = { (event: TerminalEvent) in if case .resized = event { true } else { false } }
    waiting.removeAll(where: isSame)
    waiting.append(.resized(rows: size.rows, columns: size.columns))
  }
}
