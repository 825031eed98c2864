import Attention
import Models
import Screen
import Testing

@testable import Views

struct VectorsLegendTests {
  private let body = Rectangle(rows: 18, columns: 80)

  private func legend(_ view: VectorsView, columns: Int = 80) -> String {
    Frame.line(columns: columns) { area, frame in
      VectorsLegend(view).draw(in: area, body: body, of: &frame)
    }
  }

  @Test func `the sum, the signs and the bars are explained`() throws {
    #expect(
      legend(try Scene().vectors())
        == " Σ q×k = 48.76   0 exactly zero   █ bar of 6 cells = 32   names: hand-made")
  }

  @Test func `parts that do not fit are left out whole`() throws {
    #expect(legend(try Scene().vectors(), columns: 40) == " Σ q×k = 48.76   0 exactly zero")
  }

  @Test func `a head without names says so`() throws {
    let small = try SmallHead(queries: [[1]], keys: [[1]], values: [[1]])
    let view = VectorsView(picture: small.picture(), cell: small.cell())
    #expect(VectorsLegend(view).parts(body: body).contains("dimensions have no names"))
  }

  @Test func `a bias is no product, and is named`() throws {
    let one = Matrix([[1]])
    let head = try AttentionHead(queries: one, keys: one, values: one, bias: Matrix([[0.5]]))
    let labels = TokenLabel.labels(texts: ["a"])
    let picture = HeadPicture(
      head: head, address: HeadAddress(layer: 0, head: 0), headName: nil, headCounts: [1],
      modelTitle: "test", queryLabels: labels, keyLabels: labels, stage: .weights)
    let view = VectorsView(picture: picture, cell: SelectedCell(head: head, query: 0, key: 0))
    #expect(legend(view).contains("Σ q×k = 1.00   bias +0.50 is added after the scale"))
  }

  @Test func `numbers have no zeros at their end`() {
    #expect([32, 3.06, 0.5, 12.3456, 0].map(shortNumber) == ["32", "3.06", "0.5", "12.35", "0"])
  }
}
