import Screen

/// Turns the bytes of a terminal into keys, pastes, what the mouse did and what was answered.
///
///     var decoder = KeyDecoder()
///     decoder.decode(Array("a\u{1B}[A".utf8))  // a, up
///
/// Bytes may arrive in any pieces. A sequence that is not known is swallowed, never typed. An Escape by itself
/// is only known by the silence after it: when nothing arrives for `patience`, call `decodeSilence`.
struct KeyDecoder {
  private var state = State.text
  private var sequence: [UInt8] = []
  private var character = PartialCharacter()
  private var paste = Paste()
  private var events: [TerminalEvent] = []
  /// How many milliseconds of silence make an Escape a key.
  private let escapePatience: Int32

  /// Creates a decoder at the beginning of all input.
  ///
  /// - Parameter environment: The environment variables; `ESCDELAY` is read, as curses reads it: how
  ///   many milliseconds a sequence may take to go on after its Escape, at most 10,000, else 25.
  init(environment: [String: String] = [:]) {
    escapePatience =
      environment["ESCDELAY"].flatMap(Int32.init)
      .flatMap { (1...10_000).contains($0) ? $0 : nil } ?? 25
  }

  private enum State: Equatable {
    /// Nothing has begun.
    case text
    /// After the byte of Escape.
    case escape
    /// Escape was taken as a key, but its sequence may only be late.
    case lateEscape
    /// In a sequence of parameters and a letter: `ESC [`.
    case control
    /// After `ESC O`: one letter follows.
    case single
    /// In a string that the terminal sends by itself, up to its end: `ESC ]`, `ESC P`, …
    case string
    /// After an Escape in such a string.
    case stringEscape
    /// So many bytes of an old mouse report follow; nobody asked for one.
    case mouse(Int)
    /// In a paste.
    case paste
  }

  /// The events that bytes complete.
  mutating func decode(_ bytes: [UInt8]) -> [TerminalEvent] {
    if state == .lateEscape {
      state = isRestOfSequence(bytes) ? .escape : .text
    }
    for byte in bytes { decode(byte) }
    return takeEvents()
  }

  /// Whether bytes after an Escape by itself are the late rest of its sequence: `[A`, or an answer
  /// such as `]11;…`; whoever presses Escape and then a bracket sends it alone.
  private func isRestOfSequence(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 1 else { return false }
    return bytes[0] == 0x5B || bytes[0] == 0x4F
      || (bytes[0] == 0x5D && (0x30...0x39).contains(bytes[1]))
  }

  /// How many bytes to read at once: no more than surely belong to what has begun.
  var appetite: Int {
    switch state {
    case .paste: 4096
    case .lateEscape: 2
    default: 1
    }
  }

  /// How many milliseconds of silence would mean something; nil when none would.
  var patience: Int32? {
    switch state {
    case .text, .paste: nil
    case .escape: escapePatience
    case .lateEscape: 200
    default: max(1000, escapePatience)
    }
  }

  /// The events that the end of patience completes.
  mutating func decodeSilence() -> [TerminalEvent] {
    if state == .escape {
      events.append(.key(.escape))
      state = .lateEscape
    } else if state != .paste {
      reset()
    }
    return takeEvents()
  }

  private mutating func takeEvents() -> [TerminalEvent] {
    defer { events = [] }
    return events
  }

  private mutating func reset() {
    state = .text
    sequence = []
  }

  private mutating func decode(_ byte: UInt8) {
    let isInSequence = state != .text && state != .paste
    if isInSequence && byte == 0x03 {  // Ctrl-C always counts
      reset()
      return decodeText(byte)
    }
    switch state {
    case .text, .lateEscape: decodeText(byte)
    case .escape: decodeAfterEscape(byte)
    case .control: decodeControl(byte)
    case .single: decodeSingle(byte)
    case .string: decodeString(byte)
    case .stringEscape: decodeStringEscape(byte)
    case .mouse(let rest): if rest > 1 { state = .mouse(rest - 1) } else { reset() }
    case .paste: decodePaste(byte)
    }
  }

  // MARK: Text

  private mutating func decodeText(_ byte: UInt8) {
    if byte == 0x1B {
      character = PartialCharacter()
      state = .escape
    } else if let scalar = character.add(byte) {
      if let key = key(of: scalar) { events.append(.key(key)) }
    }
  }

  private func key(of scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x00: .control(" ")
    case 0x01...0x1A: Unicode.Scalar(scalar.value + 0x60).map { .control(Character($0)) }
    case 0x1B...0x1F: Unicode.Scalar(scalar.value + 0x40).map { .control(Character($0)) }
    case 0x80..<0xA0: nil
    default: .character(Character(scalar))
    }
  }

  // MARK: Sequences

  private mutating func decodeAfterEscape(_ byte: UInt8) {
    switch byte {
    case 0x5B: begin(.control)  // [
    case 0x4F: begin(.single)  // O
    case 0x5D, 0x50, 0x58, 0x5E, 0x5F:  // ] P X ^ _
      begin(.string)
      sequence = [byte]
    default:
      events.append(.key(.escape))
      reset()
      decodeText(byte)
    }
  }

  private mutating func begin(_ next: State) {
    sequence = []
    state = next
  }

  private mutating func decodeSingle(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x30...0x3B: break  // parameters, as some terminals send with modifiers
    default:
      reset()
      if let key = KeySequence.single(byte) { events.append(.key(key)) }
    }
  }

  private mutating func decodeControl(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x20...0x3F where sequence.count < 64: sequence.append(byte)
    case 0x00...0x3F: break
    case 0x5B where sequence.isEmpty: sequence.append(byte)  // the console's F1 to F5: ESC [ [ A
    case 0x4D where sequence.isEmpty: state = .mouse(3)
    default: finishControl(byte)
    }
  }

  private mutating func finishControl(_ byte: UInt8) {
    let finished = sequence
    reset()
    if byte == 0x7E && finished == Array("200".utf8) {
      paste = Paste()
      state = .paste
    } else if let reply = ReplySequence.control(finished, final: byte) {
      events.append(.reply(reply))
    } else if let event = MouseSequence.event(finished, final: byte) {
      events.append(.mouse(event))
    } else if let key = KeySequence.control(finished, final: byte) {
      events.append(.key(key))
    }
  }

  private mutating func decodeString(_ byte: UInt8) {
    switch byte {
    case 0x07: finishString()
    case 0x1B: state = .stringEscape
    default: if sequence.count <= ReplySequence.limit { sequence.append(byte) }
    }
  }

  private mutating func decodeStringEscape(_ byte: UInt8) {
    if byte == 0x5C { return finishString() }
    reset()
    decodeAfterEscape(byte)
  }

  private mutating func finishString() {
    let finished = sequence
    reset()
    guard finished.first == 0x5D else { return }
    if let reply = ReplySequence.string(Array(finished.dropFirst())) {
      events.append(.reply(reply))
    }
  }

  private mutating func decodePaste(_ byte: UInt8) {
    guard let text = paste.add(byte) else { return }
    events.append(.paste(text))
    reset()
  }
}
