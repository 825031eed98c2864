import Attention
import Models
import Screen
import Testing

@testable import Views

struct LegendLineTests {
  private func line(
    _ picture: HeadPicture, _ look: Look = Look(), columns: Int, width: CellWidth = .four
  ) -> Frame {
    let window = MapWindow(
      width: width, queries: 0..<2, columns: 0..<2, pooledQueries: 3, pooledColumns: 4)
    let view = LegendLine(picture: picture, look: look, subject: .map(window))
    return Frame.drawn(rows: 1, columns: columns, view.draw)
  }

  private let causal = AttentionConfiguration(mask: .causal)
  private let none = AttentionConfiguration(mask: AttentionMask([.custom([[true]])]))

  @Test func `legends of all widths, ranges and stages`() throws {
    var lines: [String] = []
    for width in CellWidth.allCases {
      lines += try legend(Scene(look: Look(cellWidth: width)))
    }
    for range in ShadeRange.allCases {
      lines += try legend(Scene(look: Look(range: range, firstKey: .unshaded)))
    }
    for stage in Stage.allCases { lines += try legend(Scene(stage: stage)) }
    try expectLines("legends", lines)
  }

  private func legend(_ scene: Scene) throws -> [String] {
    let area = Rectangle(rows: 16, columns: 60)
    let view = LegendLine(
      picture: scene.picture, look: scene.look, subject: .map(scene.map.window(in: area)))
    return [80, 120].map { Frame.line(columns: $0, view.draw) }
  }

