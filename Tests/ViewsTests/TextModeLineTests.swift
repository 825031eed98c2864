import Attention
import Screen
import Testing

@testable import Views

struct TextModeLineTests {
  private func line(
    _ scene: Scene, _ reading: TextReading = TextReading(), columns: Int = 80
  ) -> String {
    Frame.line(
      columns: columns,
      TextModeLine(read: scene.read(reading), asides: ["a long help   11/11", "11/11"]).draw)
  }

  @Test func `a row says that it sums to 1`() throws {
    let text = line(try Scene())
    #expect(text.hasPrefix(" what ▸it reads · its row, Σ 1.000  "))
    #expect(text.hasSuffix("a long help   11/11"))
    #expect(line(try Scene(), columns: 50).hasSuffix("  11/11"))
  }

  @Test func `a column says that it does not`() throws {
    let text = line(try Scene(), TextReading(direction: .isReadBy))
    #expect(text.hasPrefix(" who reads ▾animal · its column, Σ 1.270, not 1"))
  }

  @Test func `a column whose sum is 1 is not said to differ from it`() throws {
    let small = try SmallHead(3)
    let read = ReadText(
      picture: small.picture(), cell: small.cell(), reading: TextReading(direction: .isReadBy),
      words: small.picture().keyLabels)
    let text = Frame.line(columns: 80, TextModeLine(read: read).draw)
    #expect(text == " who reads ▾key0 · its column, Σ 1.000")
  }

  @Test func `pins are named, and how they are combined`() throws {
    let scene = try Scene()
    #expect(line(scene, TextReading(pins: [8])).hasPrefix(" what ▸it reads, pinned · its row"))
    #expect(
      line(scene, TextReading(pins: [2, 8])).hasPrefix(
        " what ▸animal ▸it read · mean of 2 rows, Σ 1.000"))
    #expect(
      line(scene, TextReading(combination: .sum, pins: [2, 8])).hasPrefix(
        " what ▸animal ▸it read · sum of 2 rows, Σ 2.000, not 1"))
    #expect(
      line(scene, TextReading(pins: [1, 2, 3, 4, 5])).contains("▸The₁ ▸animal ▸didn't +2 read"))
  }

  @Test func `other stages have no sum, undefined rows say so`() throws {
    #expect(line(try Scene(stage: .scaled)).contains("its row, scaled"))
    let nobody = AttentionMask([], keysOff: Set(0..<12))
    let scene = try Scene(configuration: AttentionConfiguration(mask: nobody))
    #expect(line(scene).contains("its row is undefined ∅"))
  }

  @Test func `an area without cells stays empty`() throws {
    #expect(Frame.leavesEmptyAreasAlone(TextModeLine(read: try Scene().read()).draw))
  }
}
