import Testing

@testable import Models

@Suite struct NumeralTests {
  @Test(arguments: ["0", "42", "1990", "3.14", "1,000"])
  func `a number in digits is what number words are`(word: String) {
    #expect(Lexicon.standard.meaning(of: word).features == [.determiner: 1])
    #expect(Lexicon.standard.meaning(of: word).knowledge == .derived)
    #expect(Lexicon.standard.meaning(of: "two").features == [.determiner: 1])
  }

  @Test func `ordinals are adjectives, decades and measures are plural nouns`() {
    #expect(
      Lexicon.standard.meaning(of: "3rd").features
        == Lexicon.standard.meaning(of: "third").features)
    let years = Lexicon.standard.meaning(of: "years").features
    for word in ["1990s", "200g", "5pm", "2.5km"] {
      #expect(Lexicon.standard.meaning(of: word).features == years, "\(word)")
    }
  }

  @Test(arguments: ["", "st", "4chan", "x2", "g"])
  func `other words are no numbers`(word: String) {
    #expect(Numeral.features(of: word) == nil)
  }
}
