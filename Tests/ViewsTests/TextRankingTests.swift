import Attention
import Screen
import Testing

@testable import Views

struct TextRankingTests {
  private func lines(
    _ scene: Scene, _ reading: TextReading = TextReading(), rows: Int = 14, columns: Int = 60
  ) -> [String] {
    let ranking = TextRanking(read: scene.read(reading))
    let frame = Frame.drawn(rows: rows, columns: columns, ranking.draw)
    return (0..<rows).map(frame.trimmed)
  }

  @Test func `the largest come first, each with its position`() throws {
    let lines = lines(try Scene())
    #expect(lines[1].hasPrefix(" ▾ 2 animal") && lines[1].contains("[.928]"))
    #expect(lines[2].hasPrefix("   6 street") && lines[2].contains(" .067 "))
    #expect(lines[3].hasPrefix("   0 BOS"))
    #expect(lines[13].hasPrefix("     Σ") && lines[13].hasSuffix("1.000"))
  }

  @Test func `the length of the value stands beside its weight`() throws {
    let scene = try Scene(query: 0, key: 0, configuration: AttentionConfiguration(mask: .causal))
    // BOS reads itself with weight 1, and its value is nothing.
    let lines = lines(scene)
    #expect(lines[1].contains("[1.000]") && lines[1].hasSuffix(" 0"), "\(lines[1])")
    let norm = try Scene().picture.head.length(ofValue: 2) * 0.9277
    #expect(self.lines(try Scene())[1].hasSuffix(NumberForm.score.text(norm, digits: 2)))
  }

  @Test func `without room the others are one line, and the selected token keeps its own`() throws {
    let lines = lines(try Scene(key: 10), rows: 6)
    #expect(lines[3].hasPrefix(" ▾10 too"), "\(lines)")
    #expect(lines[4].hasPrefix("     9 others"))
    #expect(lines[5].hasPrefix("     Σ"))
  }

  @Test func `masked keys are counted, not ranked`() throws {
    let lines = lines(
      try Scene(query: 2, key: 1, configuration: AttentionConfiguration(mask: .causal)))
    #expect(lines[4].contains("Σ") && lines[4].contains("╱ 9 masked"))
  }

  @Test func `scores have no sum, and below 0 no bar`() throws {
    let lines = lines(try Scene(stage: .scaled))
    #expect(!lines.joined().contains("Σ"))
    let negative = try #require(lines.first { $0.contains("too") })
    #expect(negative.hasSuffix("−0.11  −"), "\(negative)")
  }

  @Test func `a sum of rows is drawn against as many as there are`() throws {
    let reading = TextReading(combination: .sum, pins: [2, 8])
    let lines = lines(try Scene(), reading)
    #expect(lines[0].contains("sum of 2 rows") && lines[0].contains("bar 0…2"))
    #expect(lines[13].hasSuffix("2.000"))
  }

  @Test func `an undefined row says why in place of its numbers`() throws {
    let nobody = AttentionMask([], keysOff: Set(0..<12))
    let lines = lines(try Scene(configuration: AttentionConfiguration(mask: nobody)))
    #expect(lines[1].hasPrefix("     ∅ ") && lines[1].contains("key"), "\(lines)")
  }

  @Test func `an area without cells stays empty`() throws {
    #expect(Frame.leavesEmptyAreasAlone(TextRanking(read: try Scene().read()).draw))
  }
}
