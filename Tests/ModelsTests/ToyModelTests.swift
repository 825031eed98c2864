import Attention
import Foundation
import Models
import Testing
import Tokenization

@Suite struct ToyModelTests {
  @Test func `the beginning of the sentence comes first, whatever the text`() {
    for text in ["", " \n", "dog", "🐕 犬"] {
      let first = ToyModel().tokens(of: text).first
      #expect(first == ModelToken(Token(text: "[BOS]", characters: 0..<0), .special))
    }
    #expect(ToyModel().tokens(of: "").count == 1)
  }

  @Test func `tokens say what the model knows of them`() throws {
    let lexicon = try Lexicon.standard.declaring("wug", like: "dog")
    let tokens = ToyModel(lexicon: lexicon).tokens(of: "The WUG’s blorks bark, melts")
    #expect(tokens.map(\.token.text) == ["[BOS]", "the", "wug's", "blorks", "bark", ",", "melts"])
    #expect(
      tokens.map(\.knowledge) == [.special, .known, .derived, .unknown, .known, .known, .derived])
    #expect(ToyModel(lexicon: lexicon).tokens(of: "wug").last?.knowledge == .declared)
  }

  @Test func `it opens where "it" reads "animal"`() throws {
    let trace = ToyModel().trace(of: ToyModel.openingText)
    let (query, key) = ToyModel.openingCell
    #expect(trace.tokens[query].token.text == "it")
    #expect(trace.tokens[key].token.text == "animal")
    let head = try #require(trace[ToyModel.openingHead])
    #expect(head.name == "pronoun→antecedent")
    let cell = head.attention.cell(query, key)
    #expect(abs(cell.dot - 48.76) < 0.005)
    #expect(abs(cell.scaled - 12.19) < 0.005)
    let weight = try #require(cell.outcome.value?.weight)
    #expect(abs(weight - 0.928) < 0.0005)
    let terms = cell.terms.filter { abs($0.value) > 0.005 }
    #expect(
      terms.map { "\($0.name) \(String(format: "%.2f", $0.value))" }
        == ["noun? 32.00", "number 4.00", "animate 9.64", "extent 0.01", "clock64 3.11"])
  }
}
