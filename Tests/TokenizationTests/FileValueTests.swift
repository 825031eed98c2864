import StrictJSON
import Testing

@testable import Tokenization

@Suite struct FileValueTests {
  @Test func `a value knows its place`() throws {
    let value = try fileValue(#"{"a":[{"b":1}]}"#, at: "")
    let inner = try value["a"].array()[0]["b"]
    #expect(inner.place == "a[0].b")
    #expect(try inner.count() == 1)
    #expect(try value.members().map(\.value.place) == ["a"])
  }

  @Test func `what is absent is missing or null`() throws {
    let value = try fileValue(#"{"a":null,"b":true}"#)
    #expect(value["a"].isAbsent && value["a"].isThere)
    #expect(value["c"].isAbsent && !value["c"].isThere)
    #expect(try value["a"].boolean(or: true) && value["b"].boolean(or: false))
    #expect(try value["a"].optionalString() == nil)
  }

  @Test func `a value of another kind says what it must be`() throws {
    let value = try fileValue(#"{"n":-1,"s":"x","e":"","f":1.5,"p":[1]}"#)
    #expect(
      sentence { try value["n"].count() } == "the tokenizer's “x.n” must be an integer from 0 on")
    #expect(sentence { try value["s"].number() } == "the tokenizer's “x.s” must be a number")
    #expect(
      sentence { try value["e"].scalar() } == "the tokenizer's “x.e” must be a single character")
    #expect(sentence { try value["f"].id() }?.contains("has the id 1.5") == true)
    #expect(
      sentence { try value["p"].pair(of: "two things") }
        == "the tokenizer's “x.p” must be two things")
    #expect(sentence { try value["q"].string() } == "the tokenizer's “x.q” is missing")
    #expect(
      sentence { try value["s"].choice(of: UnicodeForm.self) }
        == "the tokenizer's “x.s” names “x”; known are NFC, NFD, NFKC, NFKD")
    #expect(value["s"].stringIfAny == "x" && value["p"].isArray && !value["s"].isArray)
  }
}
