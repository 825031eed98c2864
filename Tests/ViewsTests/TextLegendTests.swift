import Attention
import Screen
import Testing

@testable import Views

struct TextLegendTests {
  private func line(
    _ scene: Scene, _ reading: TextReading = TextReading(),
    detail: TextLayout.Detail = .positions, thumbnail: Thumbnail? = nil
  ) -> String {
    Frame.line(
      columns: 160,
      TextLegend(
        read: scene.read(reading), look: scene.look, detail: detail, thumbnail: thumbnail
      ).draw)
  }

  @Test func `shades, marks and the direction of softmax`() throws {
    let text = line(try Scene())
    #expect(text.hasPrefix(" weights"))
    #expect(text.contains("▸ reads ▾") && text.hasSuffix("softmax runs along a row"))
    #expect(!text.contains("shades only"))
  }

  @Test func `it says where there is no room for numbers`() throws {
    let text = line(try Scene(), detail: .shades)
    #expect(text.contains("shades only, no room for numbers") && !text.contains("rounds"))
  }

  @Test func `it explains the signs that are seen and the small maps`() throws {
    let scene = try Scene(query: 2, configuration: AttentionConfiguration(mask: .causal))
    #expect(line(scene).contains("╱ masked"))
    #expect(!line(try Scene()).contains("masked"))
    #expect(line(scene, thumbnail: scene.thumbnails.first).contains("thumbnails"))
  }

  @Test func `a first key without a shade is named, in a row`() throws {
    let scene = try Scene(look: Look(firstKey: .unshaded))
    #expect(line(scene).contains("key BOS unshaded"))
    #expect(!line(scene, TextReading(direction: .isReadBy)).contains("unshaded"))
  }

  @Test func `an area without cells stays empty`() throws {
    #expect(
      Frame.leavesEmptyAreasAlone(
        TextLegend(read: try Scene().read(), look: Look(), detail: .shades).draw))
  }
}
