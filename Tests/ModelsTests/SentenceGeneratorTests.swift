import Attention
import Testing

@testable import Models

@Suite struct SentenceGeneratorTests {
  @Test func `the same seed makes the same sentences, another one others`() {
    let sentences = (0..<2).map { _ in first(5, seed: 7) }
    #expect(sentences[0] == sentences[1])
    #expect(first(5, seed: 8) != sentences[0])
  }

  @Test func `every sentence is made of tokens that the model knows`() {
    for sentence in first(500, seed: 3) {
      let tokens = ToyModel().tokens(of: sentence.text)
      #expect(tokens.count == sentence.words.count + 1, "\(sentence.text)")
      #expect(tokens.allSatisfy { $0.knowledge != .unknown }, "\(sentence.text)")
    }
  }

  @Test func `at least 98 percent of 10,000 sentences are read as the grammar says`() {
    var generator = SentenceGenerator(seed: 1)
    let model = ToyModel()
    var held = 0
    var heads: [HeadAddress: (held: Int, count: Int)] = [:]
    var failures: [String] = []
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<10_000 {
        let sentence = generator.next()
        let trace = model.trace(of: sentence.text)
        let wrong = sentence.expectations.filter { largestKey($0, in: trace) != $0.key }
        for expectation in sentence.expectations {
          heads[expectation.head, default: (0, 0)].count += 1
          heads[expectation.head, default: (0, 0)].held += wrong.contains(expectation) ? 0 : 1
        }
        if wrong.isEmpty { held += 1 } else { failures.append(report(sentence, wrong, trace)) }
      }
    }
    print("toy model, generated sentences: \(held) of 10,000 hold, in \(time)")
    for (head, counts) in heads.sorted(by: { $0.key < $1.key }) {
      print("  \(head): \(counts.held) of \(counts.count)")
    }
    for failure in failures.prefix(12) { print("  wrong: \(failure)") }
    #expect(held >= 9_800)
    #expect(heads.count == 8)
    #expect(heads.values.allSatisfy { $0.count >= 2_000 })
  }

  private func first(_ count: Int, seed: UInt64) -> [GeneratedSentence] {
    var generator = SentenceGenerator(seed: seed)
    return (0..<count).map { _ in generator.next() }
  }

  private func largestKey(
    _ expectation: GeneratedSentence.Expectation, in trace: ModelTrace
  ) -> Int? {
    let row = trace[expectation.head]?.attention.row(expectation.query)
    let weights = row?.outcome.value?.weights ?? []
    return weights.indices.max { weights[$0] < weights[$1] }
  }

  private func report(
    _ sentence: GeneratedSentence, _ wrong: [GeneratedSentence.Expectation], _ trace: ModelTrace
  ) -> String {
    let all = ["BOS"] + sentence.words
    let mistakes = wrong.map { expectation in
      let found = largestKey(expectation, in: trace).map { all[$0] } ?? "nothing"
      return "\(expectation.head) \(all[expectation.query]) reads \(found),"
        + " not \(all[expectation.key])"
    }
    return "\(sentence.text) · " + mistakes.joined(separator: "; ")
  }
}
