import Testing

@testable import StrictJSON

@Suite struct JSONReaderStringTests {
  @Test func `escapes stand for their characters`() throws {
    let value = try JSONValue(
      parsing: Array(#""\"\\\/\b\f\n\r\t\u0041\u00E9\uD83D\uDE00\u0000""#.utf8))
    #expect(value.string == "\"\\/\u{8}\u{C}\n\r\tA\u{E9}\u{1F600}\0")
  }

  @Test func `reading stops after the closing quote`() throws {
    var reader = JSONReader(Array(#""a\"b" "c""#.utf8))
    #expect(try reader.string() == #"a"b"#)
    #expect(reader.place == 6)
  }

  @Test(arguments: [
    (#""abc"#, 4, JSONReason.unexpectedEnd(expected: .quote)),
    (#""abc\"#, 5, .unexpectedEnd(expected: .quote)),
    (#""\u12"#, 5, .unexpectedEnd(expected: .quote)),
    (#""ab\x""#, 3, .unknownEscape), (#""\u12G4""#, 1, .unknownEscape),
    (#""a\uDC00""#, 2, .loneSurrogate), (#""a\uD800b""#, 2, .loneSurrogate),
    (#""\uD800\u0041""#, 1, .loneSurrogate), ("\"a\u{1}\"", 2, .rawControl(1)),
  ])
  func `what is wrong in a string is placed`(
    _ document: String, _ offset: Int, _ reason: JSONReason
  ) {
    #expect(throws: JSONError(offset: offset, reason: reason)) {
      var reader = JSONReader(Array(document.utf8))
      _ = try reader.string()
    }
  }
}
