import Foundation
import Screen
import Terminal

/// A program for the tests of `Terminal`: it draws colours and says what happens to it.
///
/// Keys: `q` leaves, `!` and `@` spring the trap that the first argument names, on the main thread and on another,
/// `#` throws, `$` leaves without giving the terminal back, `w` wakes itself from another thread, `r` draws
/// everything again, `d` dawdles until more has arrived, and then for longer than the silence after an Escape, `m` and
/// `M` leave and take the mouse.
@main
struct TerminalProbe {
  static func main() {
    Guard.nameCrashes()
    if ProcessInfo.processInfo.environment["PROBE_UNGUARDED"] == nil { Guard.enter() }
    do {
      try run()
    } catch {
      FileHandle.standardError.write(Data("terminal-probe: \(error)\n".utf8))
      exit(error is TerminalError ? 0 : 1)
    }
  }

  private static func run() throws {
    let environment = ProcessInfo.processInfo.environment
    var terminal = try Terminal(
      environment: environment, color: colorDepth(environment["PROBE_COLOR"]),
      ascii: environment["PROBE_ASCII"] != nil)
    terminal.use(environment["PROBE_NO_MOUSE"] == nil ? .program : .terminal)
    var log = ["depth \(terminal.depth)"]
    while true {
      Guard.note("drawing the probe")
      terminal.present(picture(size: terminal.size, log: log))
      Guard.note("waiting for a key")
      guard let event = terminal.nextEvent() else { continue }
      switch event {
      case .terminate(let signal): terminal.die(of: signal)
      case .hangUp: terminal.die(of: SIGHUP)
      case .key(.character("q")), .key(.control("c")): return terminal.close()
      case .key(.character("r")): terminal.redraw()
      case .key(.character("m")): terminal.use(.terminal)
      case .key(.character("M")): terminal.use(.program)
      case .key(let key): try misbehave(key)
      case .mouse, .paste, .reply, .resized, .wake: break
      }
      log.append(line(of: event))
    }
  }

  private static func colorDepth(_ name: String?) -> ColorDepth? {
    ColorDepth.allCases.first { "\($0)" == name }
  }

  private static func line(of event: TerminalEvent) -> String {
    guard case .paste(let text) = event, text.utf8.count > 50 else { return "\(event)" }
    return "paste of \(text.utf8.count) bytes"
  }

  private static func misbehave(_ key: Key) throws {
    switch key {
    case .character("!"):
      Guard.note("springing a trap")
      trap?.spring()
    case .character("@"):
      Thread.detachNewThread {
        Guard.note("working beside")
        trap?.spring()
      }
    case .character("#"): throw ProbeError.asked
    case .character("$"): _exit(3)
    case .character("d"): dawdle()
    case .character("w"): Thread.detachNewThread { Waker().wake() }
    default: break
    }
  }

  private static func dawdle() {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    _ = poll(&input, 1, 60_000)
    usleep(100_000)
  }

  private static var trap: Trap? { CommandLine.arguments.dropFirst().first.flatMap(Trap.init) }

  private static func picture(size: (rows: Int, columns: Int), log: [String]) -> Frame {
    var frame = Frame(rows: size.rows, columns: size.columns)
    frame.write("▸ probe \(size.rows)x\(size.columns) e\u{301} 漢字", row: 0, column: 0)
    for step in 0..<16 {
      let shade = Shade.sequential(Double(step) / 15)
      frame.write(".5", row: 1, column: step * 2, style: .on(shade))
    }
    frame.write("query", row: 2, column: 0, style: .role(.query))
    frame.write("field", row: 2, column: 6, style: .role(.field))
    frame.write("reversed", row: 2, column: 12, style: Style(emphasis: .reverse))
    for (index, line) in log.suffix(max(0, size.rows - 4)).enumerated() {
      frame.write(DisplayText(line), row: 3 + index, column: 0)
    }
    frame.cursor = Position(row: 0, column: 0)
    return frame
  }
}

/// What the probe throws when it is asked to.
enum ProbeError: Error {
  case asked
}
