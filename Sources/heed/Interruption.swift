import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ctrl-C, and the other signals that ask the program to end, for work that stops by itself.
///
/// The first one is noted, and the work stops where it can; the second ends the program at once.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Notes the signals from now on.
  static func listen() {
    noted.store(0, ordering: .relaxed)
    // Whoever started the program may have blocked them.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    for number in signals {
      signal(number, note)
      sigaddset(&blocked, number)
    }
    pthread_sigmask(SIG_UNBLOCK, &blocked, nil)
  }

  /// Whether one has come.
  static var hasCome: Bool { noted.load(ordering: .relaxed) != 0 }

  /// Ends the program as the noted signal would have ended it, so that a shell sees why.
  static func die() -> Never {
    let number = noted.load(ordering: .relaxed)
    guard number != 0 else { exit(0) }
    signal(number, SIG_DFL)
    raise(number)
    exit(128 + number)
  }
}

/// The signal that came; a signal handler may do no more than this.
private let noted = Atomic<Int32>(0)

private func note(_ number: Int32) {
  noted.store(number, ordering: .relaxed)
  signal(number, SIG_DFL)
}
