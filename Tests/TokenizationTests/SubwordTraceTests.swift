import Testing

@testable import Tokenization

@Suite struct SubwordTraceTests {
  @Test func `merges played again give the tokens`() throws {
    let reference = try TokenizerReference("bpe-gpt2")
    for expected in reference.cases {
      for word in try reference.tokenizer.encoding(of: expected.text).words {
        guard case .merges(let symbols, let steps) = word.trace else { continue }
        var left = Array(symbols.map(\.id).enumerated())
        for step in steps {
          let place = try #require(left.firstIndex { $0.offset == step.position })
          try #require(place + 1 < left.count)
          #expect(left[place].element == step.left && left[place + 1].element == step.right)
          left.remove(at: place + 1)
          left[place].element = step.result
        }
        #expect(left.map(\.element) == word.ids)
      }
    }
  }

  @Test func `the scores of a way add up`() throws {
    let reference = try TokenizerReference("unigram-metaspace")
    for expected in reference.cases {
      for word in try reference.tokenizer.encoding(of: expected.text).words {
        guard case .bestPath(let path) = word.trace else { continue }
        var total = 0.0
        for piece in path {
          total += piece.score
          #expect(piece.total == total)
        }
        #expect(path.last?.bytes.upperBound == word.text.utf8.count)
      }
    }
  }

  @Test func `the longest matches cover the word`() throws {
    let reference = try TokenizerReference("wordpiece-uncased")
    for expected in reference.cases {
      for word in try reference.tokenizer.encoding(of: expected.text).words {
        guard case .longestMatches(let matches) = word.trace, !matches.isEmpty else { continue }
        #expect(matches.last?.bytes.upperBound == word.text.utf8.count)
        #expect(matches.allSatisfy { $0.tried > 0 })
      }
    }
  }
}
