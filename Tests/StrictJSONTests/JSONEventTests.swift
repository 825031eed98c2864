import StrictJSON
import Testing

@Suite struct JSONEventTests {
  private func events(_ document: String) throws(JSONError) -> [JSONEvent] {
    var reader = JSONReader(Array(document.utf8))
    var events: [JSONEvent] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }

  @Test func `a document comes piece by piece`() throws {
    #expect(
      try events(#" {"a": [1, "x"], "b": {}, "c": [true, null]} "#) == [
        .beginObject, .name("a"), .beginArray, .number(JSONNumber(1)), .string("x"), .endArray,
        .name("b"), .beginObject, .endObject, .name("c"), .beginArray, .boolean(true), .null,
        .endArray, .endObject,
      ])
  }

  @Test func `what comes before an error is read`() throws {
    var reader = JSONReader(Array("[1,x".utf8))
    let read = [try reader.next(), try reader.next()]
    #expect(read == [.beginArray, .number(JSONNumber(1))])
    let error = JSONError(offset: 3, reason: .unexpected(UInt8(ascii: "x"), expected: .value))
    #expect(throws: error) { try reader.next() }
  }

  @Test func `after the end nothing comes, however often it is asked for`() throws {
    var reader = JSONReader(Array("1 ".utf8))
    let read = [try reader.next(), try reader.next(), try reader.next()]
    #expect(read == [.number(JSONNumber(1)), nil, nil])
  }

  @Test(arguments: refused) func `no document that must be refused is read to its end`(
    _ specimen: Specimen
  ) {
    #expect(throws: JSONError.self) {
      var reader = JSONReader(specimen.bytes)
      while try reader.next() != nil {}
    }
  }
}
