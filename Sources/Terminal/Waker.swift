import CTerminal

/// Wakes the loop that waits in `Terminal.nextEvent`, from any thread and at any time.
///
///     let waker = Waker()
///     Task.detached { results.add(await compute()); waker.wake() }
public struct Waker: Sendable {
  /// Creates a waker; all wake the same loop.
  public init() {}

  /// Makes `nextEvent` return `.wake`, once for all calls since the last.
  public func wake() { events_wake() }
}
