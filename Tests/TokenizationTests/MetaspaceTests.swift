import Testing

@testable import Tokenization

@Suite struct MetaspaceTests {
  @Test func `spaces become marks, and words begin with one`() {
    let metaspace = Metaspace(mark: "▁", prefix: .always, splits: true)
    let parts = metaspace.parts(of: AlignedText("hey  you"))
    #expect(texts(parts) == ["▁hey", "▁", "▁you"])
    #expect(parts[0].places[0] == 0..<1 && parts[2].origin == 4)
  }

  @Test func `only the beginning of the text gets a mark, or none`() {
    let first = Metaspace(mark: "▁", prefix: .first, splits: false)
    #expect(texts(first.parts(of: AlignedText("a b"))) == ["▁a▁b"])
    #expect(texts(first.parts(of: AlignedText("a b").part(2..<3))) == ["b"])
    let never = Metaspace(mark: "▁", prefix: .never, splits: true)
    #expect(texts(never.parts(of: AlignedText("a b"))) == ["a", "▁b"])
  }

  @Test func `marks become spaces again, but for the first`() {
    let metaspace = Metaspace(mark: "▁", prefix: .always, splits: true)
    #expect(metaspace.decoded(["▁hey", "▁you"]) == ["hey", " you"])
    let never = Metaspace(mark: "▁", prefix: .never, splits: true)
    #expect(never.decoded(["▁hey"]) == [" hey"])
  }

  @Test func `old files say only whether there is a mark at the beginning`() throws {
    let old = try Metaspace(fileValue(#"{"replacement":"_","add_prefix_space":false}"#))
    #expect(old == Metaspace(mark: "_", prefix: .never, splits: true))
    #expect(try Metaspace(fileValue("{}")) == Metaspace(mark: "▁", prefix: .always, splits: true))
    for json in [#"{"replacement":""}"#, #"{"replacement":"ab"}"#, #"{"prepend_scheme":"x"}"#] {
      let value = try fileValue(json)
      #expect(sentence { try Metaspace(value) } != nil)
    }
  }
}
