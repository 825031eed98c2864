import Attention
import Screen
import Testing

@testable import Views

@Suite struct HeadNumberTests {
  private let open = HeadAddress(layer: 1, head: 3)

  @Test func `every number and order has a letter of its own`() {
    let numbers: [HeadNumber] = [.cell, .similarity(to: open)]
    let letters =
      numbers.map(\.letter) + RowMetric.allCases.map(\.letter) + HeadOrder.allCases.map(\.letter)
    #expect(Set(letters).count == letters.count)
  }

  @Test func `similarity is offered to the open head`() {
    #expect(HeadNumber.all(open: open).count == RowMetric.ofHeads.count + 2)
    #expect(HeadNumber.all(open: open).last == .similarity(to: open))
    #expect(HeadNumber.similarity(to: open).shortTitle(stage: .dot) == "similarity to L1.H3")
  }

  @Test func `shares of weight are written as weights, bits and positions as scores`() {
    #expect(HeadNumber.metric(.firstKey).form(stage: .dot) == .weight)
    #expect(HeadNumber.similarity(to: open).form(stage: .dot) == .weight)
    #expect(HeadNumber.metric(.entropy).form(stage: .weights) == .score)
    #expect(HeadNumber.cell.form(stage: .weights) == .weight)
    #expect(HeadNumber.cell.form(stage: .output) == .component)
    #expect(HeadNumber.cell.digits(stage: .weights) == 3)
    #expect(HeadNumber.metric(.distance).digits(stage: .weights) == 2)
  }
}
