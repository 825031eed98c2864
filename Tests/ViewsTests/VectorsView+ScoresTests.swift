import Attention
import Models
import Screen
import Testing

@testable import Views

struct VectorsViewScoresTests {
  @Test func `the numbers of the opening cell are the reference's`() throws {
    let drawn = Frame.drawn(rows: 18, columns: 80, try Scene().vectors().draw)
    #expect(drawn.line(2).hasPrefix(" noun?          +32.000    +1.000  +32.00  ██████│"))
    #expect(drawn.line(6).hasPrefix("▸animate         +5.693    +1.694  [+9.64] █▊"))
    #expect(drawn.line(16).hasPrefix(" clock64 sin     −3.960    +0.195   −0.77  −"))
  }

  @Test func `dimensions without names are called by their number, unused ones are kept`() throws {
    let small = try SmallHead(queries: [[0, 2, 1]], keys: [[5, 1, -3]], values: [[1]])
    let view = VectorsView(picture: small.picture(), cell: small.cell(), scoreDimension: 1)
    let drawn = Frame.drawn(rows: 18, columns: 80, view.draw)
    #expect(drawn.line(2).hasPrefix(" dimension 0"))
    #expect(drawn.line(3).hasPrefix("▸dimension 1     +2.000    +1.000  [+2.00]"))
  }

  @Test func `of many dimensions those around the selected one stand over the sum of the others`()
    throws
  {
    let numbers = (0..<64).map { Float($0 % 7) - 3 }
    let small = try SmallHead(queries: [numbers], keys: [numbers], values: [[1]])
    for selected in [0, 30, 63] {
      let view = VectorsView(
        picture: small.picture(), cell: small.cell(), scoreDimension: selected)
      let drawn = Frame.drawn(rows: 18, columns: 80, view.draw)
      #expect(drawn.text.contains("▸dimension \(selected) "))
      #expect(drawn.line(17).hasPrefix(" 49 other dimensions"))
      let sum = try (2..<18).reduce(0.0) { sum, row in
        sum + (try DrawnNumbers.number(DrawnNumbers.text(drawn, row: row, 33..<42)))
      }
      #expect(sum == numbers.reduce(0) { $0 + Double($1 * $1) })
    }
  }

  @Test func `bars have no length where every product rounds to 0`() throws {
    let small = try SmallHead(queries: [[0.001]], keys: [[0.001]], values: [[1]])
    let view = VectorsView(picture: small.picture(), cell: small.cell())
    #expect(view.largestProduct(try #require(view.cell.derivation).cell) == 0)
    #expect(!Frame.drawn(rows: 18, columns: 80, view.draw).text.contains("█"))
  }

  @Test func `a narrow pane leaves out the bars, then the factors`() throws {
    let view = try Scene().vectors(space: .whole)
    let drawn = Frame.drawn(rows: 18, columns: 40, view.draw)
    #expect(drawn.line(6).hasPrefix("▸animate") && !drawn.text.contains("█"))
    #expect(drawn.line(6).contains("+5.693") && drawn.line(6).contains("[+9.64]"))
    let narrow = Frame.drawn(rows: 18, columns: 30, view.draw)
    #expect(!narrow.line(6).contains("+5.693") && narrow.line(6).contains("[+9.64]"))
  }
}
