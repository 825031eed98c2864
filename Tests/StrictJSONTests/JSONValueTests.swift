import StrictJSON
import Testing

@Suite struct JSONValueTests {
  @Test func `a value is asked for what it is and has nothing else`() throws {
    let value = try JSONValue(
      parsing: Array(#"{"n": 2.50, "s": "x", "b": true, "l": [null]}"#.utf8))
    #expect(value["n"]?.number?.text == "2.50")
    #expect(value["s"]?.string == "x")
    #expect(value["b"]?.boolean == true)
    #expect(value["l"]?.array == [.null])
    #expect(value.object?.count == 4)
    #expect(value["n"]?.string == nil && value["s"]?.number == nil && value["b"]?.array == nil)
    #expect(value["l"]?.object == nil && value["l"]?.boolean == nil)
  }

  @Test func `only objects have names, and a name that is missing has nothing`() throws {
    let value = try JSONValue(parsing: Array(#"{"a": [1]}"#.utf8))
    #expect(value["b"] == nil)
    #expect(value["a"]?["a"] == nil)
  }

  @Test func `names that only look alike are two names`() throws {
    let value = try JSONValue(parsing: Array("{\"\u{E0}\":1,\"a\u{300}\":2}".utf8))
    #expect(value.object?.count == 2)
    #expect(value["\u{E0}"]?.number?.integer == 1)
    #expect(value["a\u{300}"]?.number?.integer == 2)
  }

  @Test func `members keep their order`() throws {
    let value = try JSONValue(parsing: Array(#"{"z":1,"a":2,"m":3}"#.utf8))
    #expect(value.object?.map(\.name) == ["z", "a", "m"])
  }

  @Test(arguments: ["[", #"{"a":"#])
  func `R21 64 levels are read, 65, 513 and 100,000 are refused`(_ opening: String) throws {
    func nested(_ levels: Int) -> [UInt8] {
      let closing = opening == "[" ? "]" : "}"
      let deep = String(repeating: opening, count: levels) + (opening == "[" ? "" : "1")
      return Array((deep + String(repeating: closing, count: levels)).utf8)
    }
    _ = try JSONValue(parsing: nested(64))
    for levels in [65, 513, 100_000] {
      let place = 64 * opening.utf8.count
      #expect(throws: JSONError(offset: place, reason: .tooDeep)) {
        try JSONValue(parsing: nested(levels))
      }
    }
  }
}
