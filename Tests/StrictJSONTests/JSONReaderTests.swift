import StrictJSON
import Testing

/// A document and whether it is one, in the spirit of JSONTestSuite.
struct Specimen: CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]

  init(_ text: String) {
    name = text
    bytes = Array(text.utf8)
  }

  init(bytes: [UInt8]) {
    name = "\(bytes)"
    self.bytes = bytes
  }

  var testDescription: String { name }
}

@Suite struct JSONReaderTests {
  @Test(arguments: acceptable) func `a document that must be read is read`(
    _ specimen: Specimen
  ) throws {
    _ = try JSONValue(parsing: specimen.bytes)
  }

  @Test(arguments: refused) func `a document that must be refused is refused`(_ specimen: Specimen)
  {
    #expect(throws: JSONError.self) { try JSONValue(parsing: specimen.bytes) }
  }

  @Test func `the tables hold 150 documents or more`() {
    #expect(acceptable.count + refused.count >= 150)
  }

  @Test(arguments: acceptable) func `what was read is written and read again unchanged`(
    _ specimen: Specimen
  ) throws {
    let value = try JSONValue(parsing: specimen.bytes)
    for layout in [JSONWriter.Layout.compact, .lines] {
      #expect(try JSONValue(parsing: Array(value.text(layout: layout).utf8)) == value)
    }
  }

  @Test(arguments: ["[", #"{"a":"#])
  func `64 levels are read, 65 and 100,000 are refused`(_ opening: String) throws {
    func nested(_ levels: Int) -> [UInt8] {
      let closing = opening == "[" ? "]" : "}"
      let deep = String(repeating: opening, count: levels) + (opening == "[" ? "" : "1")
      return Array((deep + String(repeating: closing, count: levels)).utf8)
    }
    _ = try JSONValue(parsing: nested(64))
    for levels in [65, 100_000] {
      let place = 64 * opening.utf8.count
      #expect(throws: JSONError(offset: place, reason: .tooDeep)) {
        try JSONValue(parsing: nested(levels))
      }
    }
  }

  @Test func `every shortened form of a document is refused`() {
    let whole = Array(#"{"à": [1, -2.5e3, "\u00e9\ud83d\ude00", true, null], "b": {}}"#.utf8)
    for length in whole.indices {
      #expect(throws: JSONError.self) { try JSONValue(parsing: Array(whole[..<length])) }
    }
  }

  @Test func `names that only look alike are two names`() throws {
    let value = try JSONValue(parsing: Array("{\"\u{E0}\":1,\"a\u{300}\":2}".utf8))
    #expect(value.object?.count == 2)
    #expect(value["\u{E0}"]?.number?.integer == 1)
    #expect(value["a\u{300}"]?.number?.integer == 2)
  }

  @Test func `a byte order mark within a name is kept`() throws {
    let value = try JSONValue(parsing: Array("{\"\u{FEFF}a\":1,\"a\":2}".utf8))
    #expect(value.object?.count == 2)
  }

  @Test func `members keep their order`() throws {
    let value = try JSONValue(parsing: Array(#"{"z":1,"a":2,"m":3}"#.utf8))
    #expect(value.object?.map(\.name) == ["z", "a", "m"])
  }

  @Test func `escapes stand for their characters`() throws {
    let value = try JSONValue(
      parsing: Array(#""\"\\\/\b\f\n\r\t\u0041\u00E9\uD83D\uDE00\u0000""#.utf8))
    #expect(value.string == "\"\\/\u{8}\u{C}\n\r\tA\u{E9}\u{1F600}\0")
  }
}
