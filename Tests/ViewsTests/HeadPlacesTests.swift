import Attention
import Screen
import Testing

@testable import Views

@Suite struct HeadPlacesTests {
  private func places(
    _ counts: [Int], _ order: HeadOrder, rows: Int = 18, columns: Int = 80,
    address: HeadAddress = HeadAddress(layer: 0, head: 0), selected: Int = 0
  ) -> HeadPlaces {
    let contents = HeadsLayout.Contents(
      headCounts: counts, tokenCount: 12, titles: .unnamed, order: order)
    let layout = HeadsLayout(
      area: Rectangle(row: 3, column: 0, rows: rows, columns: columns), parts: .both,
      contents: contents)
    return HeadPlaces(layout: layout, contents: contents, address: address, selected: selected)
  }

  @Test func `every head of a layer stands on its card, and beside them none`() {
    let counts = [5, 3]
    let places = places(counts, .layer)
    for (layer, count) in counts.enumerated() {
      for head in 0..<5 {
        let card = places.card(line: layer, column: head)
        let last = Position(row: card.endRow - 1, column: card.endColumn - 1)
        let address = head < count ? HeadAddress(layer: layer, head: head) : nil
        #expect(places.head(at: Position(row: card.row, column: card.column), order: []) == address)
        #expect(places.head(at: last, order: []) == address)
      }
    }
    #expect(places.head(at: Position(row: 3, column: 10), order: []) == nil)
    #expect(places.head(at: Position(row: 5, column: 0), order: []) == nil)
  }

  @Test func `in an order the cards follow each other line by line`() {
    let order = (0..<24).map { HeadAddress(layer: 23 - $0, head: 0) }
    let places = places(Array(repeating: 2, count: 12), .largest)
    var found: [HeadAddress] = []
    for line in places.lines {
      for column in places.columns {
        let card = places.card(line: line, column: column)
        let head = places.head(at: Position(row: card.row, column: card.column), order: order)
        if let head { found.append(head) }
      }
    }
    #expect(found == Array(order.prefix(found.count)))
    #expect(found.count > 5)
  }

  @Test func `no size traps`() {
    for rows in 0...20 {
      for columns in stride(from: 0, to: 100, by: 9) {
        for order in HeadOrder.allCases {
          for counts in [[], [1], [12, 12, 12]] {
            let places = places(counts, order, rows: rows, columns: columns)
            for row in 0..<24 { _ = places.head(at: Position(row: row, column: 9), order: []) }
          }
        }
      }
    }
  }
}
