import StrictJSON
import Testing

@testable import Tokenization

@Suite struct TokenizerFileTests {
  @Test func `a file that is no JSON is refused with the byte`() {
    #expect(
      sentence { try SubwordTokenizer(parsing: Array("{".utf8)) }
        == "the tokenizer is no JSON: at byte 1: the document ends where a name in double quotes should follow"
    )
    #expect(
      sentence { try SubwordTokenizer(parsing: Array("[]".utf8)) }
        == "the tokenizer must be an object"
    )
    #expect(
      sentence { try SubwordTokenizer(parsing: Array("{}".utf8)) }
        == "the tokenizer's “model” is missing")
  }

  @Test func `a model alone is enough`() throws {
    let json = #"{"model":{"type":"BPE","vocab":{"h":0,"i":1,"hi":2},"merges":["h i"]}}"#
    let tokenizer = try SubwordTokenizer(parsing: Array(json.utf8))
    #expect(try tokenizer.encoding(of: "hihi").ids == [2, 2])
    #expect(try tokenizer.encoding(of: "").tokens.isEmpty)
    #expect(try tokenizer.text(of: [2, 0, 9]) == "hi h")
  }

  /// Small files in which every value is put out of order, one after the other.
  @Test(arguments: [
    "bpe-byte-fallback", "bpe-cl100k", "bpe-roberta", "bpe-clip", "bpe-prefix", "wordpiece-cased",
    "unigram-metaspace", "unigram-precompiled",
  ])
  func `whatever is put in place of a value, nothing traps`(name: String) throws {
    let file = try JSONValue(parsing: TokenizerReference.bytes("\(name).tokenizer.json"))
    let hostile: [JSONValue] = [
      .null, .boolean(true), .number(JSONNumber(-1)), .number(JSONNumber(4_294_967_296)),
      .string(""), .string("é\u{0}"), .string("(a+)+$"), .array([]), .array([.array([])]),
      .object([]),
    ]
    let places = file.places(deeperThan: 0)
    var random = SeededGenerator(state: 11)
    var refused = 0
    for _ in 0..<150 {
      let place = try #require(places.randomElement(using: &random))
      let value = try #require(hostile.randomElement(using: &random))
      let bytes = Array(file.putting(value, at: place[...]).text().utf8)
      do {
        let tokenizer = try SubwordTokenizer(parsing: bytes)
        let encoding = try tokenizer.encoding(of: "The <mask> cafés  0x41\n", and: "2")
        _ = try tokenizer.text(of: encoding.ids + [-1, 1 << 40])
      } catch {
        #expect("\(error)".hasPrefix("the tokenizer"))
        #expect("\(error)".unicodeScalars.count < 500)
        refused += 1
      }
    }
    #expect(refused > 10)
  }

  @Test func `a file cut anywhere is refused`() throws {
    let bytes = try TokenizerReference.bytes("bpe-prefix.tokenizer.json")
    for end in stride(from: 0, to: bytes.count - 2, by: 97) {
      #expect(sentence { try SubwordTokenizer(parsing: Array(bytes[..<end])) } != nil)
    }
  }
}

extension JSONValue {
  /// The ways to values: the indices of members and elements, but few of long lists.
  fileprivate func places(deeperThan depth: Int) -> [[Int]] {
    let inner = (object?.map(\.value) ?? array ?? [])
    let few = inner.enumerated().filter { $0.offset < 6 || $0.offset == inner.count - 1 }
    return few.flatMap { index, value in
      [[index]] + (depth < 8 ? value.places(deeperThan: depth + 1).map { [index] + $0 } : [])
    }
  }

  /// The document with another value at a place.
  fileprivate func putting(_ value: JSONValue, at place: ArraySlice<Int>) -> JSONValue {
    guard let index = place.first else { return value }
    if var members = object {
      let member = members[index]
      members[index] = JSONMember(
        member.name, member.value.putting(value, at: place.dropFirst()))
      return .object(members)
    }
    guard var values = array else { return value }
    values[index] = values[index].putting(value, at: place.dropFirst())
    return .array(values)
  }
}
