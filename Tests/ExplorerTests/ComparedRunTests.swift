import Attention
import Models
import Testing

@testable import Explorer

@Suite struct ComparedRunTests {
  private var exploration: Exploration { Session().state.exploration }

  @Test func `it keeps the run, the head and the stage`() {
    var exploration = exploration
    let run = ComparedRun(exploration, kept: .pinned)
    #expect(!run.differs(from: exploration))
    #expect(run.sharesRun(with: exploration))
    #expect(run.head?.name == "pronoun→antecedent")
    exploration.stage = .dot
    #expect(run.differs(from: exploration))
    #expect(run.sharesRun(with: exploration))
    exploration.stage = .weights
    exploration.configuration.mask = .causal
    #expect(run.differs(from: exploration))
  }

  @Test func `lists laid on each other keep the order of both`() {
    let pairs = AlignedPlace.pairs(["the", "cat", "ran"], ["the", "old", "cat", "sat"])
    #expect(
      pairs == [
        AlignedPlace(first: 0, second: 0), AlignedPlace(first: nil, second: 1),
        AlignedPlace(first: 1, second: 2), AlignedPlace(first: 2, second: 3),
      ])
    #expect(AlignedPlace.pairs([], []).isEmpty)
    #expect(AlignedPlace.pairs(["a"], []) == [AlignedPlace(first: 0, second: nil)])
    #expect(AlignedPlace.pairs([], ["a"]) == [AlignedPlace(first: nil, second: 0)])
  }

  @Test(arguments: 0..<200)
  func `every place of both lists stands in one pair, in order`(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    let words = ["a", "b", "c", "d"]
    func list() -> [String] {
      (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        words[Int.random(in: 0..<4, using: &generator)]
      }
    }
    let (first, second) = (list(), list())
    let pairs = AlignedPlace.pairs(first, second)
    #expect(pairs.compactMap(\.first) == Array(first.indices))
    #expect(pairs.compactMap(\.second) == Array(second.indices))
  }

  @Test func `dimensions are paired by name alone`() {
    let pairs = AlignedPlace.named(["noun", "verb"], ["human", "noun"])
    #expect(
      pairs == [
        AlignedPlace(first: nil, second: 0), AlignedPlace(first: 0, second: 1),
        AlignedPlace(first: 1, second: nil),
      ])
  }

  @Test func `an output is aligned by the names of its dimensions`() {
    var exploration = exploration
    exploration.stage = .output
    let pinned = ComparedRun(exploration, kept: .pinned)
    let same = exploration.aligned(with: pinned)
    #expect(same.rows.count == exploration.queryCount)
    #expect(same.columns.allSatisfy { $0.first == $0.second })
  }
}
