import Testing

@testable import Models

@Suite struct ClosestWordTests {
  @Test(arguments: [
    ("anmate", "animate"), ("plurl", "plural"), ("nuon", "noun"), ("purple", nil), ("", nil),
    ("x", nil),
  ])
  func `a word at most two letters away is found`(word: String, closest: String?) {
    #expect(
      ClosestWord.closest(to: word, among: WordFeature.allCases.map(\.rawValue)) == closest)
  }

  @Test func `of words that are equally near the one that begins alike is taken`() {
    #expect(ClosestWord.closest(to: "dogg", among: ["fogg", "dogs", "dogy"]) == "dogs")
  }
}
