import Attention
import Models
import Screen
import Testing

@testable import Views

struct OutputViewResidualTests {
  @Test func `each dimension has both of its sums in one row`() throws {
    let frame = Frame.drawn(rows: 18, columns: 80, try Scene().output().draw)
    #expect(
      frame.trimmed(7)
        == " dimension ↓   α·v(animal)  11 others  = output  │   before   4 heads   = after")
    #expect(
      frame.trimmed(8)
        == "▸animate             +1.57      +0.01     +1.58  │    +0.95     +0.22     +2.75")
  }

  @Test func `dimensions scroll with the selected one`() throws {
    for dimension in 0..<13 {
      let frame = Frame.drawn(rows: 18, columns: 80, try Scene(dimension: dimension).output().draw)
      #expect((8..<16).contains { frame.line($0).hasPrefix("▸") })
      #expect(frame.line(15).hasPrefix(" 9 other dimensions"))
    }
  }

  @Test func `keys that are not seen are summed up before the output`() throws {
    let text = Array(repeating: ToyModel.openingText, count: 6).joined(separator: " ")
    let scene = try Scene(text, query: 8, key: 60)
    let frame = Frame.drawn(rows: 30, columns: 120, scene.output().draw)
    #expect(frame.line(7).contains("others") && frame.line(7).contains("= output"))
  }

  @Test func `a dimension that is written nowhere says so`() throws {
    let small = try SmallHead(2)
    let view = OutputView(picture: small.picture(), cell: small.cell(), residuals: [nil, nil])
    #expect(Frame.drawn(rows: 18, columns: 80, view.draw).text.contains("not written"))
  }

  @Test func `what a projection adds is shown apart from the output`() throws {
    let line = ResidualLine(
      name: "n", before: 1, thisHead: 3, otherHeads: 2, otherHeadCount: 1, after: 6,
      writing: .projected)
    let small = try SmallHead(12)
    let view = OutputView(picture: small.picture(), cell: small.cell(), residuals: [line, nil])
    let frame = Frame.drawn(rows: 18, columns: 80, view.draw)
    #expect(frame.line(7).contains("head") && frame.line(8).contains("+3.00     +2.00     +6.00"))
  }
}
