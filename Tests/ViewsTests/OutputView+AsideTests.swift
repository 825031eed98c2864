import Attention
import Models
import Screen
import Testing

@testable import Views

struct OutputViewAsideTests {
  @Test func `the residual of the selected dimension is a sum of four lines`() throws {
    let frame = Frame.drawn(rows: 30, columns: 120, try Scene().output().draw)
    let lines = (0...5).map { frame.line($0).split(separator: "│").last.map(String.init) ?? "" }
    #expect(lines[0].contains("residual of it"))
    #expect(lines[1].contains("before layer 2     +0.95"))
    #expect(lines[2].contains("+ this head        +1.58"))
    #expect(lines[3].contains("+ 4 other heads    +0.22"))
    #expect(lines[4].contains("= after layer 2    +2.75"))
    #expect(lines[5].contains("in dimension animate"))
  }

  @Test func `where the head does not write the dimension there is no sum`() throws {
    let frame = Frame.drawn(rows: 30, columns: 120, try Scene(dimension: 15).output().draw)
    #expect(frame.line(1).contains("not written by this head"))
  }

  @Test func `columns that are left show the residual as bars`() throws {
    let frame = Frame.drawn(rows: 54, columns: 200, try Scene().output().draw)
    #expect(frame.line(7).contains("after: bar of 40 cells = 2.75"))
    #expect(frame.line(8).contains(String(repeating: "█", count: 40)))
    let narrow = Frame.drawn(rows: 30, columns: 120, try Scene().output().draw)
    #expect(!narrow.text.contains("bar of"))
  }
}
