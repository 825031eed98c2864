import Screen
import Testing

@testable import Views

@Suite struct TokenNamingTests {
  private let labels = TokenLabel.labels(
    texts: ["p\u{430}ypal", "dog", "wu\u{301}g"], knowledge: [.known, .known, .unknown])

  @Test func `a name is explained where its look is not enough`() {
    #expect(labels[1].name(.explained) == "dog")
    #expect(labels[1].name(.placed) == "dog")
    #expect(labels[0].name(.explained).description == "p\u{430}ypal (p<U+0430>ypal)")
    #expect(labels[0].name(.spelled).description == "p<U+0430>ypal")
    #expect(labels[0].name(.placed).description == "p\u{430}ypal@0")
  }

  @Test func `marks of the label stay with the writing`() {
    #expect(labels[2].name(.spelled).description == "wu<U+0301>g?")
    #expect(labels[2].name(.explained).description == "wu\u{301}g? (wu<U+0301>g)")
    #expect(labels[2].bareName(.spelled).description == "wu<U+0301>g")
    #expect(labels[2].bareName(.explained).description == "wu\u{301}g (wu<U+0301>g)")
    #expect(labels[1].bareName(.spelled) == "dog")
  }

  @Test func `with less room the sentence is shorter before a name could be mistaken`() {
    let versions = { (naming: TokenNaming) in
      let name = labels[0].name(naming).description
      return ["\(name) reads dog, largest of 12", "\(name) .93"]
    }
    #expect(TokenNaming.fitting(60, versions).description.hasSuffix("of 12"))
    #expect(
      TokenNaming.fitting(30, versions).description == "p\u{430}ypal (p<U+0430>ypal) .93")
    #expect(TokenNaming.fitting(20, versions).description == "p<U+0430>ypal .93")
    #expect(TokenNaming.fitting(12, versions).description == "p\u{430}ypal@0 .93")
    #expect(TokenNaming.fitting(5, versions).width == 5)
    #expect(TokenNaming.fitting(5) { _ in [] } == "")
  }
}