  @Test func `softmax runs along a row, in these words`() throws {
    let picture = try SmallHead(2).picture()
    #expect(line(picture, columns: 80).line(0).hasSuffix("    softmax runs along a row →"))
    let argmax = AttentionConfiguration(normalizer: .argmax)
    #expect(
      line(try SmallHead(2, configuration: argmax).picture(), columns: 90).trimmed(0)
        .contains("argmax runs along a row →"))
    #expect(
      line(try SmallHead(2).picture(.output), columns: 90).trimmed(0)
        .contains("columns are value dimensions"))
  }

  @Test func `a masked map explains its look where there is room`() throws {
    let picture = try SmallHead(2, configuration: causal).picture()
    let wide = line(picture, columns: 100)
    #expect(wide.trimmed(0).hasSuffix("softmax runs along a row →   ╱ masked"))
    #expect(line(picture, columns: 80).trimmed(0).hasSuffix("softmax runs along a row →"))
    #expect(!line(try SmallHead(2).picture(), columns: 120).line(0).contains("╱"))
    let coloured = line(picture, Look(shading: .background), columns: 100)
    let place = (0..<100).first { coloured[0, $0].glyph.text == "╱" }
    #expect(place.map { coloured[0, $0].style } == .on(.masked))
  }

  @Test func `an undefined row explains its look where there is room`() throws {
    let picture = try SmallHead(2, configuration: none).picture()
    let text = line(picture, columns: 120).trimmed(0)
    #expect(text.contains("╱ masked") && text.contains("∅ undefined"), "\(text)")
    let coloured = line(picture, Look(shading: .background), columns: 120)
    let place = (0..<120).first { coloured[0, $0].glyph.text == "∅" }
    #expect(place.map { coloured[0, $0].style } == .on(.undefined))
  }

  @Test func `exactly zero is told from what rounds to zero, where cells have digits`() throws {
    let picture = try SmallHead(2, gain: 1).picture(.dot)
    #expect(line(picture, columns: 120).trimmed(0).hasSuffix("0 exactly zero"))
    #expect(!line(picture, columns: 120, width: .two).line(0).contains("exactly"))
  }

  @Test func `cells that share queries and keys say so`() throws {
    let picture = try SmallHead(2).picture()
    #expect(
      line(picture, columns: 90, width: .pooled).trimmed(0)
        == " weights  ▀▄ ≥.25   a cell: the largest of 3 queries × 4 keys   softmax runs along a row →"
    )
    #expect(
      line(picture, columns: 80, width: .one).trimmed(0)
        == " weights  ▀▄ ≥.25   2 queries a line   softmax runs along a row →")
  }

  @Test func `a first key that is left out of the shading is named`() throws {
    let picture = try SmallHead(2).picture()
    let look = Look(firstKey: .unshaded)
    #expect(line(picture, look, columns: 80).trimmed(0).hasSuffix("· <.005   key key0 unshaded"))
    #expect(
      !line(try SmallHead(2).picture(.output), look, columns: 120).line(0).contains("unshaded"))
  }

  @Test func `thumbnails have their own words, with colour no threshold`() throws {
    let picture = try SmallHead(2).picture()
    let window = MapWindow(width: .four, queries: 0..<2, columns: 0..<2)
    for (shading, words) in [
      (Shading.glyphs, "thumbnails ▀▄ ≥.25, 2 queries a line"),
      (.background, "thumbnails 2 queries a line"),
    ] {
      let view = LegendLine(
        picture: picture, look: Look(shading: shading), subject: .mapWithThumbnails(window, nil))
      #expect(Frame.line(columns: 120, view.draw).contains("   \(words)   softmax runs along"))
    }
  }

  @Test func `thumbnails whose blocks hold several cells say how many`() throws {
    let head = try SmallHead(30).head
    let thumbnail = Thumbnail(
      address: HeadAddress(layer: 0, head: 0), name: nil, head: head, queries: 12, keys: 15)
    let window = MapWindow(width: .four, queries: 0..<2, columns: 0..<2)
    let view = LegendLine(
      picture: try SmallHead(30).picture(), look: Look(),
      subject: .mapWithThumbnails(window, thumbnail))
    #expect(
      Frame.line(columns: 140, view.draw)
        .contains("thumbnails ▀▄ ≥.25, the largest of 3 queries × 2 keys"))
  }

  @Test func `the steps have their own legend`() throws {
    let view = LegendLine(picture: try SmallHead(1).picture(), look: Look(), subject: .steps)
    #expect(
      Frame.line(columns: 80, view.draw)
        == " [ ] ▸ ▾ selected   ? not stepped to yet   · rounds to 0   bars 0…1, the weights")
    #expect(
      Frame.line(columns: 60, view.draw)
        == " [ ] ▸ ▾ selected   ? not stepped to yet   · rounds to 0")
  }

  @Test func `where there is room the selected number stands beside the ticks`() throws {
    let scene = try Scene()
    let window = MapWindow(width: .four, queries: 0..<2, columns: 0..<2)
    func legend(_ look: Look, _ columns: Int) -> String {
      let view = LegendLine(
        picture: scene.picture, look: look, subject: .map(window), cell: scene.cell)
      return Frame.line(columns: columns, view.draw)
    }
    #expect(!legend(Look(), 80).contains("▾"))
    #expect(legend(Look(), 100).contains("· <.005   ▾ .928    softmax"))
    #expect(legend(Look(range: .rowMaximum), 140).contains("   ▾ .928 of .928 in this row     "))
    #expect(legend(Look(shading: .background), 139).contains("▾ ≥.75"))
    let bar = legend(Look(shading: .background), 140)
    #expect(bar.contains("weights  0 ") && !bar.contains("≥") && bar.contains("   ▾ .928    "))
  }

  @Test func `NaN and infinity are named where they stand in the map`() throws {
    let head = try SmallHead(queries: [[1]], keys: [[.nan], [.infinity]], values: [[1], [1]])
    let text = line(head.picture(.dot), columns: 120).trimmed(0)
    #expect(text.contains("NaN not a number") && text.contains("∞ infinite"), "\(text)")
    let narrow = line(head.picture(.dot), columns: 120, width: .two).trimmed(0)
    #expect(narrow.contains("N not a number") && !narrow.contains("NaN"))
  }

  @Test func `parts are whole or left out`() throws {
    let picture = try SmallHead(2, configuration: causal).picture()
    for columns in 52...130 {
      let text = line(picture, columns: columns).trimmed(0)
      let ends = ["· <.005", "along a row →", "╱ masked"]
      #expect(ends.contains { text.hasSuffix($0) }, "\(columns): \(text)")
    }
    let window = MapWindow(width: .four, queries: 0..<2, columns: 0..<2)
    #expect(
      Frame.leavesEmptyAreasAlone(
        LegendLine(picture: picture, look: Look(), subject: .map(window)).draw))
  }
}
