import Attention
import Models
import Screen
import Testing

@testable import Views

struct VectorsViewTests {
  private func frame(_ view: VectorsView, rows: Int = 18, columns: Int = 80) -> Frame {
    Frame.drawn(rows: rows, columns: columns, view.draw)
  }

  @Test(arguments: DrawnNumbers.texts)
  func `each product follows from its printed factors, and the sum from the products`(
    _ text: String
  ) throws {
    try DrawnNumbers.cells(of: text) { scene in
      let view = scene.vectors(0)
      let drawn = frame(view)
      let rows = scene.picture.head.listedScores.used
      var sum = 0.0
      for row in 2..<2 + rows {
        let factors = drawn.line(row).prefix(33).split(separator: " ").suffix(2).map(String.init)
        let product = DrawnNumbers.text(drawn, row: row, 33..<42)
        let value = try DrawnNumbers.number(factors[0]) * DrawnNumbers.number(factors[1])
        #expect(try DrawnNumbers.rounds(value, to: product), "\(drawn.line(row))")
        sum += try DrawnNumbers.number(product)
      }
      let legend = try #require(VectorsLegend(view).parts(body: drawn.bounds).first)
      let total = String(legend.dropFirst("Σ q×k = ".count))
      #expect(try DrawnNumbers.rounds(sum, to: total), "\(legend), the products add up to \(sum)")
    }
  }

  @Test(arguments: DrawnNumbers.texts)
  func `what is handed over follows from the printed weight and value`(_ text: String) throws {
    try DrawnNumbers.cells(of: text) { scene in
      let drawn = frame(scene.vectors(0, pane: .value))
      let weight = try DrawnNumbers.number(
        DrawnNumbers.text(drawn, row: 1, 71..<80).replacing("×v", with: ""))
      for row in 2..<2 + scene.picture.head.listedValues.used {
        let value = try DrawnNumbers.number(DrawnNumbers.text(drawn, row: row, 61..<71))
        let handed = DrawnNumbers.text(drawn, row: row, 71..<80)
        #expect(try DrawnNumbers.rounds(weight * value, to: handed), "\(drawn.line(row))")
      }
    }
  }

  @Test func `larger screens compare the key with its rival and show the products of every key`()
    throws
  {
    let drawn = frame(try Scene().vectors(), rows: 30, columns: 120)
    #expect(drawn.line(1).contains("k(street)") && drawn.line(1).contains("difference"))
    #expect(drawn.text.contains("key animal gets 13.9 times the weight of key street"))
    #expect(drawn.text.contains("q × k, key →"))
    #expect((0..<30).allSatisfy { !drawn.trimmed($0).isEmpty })
  }

  @Test func `the whole body has no empty line where the sentence fills it`() throws {
    for (rows, columns) in [(18, 80), (24, 100), (30, 120)] {
      let drawn = frame(try Scene().vectors(), rows: rows, columns: columns)
      #expect((0..<rows).allSatisfy { !drawn.trimmed($0).isEmpty }, "\(columns)×\(rows)")
    }
  }

  @Test func `small screens, and a pane that fills the body, show the chosen pane alone`() throws {
    let scene = try Scene()
    for pane in [VectorsView.Pane.products, .value] {
      let small = frame(scene.vectors(pane: pane), rows: 10, columns: 40).text
      let whole = frame(scene.vectors(pane: pane, space: .whole)).text
      for text in [small, whole] {
        #expect(text.contains("q·k: decides") == (pane == .products))
        #expect(text.contains("v: what is handed over") == (pane == .value))
      }
    }
  }

  @Test func `the cursor stands on the selected number of the chosen pane`() throws {
    let scene = try Scene()
    let products = frame(scene.vectors(4))
    #expect(products.cursor == Position(row: 6, column: 36))
    #expect(products.line(6).contains("[+9.64]"))
    let value = frame(scene.vectors(4, pane: .value))
    #expect(value.cursor.map { value.line($0.row).dropFirst($0.column).hasPrefix("+1.57") } == true)
    #expect(value.line(2).hasSuffix("[+1.57]"))
  }

  @Test func `a page is what the chosen table shows`() throws {
    let head = try Scene().picture.head
    let body = Rectangle(rows: 18, columns: 80)
    let products = VectorsView.page(
      head: head, key: 2, pane: .products, space: .shared, in: body)
    let value = VectorsView.page(head: head, key: 2, pane: .value, space: .shared, in: body)
    #expect(products.dimensions == 16 && value.dimensions == 14 && products.keys == 11)
    let none = VectorsView.page(
      head: head, key: 2, pane: .products, space: .shared, in: Rectangle(rows: 0, columns: 0))
    #expect(none.dimensions == 1 && none.keys == 1)
  }

  @Test func `without a cell nothing is drawn`() throws {
    let empty = try SmallHead(0)
    let view = VectorsView(picture: empty.picture(), cell: empty.cell())
    #expect(frame(view) == Frame(rows: 18, columns: 80))
    #expect(Frame.leavesEmptyAreasAlone(try Scene().vectors().draw))
  }
}
