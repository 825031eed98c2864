import Attention

/// Digits written backwards: the map becomes a diagonal from the lower left to the upper right.
struct ReversalTask: SequenceTask {
  let learning: SequenceLearning

  /// Draws starting values and the digits that are kept for measuring.
  init(_ score: SequenceModel.Score, seed: UInt64) {
    learning = SequenceLearning(
      SequenceModel.Sizes(sourceWords: 10, targetWords: 10, sourceLength: 9), reading: .placed,
      score: score, seed: seed, pair: Self.pair)
  }

  static func source(_ word: Int) -> String { "\(word)" }

  static func target(_ word: Int) -> String { "\(word)" }

  /// Draws 4 to 8 digits.
  static func pair(_ random: inout SplitMix64) -> SequencePair {
    let count = 4 + random.nextIndex(below: 5)
    var digits: [Int] = []
    for _ in 0..<count { digits.append(random.nextIndex(below: 10)) }
    return SequencePair(
      source: digits, target: digits.reversed(), alignment: (0..<count).reversed().map { $0 })
  }
}
