import Attention
import Models
import Screen
import Testing

@testable import Views

struct TextLayoutTests {
  private func layout(
    _ scene: Scene, rows: Int, columns: Int, token: Int = 8
  ) -> TextLayout {
    TextLayout(
      labels: scene.words, stage: scene.picture.stage, token: token,
      area: Rectangle(rows: rows, columns: columns))
  }

  @Test func `with room each token has its number and its position, else less`() throws {
    let scene = try Scene()
    #expect(layout(scene, rows: 18, columns: 60).detail == .positions)
    #expect(layout(scene, rows: 7, columns: 36).detail == .numbers)
    #expect(layout(scene, rows: 5, columns: 20).detail == .shades)
  }

  @Test func `the parts lie in the area, one below the other`() throws {
    for text in ["", "it", ToyModel.openingText, String(repeating: "the cat ran ", count: 60)] {
      let scene = try Scene(text, query: 0, key: 0)
      for rows in 0...60 {
        for columns in stride(from: 0, to: 200, by: 9) {
          let layout = layout(scene, rows: rows, columns: columns)
          let area = Rectangle(rows: rows, columns: columns)
          for part in [layout.text, layout.list, layout.advice] {
            #expect(part.intersection(area) == part)
          }
          #expect(layout.text.endRow <= layout.list.row || layout.list.isEmpty)
          #expect(layout.list.endRow <= layout.advice.row || layout.advice.isEmpty)
        }
      }
    }
  }

  @Test func `a long text scrolls so that the token is seen`() throws {
    let scene = try Scene(String(repeating: "the cat ran ", count: 60), query: 0, key: 0)
    for token in [0, 1, 50, 100, 180] {
      let layout = layout(scene, rows: 18, columns: 60, token: token)
      #expect(layout.visibleTokens.contains(token))
      #expect(layout.visibleTokens.count < 181)
      #expect(layout.visible.count * layout.detail.rawValue <= layout.text.rows)
    }
  }

  @Test func `the numbers do not move anything`() throws {
    let reads = try Scene(query: 8, key: 2)
    let other = try Scene(address: HeadAddress(layer: 0, head: 1), query: 1, key: 1)
    #expect(layout(reads, rows: 18, columns: 60) == layout(other, rows: 18, columns: 60))
  }

  @Test func `a name is as wide as it is drawn`() {
    let labels = TokenLabel.labels(
      texts: ["[BOS]", "wug", "the", "the", "漢字"],
      knowledge: [.special, .unknown, .known, .known, .unknown])
    #expect(labels.allSatisfy { $0.nameWidth == $0.name.width })
  }
}
