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

  @Test func `every shortened form of a document is refused`() {
    let whole = Array(#"{"à": [1, -2.5e3, "\u00e9\ud83d\ude00", true, null], "b": {}}"#.utf8)
    for length in whole.indices {
      #expect(throws: JSONError.self) { try JSONValue(parsing: Array(whole[..<length])) }
    }
  }

  @Test func `a byte order mark within a name is kept`() throws {
    let value = try JSONValue(parsing: Array("{\"\u{FEFF}a\":1,\"a\":2}".utf8))
    #expect(value.object?.count == 2)
  }
}
