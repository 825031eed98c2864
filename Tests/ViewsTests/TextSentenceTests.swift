import Attention
import Screen
import Testing

@testable import Views

struct TextSentenceTests {
  private func sentence(
    _ scene: Scene, _ reading: TextReading = TextReading(), columns: Int = 120
  ) -> String {
    TextSentence(read: scene.read(reading)).text(columns: columns).description
  }

  @Test func `of a row it is the sentence of the map`() throws {
    let scene = try Scene()
    for columns in [20, 40, 79, 120] {
      let map = SentenceLine(picture: scene.picture, cell: scene.cell, subject: .map)
      #expect(sentence(scene, columns: columns) == map.text(columns: columns).description)
    }
  }

  @Test func `of a column it says by whom the key is read, and that the column is no row`() throws {
    let column = TextReading(direction: .isReadBy)
    #expect(
      sentence(try Scene(), column)
        == "key animal is read by query it with weight .928, largest of 12 in its column; "
        + "this column Σ 1.270, not 1")
    #expect(
      sentence(try Scene(), column, columns: 79)
        == "key animal is read by query it with weight .928; this column Σ 1.270, not 1")
    #expect(sentence(try Scene(), column, columns: 20) == "it reads animal .928")
    #expect(sentence(try Scene(query: 11), column).contains("rank 3 of 12 in its column"))
  }

  @Test func `of several it tells the cell and what the shades are`() throws {
    #expect(
      sentence(try Scene(), TextReading(pins: [8, 11]), columns: 79)
        == "query it reads key animal with weight .928; mean of 2 pinned rows .522, Σ 1.000")
    #expect(
      sentence(try Scene(), TextReading(combination: .sum, pins: [8, 11]))
        .hasSuffix("sum of 2 pinned rows 1.045, Σ 2.000, not 1"))
  }

  @Test func `a selection beside the pins is said to be none of them`() throws {
    #expect(
      sentence(try Scene(), TextReading(pins: [11]))
        .hasSuffix("; it is not pinned, the shades are those of the pins"))
    #expect(!sentence(try Scene(), TextReading(pins: [8])).contains("not pinned"))
  }

  @Test func `a masked cell and other stages keep the sentence of the map`() throws {
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    let column = TextReading(direction: .isReadBy)
    let hidden = sentence(try Scene(query: 2, key: 4, configuration: causal), column)
    #expect(hidden.hasPrefix("query animal may not read key cross: the causal mask hides it"))
    #expect(
      sentence(try Scene(stage: .dot), column).hasPrefix("query it, key animal: dot product 48.76"))
  }

  @Test func `of a column of which only a part is computed neither rank nor sum is said`() throws {
    let small = try SmallHead(800)
    let picture = small.picture()
    for pins in [[], [3, 4]] {
      let read = ReadText(
        picture: picture, cell: small.cell(0, 3),
        reading: TextReading(direction: .isReadBy, pins: pins), words: picture.keyLabels,
        visible: 0..<20)
      let text = TextSentence(read: read).text(columns: 120).description
      #expect(text.hasPrefix("key key3 is read by query key0 with weight .001"))
      #expect(!text.contains("Σ") && !text.contains("in its column"), "\(text)")
      let line = Frame.line(columns: 90, TextModeLine(read: read).draw)
      #expect(line.hasSuffix("20 of 800 computed"))
      let list = Frame.drawn(rows: 9, columns: 60, TextRanking(read: read).draw).text
      #expect(list.contains("of those seen") && !list.contains("Σ"))
    }
  }

  @Test func `what was is told of a column too`() throws {
    let scene = try Scene(previous: .number(0.158))
    #expect(sentence(scene, TextReading(direction: .isReadBy)).contains("weight .928 (was .158)"))
  }
}
