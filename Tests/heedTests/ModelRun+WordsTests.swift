import ArgumentParser
import Models
import Screen
import Testing
import Views

@testable import heed

@Suite struct ModelRunWordsTests {
  @Test func `words of the toy model are its tokens`() throws {
    let run = try sampleRun("It barked")
    #expect(run.tokens == ["[BOS]", "it", "barked"])
    #expect(run.words == run.tokens && run.queryWords == run.words)
    #expect(run.queryTokens == run.tokens)
    #expect(run.labels.map(\.name.description) == ["BOS", "it", "barked"])
    #expect(run.queryLabels.map(\.name.description) == ["BOS", "it", "barked"])
  }

  @Test(arguments: [
    ("gpt2_tiny", ["The", "Ġc", "at"], ["The", "c", "at"]),
    ("bert_tiny", ["[CLS]", "the", "c", "##at", "[SEP]"], ["[CLS]", "the", "c", "at", "[SEP]"]),
  ])
  func `tokens of a vocabulary keep its signs, words are as people write them`(
    name: String, tokens: [String], words: [String]
  ) throws {
    let run = try ModelRun(
      text: "The cat", model: TextModel(folder: referenceModel(name)),
      options: ModelOptions.parse([]), axes: AxisOptions.parse([]), head: HeadOptions.parse([]),
      words: WordOptions.parse([]))
    #expect(run.tokens == tokens)
    #expect(run.words == words)
  }
}
