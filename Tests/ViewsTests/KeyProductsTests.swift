import Attention
import Models
import Screen
import Testing

@testable import Views

struct KeyProductsTests {
  private func frame(_ scene: Scene, rows: Int, columns: Int, dimension: Int = 4) throws -> Frame {
    let view = KeyProducts(
      picture: scene.picture, cell: scene.cell, look: scene.look, scoreDimension: dimension)
    let derivation = try #require(scene.cell.derivation)
    return Frame.drawn(rows: rows, columns: columns) { view.draw(derivation, in: $0, of: &$1) }
  }

  @Test func `six rows show the selected dimension, the dot product and the weight`() throws {
    let frame = try frame(Scene(), rows: 6, columns: 100)
    #expect(frame.line(3).hasPrefix("▸animate         · +0.83[+9.64]+0.82"))
    #expect(frame.line(4).hasPrefix(" Σ = dot q·k 28.00  4.38 48.76"))
    #expect(frame.line(5).hasPrefix(" 5 weight     .005     ·  .928"))
  }

  @Test func `with room every dimension has a row, and the columns add up to the dot product`()
    throws
  {
    let frame = try frame(Scene(), rows: 22, columns: 100)
    for key in 0..<12 {
      let columns = 12 + 6 * key..<18 + 6 * key
      let sum = try (3..<19).reduce(0.0) { sum, row in
        sum + (try DrawnNumbers.number(DrawnNumbers.text(frame, row: row, columns)))
      }
      let dot = try DrawnNumbers.number(DrawnNumbers.text(frame, row: 19, columns))
      #expect(abs(sum - dot) < 0.1, "key \(key)")
    }
    #expect(frame.line(20).hasPrefix(" 2 scale"))
  }

  @Test func `many keys scroll with the selected one`() throws {
    let text = Array(repeating: ToyModel.openingText, count: 6).joined(separator: " ")
    let frame = try frame(Scene(text, query: 8, key: 60), rows: 6, columns: 80)
    #expect(frame.line(2).contains(" 60"))
  }

  @Test func `fewer than six rows show nothing`() throws {
    #expect(try frame(Scene(), rows: 5, columns: 80) == Frame(rows: 5, columns: 80))
    #expect(KeyProducts.mostRows(dimensions: 16) == 22)
  }
}
