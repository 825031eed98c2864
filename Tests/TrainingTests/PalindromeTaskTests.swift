import Attention
import Testing

@testable import Training

@Suite struct PalindromeTaskTests {
  @Test func `a word reads the same from both ends`() {
    var random = SplitMix64(seed: 3, stream: 0)
    for _ in 0..<50 {
      let word = PalindromeTask.palindrome(&random)
      #expect(word.count == 8)
      #expect(word == word.reversed())
    }
  }

  @Test func `a hidden letter is not seen, a next one is asked for one place before`() {
    let word = [0, 1, 2, 3, 3, 2, 1, 0]
    let hidden = PalindromeTask(.allButOne, seed: 1).questions(about: word)
    #expect(hidden.count == 8)
    #expect(hidden[2].seen == [0, 1, 8, 3, 3, 2, 1, 0])
    #expect(hidden[2].row == 2)
    #expect(hidden[2].letter == 2)
    let next = PalindromeTask(.before, seed: 1).questions(about: word)
    #expect(next.map(\.place) == Array(1...7))
    #expect(next.map(\.row) == Array(0...6))
    #expect(next.map(\.letter) == [1, 2, 3, 3, 2, 1, 0])
  }

  @Test func `the model has 4896 numbers`() {
    #expect(PalindromeTask(.allButOne, seed: 1).parameters.count == 4896)
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: trainingSeeds)
  func `who sees the whole word finds every letter at its mirrored place`(seed: UInt64) throws {
    var run = TrainingRun(.maskedPalindrome, seed: seed)
    run.train(until: 150)
    let last = try #require(run.snapshots.last)
    #expect(try #require(last.reading("accuracy in the first half")) > 0.98)
    #expect(try #require(last.reading("accuracy in the second half")) > 0.98)
    #expect(try #require(last.reading("weight on the mirrored place")) > 0.9)
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: trainingSeeds)
  func `who reads from left to right can know the second half alone`(seed: UInt64) throws {
    var run = TrainingRun(.causalPalindrome, seed: seed)
    run.train(until: 100)
    let last = try #require(run.snapshots.last)
    #expect(try #require(last.reading("accuracy in the first half")) < 0.25)
    #expect(try #require(last.reading("accuracy in the second half")) > 0.98)
    #expect(try #require(last.reading("weight on the mirrored place")) > 0.95)
  }
}
