import StrictJSON
import Testing

@Suite struct JSONErrorTests {
  @Test(arguments: [
    ("", "at byte 0: the document ends where a value should follow"),
    ("[1 2]", "at byte 3: found “2”, where a comma or ] should stand"),
    ("{\"a\":1", "at byte 6: the document ends where a comma or } should follow"),
    ("{a:1}", "at byte 1: found “a”, where a name in double quotes should stand"),
    ("{\"a\" 1}", "at byte 5: found “1”, where a colon should stand"),
    ("1 x", "at byte 2: found “x”, where the end of the document should stand"),
    ("\"a", "at byte 2: the document ends where a closing double quote should follow"),
    ("\u{1B}", "at byte 0: found the byte 27, where a value should stand"),
    ("\u{FEFF}1", "at byte 0: found a byte order mark; JSON begins without one"),
    ("01", "at byte 0: a number is malformed; allowed are forms like 0, -1.5 and 2e-3"),
    (
      "\"\t\"",
      "at byte 1: a string holds the byte 9 as it is; a control character must be escaped"
    ),
    (
      "\"\\a\"",
      "at byte 1: a backslash must be followed by one of \" \\ / b f n r t, or by u and 4 digits"
    ),
    ("\"\\ud800\"", "at byte 1: half a surrogate pair stands alone in an escape"),
    (
      "{\"\\u001b\":1,\"\\u001b\":1}",
      "at byte 12: the name “\\u001B” occurs twice in one object"
    ),
  ])
  func `a message says where, what was found and what is allowed`(
    _ document: String, _ message: String
  ) {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: Array(document.utf8)) }
    #expect(error?.description == message)
  }

  @Test func `bytes that are not UTF-8 are placed`() {
    #expect(throws: JSONError(offset: 2, reason: .notUTF8)) {
      try JSONValue(parsing: [0x22, 0x61, 0xFF, 0x22])
    }
  }

  @Test func `a long name is shortened in a message`() {
    let name = String(repeating: "é", count: 1_000_000)
    let reason = JSONReason.duplicateName(JSONText(name))
    #expect(reason.description.count < 300)
    #expect(reason.description.contains("…"))
  }
}
