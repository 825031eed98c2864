import CPseudoTerminal
import Foundation
import Testing

/// A program in a terminal, started as a shell starts it, and what its screen shows.
///
///     let terminal = try PseudoTerminal("heed", environment: ["COLORTERM": "truecolor"])
///     try terminal.waitForText("query")
///     terminal.send("q")
///     #expect(try terminal.waitForEnd() == .exited(0))
///
/// Nothing sleeps for a fixed time: every wait ends as soon as what it waits for is there.
/// A class, because it owns processes that end with it.
final class PseudoTerminal {
  /// What became of the program.
  enum Job: Equatable {
    case running
    case stopped(Int32)
    case exited(Int32)
    case signaled(Int32)
  }

  /// The screen did not come to show what was expected.
  struct Timeout: Error, CustomStringConvertible {
    let description: String
  }

  /// How many seconds a wait takes before it gives up: far more than anything needs, since a machine
  /// that runs everything at once may leave a program without a turn for a long time.
  static let patience = 300.0

  private let terminal: OpaquePointer
  private(set) var rows: Int
  private(set) var columns: Int

  init(
    _ program: String, arguments: [String] = [], environment: [String: String] = [:],
    rows: Int = 24, columns: Int = 80, inBackground: Bool = false, input: FileHandle? = nil
  ) throws {
    let path = program.hasPrefix("/") ? program : PseudoTerminal.path(of: program)
    let variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }.filter { !$0.value.isEmpty }
    self.rows = rows
    self.columns = columns
    let started = withArray([program] + arguments) { arguments in
      withArray(variables.map { "\($0.key)=\($0.value)" }) { variables in
        pseudoterminal_start(
          path, arguments, variables, Int32(rows), Int32(columns), inBackground,
          input?.fileDescriptor ?? -1)
      }
    }
    terminal = try #require(started)
  }

  deinit { pseudoterminal_free(terminal) }

  /// Where a program of this package was built.
  static func path(of program: String) -> String {
    Bundle.main.bundleURL.appendingPathComponent(program).path
  }

  // MARK: The screen

  func cell(_ row: Int, _ column: Int) -> pseudoterminal_cell {
    pseudoterminal_cell_at(terminal, Int32(row), Int32(column))
  }

  func line(_ row: Int) -> String {
    var text = String.UnicodeScalarView()
    var column = 0
    while column < columns {
      let cell = cell(row, column)
      let scalars = cell.text
      text.append(contentsOf: scalars.isEmpty ? " ".unicodeScalars : scalars)
      column += max(1, Int(cell.width))
    }
    return String(text)
  }

  var text: String { (0..<rows).map(line).joined(separator: "\n") }

  var cursor: (row: Int, column: Int) {
    var (row, column): (Int32, Int32) = (0, 0)
    pseudoterminal_cursor(terminal, &row, &column)
    return (Int(row), Int(column))
  }

  var showsSecondScreen: Bool { pseudoterminal_shows_second_screen(terminal) }
  var showsCursor: Bool { pseudoterminal_shows_cursor(terminal) }
  var mouseMode: Int { Int(pseudoterminal_mouse_mode(terminal)) }
  var modesAreAsBefore: Bool { pseudoterminal_modes_are_as_before(terminal) }

  /// Everything that was written to the terminal so far.
  var bytes: [UInt8] {
    var count: Int64 = 0
    let start = pseudoterminal_log(terminal, &count)
    return Array(UnsafeBufferPointer(start: start, count: Int(count)))
  }

  /// Forgets what was written so far: runs of many thousand keys would fill the memory with it.
  func forgetBytes() { pseudoterminal_forget(terminal) }

  var takesPastes: Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let on = text.range(of: "\u{1B}[?2004h", options: .backwards)?.lowerBound
    let off = text.range(of: "\u{1B}[?2004l", options: .backwards)?.lowerBound
    return on.map { on in off.map { $0 < on } ?? true } ?? false
  }

  // MARK: Doing

  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) { pseudoterminal_write(terminal, bytes, Int32(bytes.count)) }

  /// Sizes of nothing are told to the program, but nobody can see them.
  func resize(rows: Int, columns: Int) {
    (self.rows, self.columns) = (max(1, rows), max(1, columns))
    pseudoterminal_resize(terminal, Int32(rows), Int32(columns))
  }

  /// From now on it does not answer what it is asked.
  func keepSilent() { pseudoterminal_keep_silent(terminal) }

  /// Reads what is there, at most so many bytes; whether there was anything.
  @discardableResult
  func read(atMost bytes: Int) -> Bool { pseudoterminal_pump_some(terminal, 0, Int32(bytes)) }

  /// Whether some of what was typed has not been read by the program yet.
  var hasUntakenInput: Bool { pseudoterminal_has_untaken_input(terminal) }

  func hangUp() { pseudoterminal_hang_up(terminal) }

  func goOn() { pseudoterminal_continue(terminal) }

  // MARK: Processes

  /// What the shell started: the guard, where there is one.
  var process: Int32 { pseudoterminal_process(terminal) }

  /// The child of the guard: the program itself.
  var child: Int32 { pseudoterminal_child(process) }

  var job: Job {
    var number: Int32 = 0
    return switch pseudoterminal_job_state(terminal, &number) {
    case PSEUDOTERMINAL_STOPPED: .stopped(number)
    case PSEUDOTERMINAL_EXITED: .exited(number)
    case PSEUDOTERMINAL_SIGNALED: .signaled(number)
    default: .running
    }
  }

  static func exists(process: Int32) -> Bool { pseudoterminal_process_exists(process) }

  // MARK: Waiting

  func wait(
    for what: String, seconds: Double = patience, reading: Bool = true, until isThere: () -> Bool
  ) throws {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while !isThere() {
      if Date() > deadline { throw Timeout(description: "no \(what); \(job) shows\n\(text)") }
      if reading { _ = pseudoterminal_pump(terminal, 2) } else { usleep(2000) }
    }
  }

  func waitForText(_ expected: String) throws {
    try wait(for: "text \(expected)") { text.contains(expected) }
  }

  /// Waits until the job has ended, and reads what it still had to say.
  @discardableResult
  func waitForEnd(reading: Bool = true) throws -> Job {
    var job = Job.running
    try wait(for: "end", reading: reading) {
      job = self.job
      return if case .exited = job { true } else if case .signaled = job { true } else { false }
    }
    while pseudoterminal_pump(terminal, 20) {}
    return job
  }

  func waitForStop() throws {
    try wait(for: "stop") { if case .stopped = self.job { true } else { false } }
    while pseudoterminal_pump(terminal, 20) {}
  }

  /// Waits until the program has taken all that was typed, has drawn it and waits for the next key.
  ///
  /// Nothing is guessed from silence: the processes themselves are asked.
  func waitUntilIdle() throws {
    try wait(for: "rest") { isIdle(child) }
  }

  /// Whether a process has taken all that was typed, has drawn it and waits for the next key.
  func isIdle(_ process: Int32) -> Bool {
    !pseudoterminal_pump(terminal, 0) && pseudoterminal_is_idle(terminal, process)
      && !pseudoterminal_pump(terminal, 0)
  }

  /// Reads for as long as something arrives, with pauses of at most so long.
  func settle(milliseconds: Int32 = 60) {
    while pseudoterminal_pump(terminal, milliseconds) {}
  }
}

extension pseudoterminal_cell {
  /// The characters of the cell.
  var text: String.UnicodeScalarView {
    let all = [scalars.0, scalars.1, scalars.2, scalars.3, scalars.4, scalars.5]
    var text = String.UnicodeScalarView()
    text.append(contentsOf: all.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init))
    return text
  }
}

/// Hands over texts as C takes arguments: pointers, and null at the end.
private func withArray<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  let pointers = copies.map { $0.map { UnsafePointer($0) } } + [nil]
  return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
}
