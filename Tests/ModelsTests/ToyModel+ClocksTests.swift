import Attention
import Testing

@testable import Models

@Suite struct ToyModelClocksTests {
  @Test func `a text of more than 60 words says that the clocks repeat`() throws {
    #expect(ToyModel().trace(of: text(60)).notice == nil)
    let notice = try #require(ToyModel().trace(of: text(61)).notice)
    #expect(notice.short == "clocks repeat")
    #expect(
      notice.sentence
        == "above 60 words the clocks repeat: words 64 apart look alike to the slowest one")
    let unclocked = ToyModel().trace(
      of: text(61), configuration: AttentionConfiguration(positions: .none))
    #expect(unclocked.notice == nil)
  }

  @Test func `words 64 apart look alike to the slowest clock`() {
    let (early, late) = (ToyClock.sixtyFour.hand(at: 3), ToyClock.sixtyFour.hand(at: 67))
    #expect(abs(early.sine - late.sine) < 1e-12)
    #expect(abs(early.cosine - late.cosine) < 1e-12)
    #expect(ToyClock.allCases.map(\.period).max() == 64)
  }

  @Test func `up to 60 words the previous token gets at least .941, and soon less`() throws {
    #expect(try smallestWeightOfPrevious(60) >= 0.941)
    #expect(try smallestWeightOfPrevious(62) < 0.941)
    #expect(try smallestWeightOfPrevious(128) < 0.91)
  }

  private func text(_ count: Int) -> String {
    Array(repeating: "dog", count: count).joined(separator: " ")
  }

  private func smallestWeightOfPrevious(_ count: Int) throws -> Double {
    let head = try #require(
      ToyModel().trace(of: text(count))[HeadAddress(layer: 0, head: 0)]?.attention)
    return try (2...count).map { query in
      try #require(head.row(query).outcome.value).weights[query - 1]
    }.min() ?? 0
  }
}
