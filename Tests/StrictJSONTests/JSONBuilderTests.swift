import Testing

@testable import StrictJSON

@Suite struct JSONBuilderTests {
  private func document(_ text: String) throws(JSONError) -> JSONValue {
    var builder = JSONBuilder(Array(text.utf8))
    return try builder.document()
  }

  @Test func `values lie in each other as they were written`() throws {
    let value = try document(#"{"a": [1, {"b": []}, "x"], "c": {}, "d": null}"#)
    let one = JSONValue.number(JSONNumber(1))
    #expect(
      value
        == .object([
          JSONMember("a", .array([one, .object([JSONMember("b", .array([]))]), .string("x")])),
          JSONMember("c", .object([])), JSONMember("d", .null),
        ]))
  }

  @Test func `a document may be a single value`() throws {
    #expect(try document(" true ") == .boolean(true))
    #expect(try document(#""x""#) == .string("x"))
  }

  @Test func `a document that breaks off has no value`() {
    #expect(throws: JSONError.self) { try document("[1") }
    #expect(throws: JSONError.self) { try document("") }
  }
}
