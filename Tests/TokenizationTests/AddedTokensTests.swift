import Testing

@testable import Tokenization

@Suite struct AddedTokensTests {
  private func added(_ tokens: String, _ normalizer: Normalizer? = nil) throws -> AddedTokens {
    let vocabulary = try Vocabulary(fileValue(#"{"a":0,"<s>":1}"#))
    return try AddedTokens(fileValue("[\(tokens)]"), vocabulary, normalizer)
  }

  private func found(
    _ added: AddedTokens, _ text: String, _ stage: AddedTokens.Stage = .asWritten
  ) -> [String] {
    added.parts(of: AlignedText(text), stage).map { part in
      (part.id.map { "\($0):" } ?? "") + part.text.string
    }
  }

  @Test func `a token that the vocabulary has keeps its id, others get the next`() throws {
    let tokens = try added(
      #"{"id":1,"content":"<s>","special":true},{"id":7,"content":"<m>","special":true},{"id":8,"content":"<n>","special":true}"#
    )
    #expect(tokens.byID.keys.sorted() == [1, 2, 3])
    #expect(found(tokens, "x<s>y<m><n>") == ["x", "1:<s>", "y", "2:<m>", "3:<n>"])
  }

  @Test func `the longest token from the left wins`() throws {
    let tokens = try added(
      #"{"id":2,"content":"ab","special":true},{"id":3,"content":"abc","special":true},{"id":4,"content":"bcd","special":true}"#
    )
    #expect(found(tokens, "abcd ab") == ["3:abc", "d ", "2:ab"])
  }

  @Test func `white space goes with the token that takes it`() throws {
    let tokens = try added(
      #"{"id":2,"content":"<l>","special":true,"lstrip":true},{"id":3,"content":"<r>","special":true,"rstrip":true}"#
    )
    #expect(found(tokens, "a  <l> b <r>  c") == ["a", "2:  <l>", " b ", "3:<r>  ", "c"])
    #expect(found(tokens, "<r>  <l>") == ["3:<r>  ", "2:<l>"])
  }

  @Test func `a single word is not found inside another`() throws {
    let tokens = try added(#"{"id":2,"content":"new","normalized":false,"single_word":true}"#)
    #expect(found(tokens, "new newer renew new.") == ["2:new", " newer renew ", "2:new", "."])
  }

  @Test func `normalized tokens are looked for in the normalized text`() throws {
    let tokens = try added(#"{"id":2,"content":"NEW","normalized":true}"#, .lowercase)
    #expect(found(tokens, "a new b", .normalized) == ["a ", "2:new", " b"])
    #expect(found(tokens, "a NEW b") == ["a NEW b"])
  }

  @Test func `an empty text has no parts`() throws {
    #expect(found(try added(""), "").isEmpty)
    #expect(found(try added(#"{"id":2,"content":"x"}"#), "").isEmpty)
    #expect(try added(#"{"id":2,"content":""}"#).byID.isEmpty)
  }

  @Test(arguments: [
    (#"3"#, "“x[0].content” is missing"), (#"{"id":1}"#, "“x[0].content” is missing"),
    (#"{"content":"a"}"#, "“x[0].id” is missing"),
    (#"{"id":-1,"content":"a"}"#, "has the id -1"),
    (#"{"id":1,"content":"a","special":"yes"}"#, "must be true or false"),
  ])
  func `what is wrong is said in one sentence`(tokens: String, expected: String) {
    let message = sentence { try added(tokens) }
    #expect(message?.contains(expected) == true, "\(message ?? "none")")
  }
}
