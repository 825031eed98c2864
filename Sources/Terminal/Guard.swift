import CTerminal
import Screen

/// A parent process that gives the terminal back whatever happens to the program: a trap, a signal, `kill -9`.
///
///     Guard.enter()  // first in main, before any thread is started
///     Guard.note("reading model.safetensors")
///
/// The shell waits for the guard and the program runs as its child. The guard passes signals on, stops and
/// continues together with the program, and ends as the program ended. When the program was killed, it says so
/// in one line that names the last note: `heed: stopped by signal SIGILL while drawing the map`.
public enum Guard {
  /// Forks, and returns in the child; without a terminal on standard output it only returns.
  ///
  /// Only one thread may run when this is called: the child gets no other.
  ///
  /// - Returns: Whether a guard watches this process.
  @discardableResult
  public static func enter() -> Bool { guard_enter() }

  /// Has a crash leave one line that names what was being done; `enter` does too.
  ///
  /// Call it first in a program: without it Swift's own report holds the terminal and asks what to do.
  public static func nameCrashes() { guard_name_crashes() }

  /// Notes what the calling thread is about to do, for the line that is left when the program dies.
  ///
  /// A crash names what its own thread did; a death from outside, what the main thread did. Names of
  /// files may be in it.
  ///
  /// - Parameter operation: Read after “while”: `reading model.safetensors`.
  public static func note(_ operation: String) {
    guard_note(DisplayText(operation).truncated(to: 60).description)
  }
}
