/// What could not be read or written; exit code 1.
enum FileError: Error, Equatable {
  /// A file, or standard input, cannot be read.
  case unreadable(String, reason: String)
  /// Bytes that are not UTF-8.
  case notUTF8(String)
  /// A line that is no JSON string.
  case line(Int, of: String, reason: String)
  /// A file, or standard output, cannot be written.
  case unwritable(String, reason: String)
  /// Something that would take too much time or memory.
  case tooLarge(what: String, amount: Int, unit: String, allowed: Int)
  /// A settings file in which something is wrong, each of which was listed.
  case wrongSettings(String, count: Int)
  /// Nobody reads standard output any more; nothing is said of it.
  case readerLeft
}

extension FileError: CustomStringConvertible {
  /// One sentence: what was being done, what went wrong, what to do.
  var description: String {
    switch self {
    case .unreadable(let name, let reason): "cannot read \(name): \(reason)"
    case .notUTF8(let name): "cannot read \(name): it is not UTF-8 text; convert it to UTF-8"
    case .line(let number, let name, let reason):
      "line \(number) of \(name) is no JSON string: \(reason)"
    case .unwritable(let name, let reason): "cannot write \(name): \(reason)"
    case .tooLarge(let what, let amount, let unit, let allowed):
      "\(what) has \(amount) \(unit), and at most \(allowed) are allowed; use a shorter text"
    case .wrongSettings(let name, let count):
      "\(count) \(count == 1 ? "thing is" : "things are") wrong in \(name); the rest of it counts"
    case .readerLeft: ""
    }
  }
}
