#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The signals that the terminal itself deals with.
enum Signal {
  static let stop: Int32 = SIGTSTP
  static let goOn: Int32 = SIGCONT
  static let resize: Int32 = SIGWINCH
  static let hangUp: Int32 = SIGHUP
}
