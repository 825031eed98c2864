/// What was typed, before anything else reads it.
enum ArgumentCheck {
  /// Refuses arguments that are not UTF-8: they would silently become other texts and other files.
  ///
  /// - Throws: `UsageError.notUTF8`, with the number of the first one and its first wrong byte.
  static func checkAll() throws(UsageError) { try check(argumentBytes()) }

  /// Refuses the first of some arguments that is not UTF-8; arguments and bytes count from 1.
  static func check(_ arguments: [[UInt8]]) throws(UsageError) {
    for (index, bytes) in arguments.enumerated() {
      guard let wrong = firstWrongByte(of: bytes) else { continue }
      throw .notUTF8(argument: index + 1, byte: bytes[wrong], position: wrong + 1)
    }
  }

  /// Where bytes stop to be UTF-8; nil where all of them are.
  private static func firstWrongByte(of bytes: [UInt8]) -> Int? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): position += scalar.count
      case .error: return position
      case .emptyInput: return nil
      }
    }
  }
}
