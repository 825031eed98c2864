import Attention
import Models
import Screen
import Testing

@testable import Views

struct HeadThumbnailsTests {
  private func view(_ scene: Scene, _ shading: Shading = .glyphs) -> HeadThumbnails {
    HeadThumbnails(
      thumbnails: scene.thumbnails, address: scene.picture.address, shading: shading)
  }

  @Test func `each layer begins a row, and the open head stands between brackets`() throws {
    let frame = Frame.drawn(rows: 14, columns: 85, view(try Scene()).draw)
    #expect(
      frame.trimmed(0)
        == " L0.H0 previous   L0.H1 identity   L0.H2 adj→noun   L0.H3 noun→adj   L0.H4 pron→pred")
    #expect(
      frame.trimmed(7)
        == " L1.H0 category   L1.H1 verb→subj  L1.H2 verb→obj  [L1.H3 pron→ant]  L1.H4 sink")
    #expect(frame[7, 52].style.emphasis == .bold)
    #expect(frame.cursor == nil)
  }

  @Test func `two queries share a line, a half block for each from a quarter on`() throws {
    let head = try SmallHead(3, gain: 40).head
    let thumbnail = Thumbnail(address: HeadAddress(layer: 0, head: 0), name: nil, head: head)
    let view = HeadThumbnails(
      thumbnails: [thumbnail], address: thumbnail.address, shading: .glyphs)
    let frame = Frame.drawn(rows: 3, columns: 17, view.draw)
    #expect((0..<3).map(frame.trimmed) == ["[L0.H0]", " ▀▄", "   ▀"])
  }

  @Test func `the open head is seen wherever there is room for one`() throws {
    for head in 0..<5 {
      for layer in 0..<2 {
        let scene = try Scene(address: HeadAddress(layer: layer, head: head))
        let frame = Frame.drawn(rows: 7, columns: 17, view(scene).draw)
        #expect(frame.line(0).contains("[L\(layer).H\(head)"), "\(frame.line(0))")
      }
    }
  }

  @Test func `a long text is pooled into a small map`() throws {
    let thumbnail = Thumbnail(
      address: HeadAddress(layer: 0, head: 0), name: "a", head: try SmallHead(40).head)
    #expect(thumbnail.overview?.queryBlocks.count == Thumbnail.queries)
    #expect(thumbnail.overview?.keyBlocks.count == Thumbnail.keys)
    let wide = Thumbnail(
      address: HeadAddress(layer: 0, head: 0), name: "a", head: try SmallHead(40).head, keys: 30)
    let view = HeadThumbnails(
      thumbnails: [wide, wide], address: HeadAddress(layer: 9, head: 9), shading: .glyphs)
    let frame = Frame.drawn(rows: 7, columns: 64, view.draw)
    #expect(frame.line(0).hasPrefix(" L0.H0 a" + String(repeating: " ", count: 24) + " L0.H0 a"))
  }

  @Test func `a long name is cut before the next thumbnail`() throws {
    let head = try SmallHead(2).head
    let thumbnails = (0..<2).map {
      Thumbnail(
        address: HeadAddress(layer: 0, head: $0), name: "extraordinarily long name", head: head)
    }
    let view = HeadThumbnails(
      thumbnails: thumbnails, address: HeadAddress(layer: 0, head: 0), shading: .background)
    let line = Frame.drawn(rows: 2, columns: 34, view.draw).line(0)
    #expect(line == "[L0.H0 extraordi] L0.H1 extraordi ")
  }

  @Test func `without heads or room nothing is drawn`() throws {
    #expect(Frame.leavesEmptyAreasAlone(view(try Scene()).draw))
    let none = HeadThumbnails(
      thumbnails: [], address: HeadAddress(layer: 0, head: 0), shading: .glyphs)
    #expect(Frame.drawn(rows: 3, columns: 9, none.draw) == Frame(rows: 3, columns: 9))
    let empty = Thumbnail(
      address: HeadAddress(layer: 0, head: 0), name: nil, head: try SmallHead(0).head)
    let view = HeadThumbnails(thumbnails: [empty], address: empty.address, shading: .background)
    #expect(Frame.drawn(rows: 3, columns: 9, view.draw).trimmed(0) == "[L0.H0]")
  }
}
