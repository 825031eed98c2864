import Attention
import Models
import Screen
import Testing

@testable import Views

struct HeadsOfCellTests {
  private func lines(
    _ values: [HeadValue], columns: Int = 60, stage: Stage = .weights, open: Int = 0
  ) -> [String] {
    let view = HeadsOfCell(
      values: values, address: HeadAddress(layer: 0, head: open), stage: stage)
    let frame = Frame.drawn(rows: 2, columns: columns, view.draw)
    return (0..<2).map(frame.trimmed)
  }

  private func values(_ numbers: [Double], perLayer: Int = 12) -> [HeadValue] {
    numbers.enumerated().map { index, number in
      HeadValue(
        address: HeadAddress(layer: index / perLayer, head: index % perLayer),
        value: .number(number))
    }
  }

  @Test func `every head of the toy model, a layer a line`() throws {
    let scene = try Scene()
    let view = HeadsOfCell(
      values: scene.cell.byHead, address: scene.picture.address, stage: .weights)
    let frame = Frame.drawn(rows: 2, columns: 60, view.draw)
    #expect(frame.trimmed(0) == " this cell  L0.H0 .000  H1 .000  H2 .007  H3 .004  H4 .000")
    #expect(frame.trimmed(1) == " by head    L1.H0 .047  H1 .022  H2 .000  H3[.928] H4 .002")
  }

  @Test func `no head and one head`() {
    #expect(lines([]) == [" this cell", " by head"])
    #expect(lines(values([0.5])) == [" this cell  L0.H0[.500]", " by head"])
  }

  @Test func `more than ten heads are named by size`() {
    let values = values((0..<24).map { Double($0 * 7 % 24) / 24 })
    let view = HeadsOfCell(
      values: values, address: HeadAddress(layer: 1, head: 5), stage: .weights)
    let frame = Frame.drawn(rows: 2, columns: 80, view.draw)
    #expect(frame.line(0).hasPrefix(" this cell  L1.H5[.958] L0.H10 .917"), "\(frame.line(0))")
    #expect(frame.line(1).hasPrefix(" largest    "), "\(frame.line(1))")
    let numbers = frame.text.split(separator: ".").filter { $0.first?.isNumber == true }
    #expect(numbers.count == 10)
  }

  @Test func `the largest are those farthest from zero, and what has no number comes last`() {
    var many = values([-5, 1, 2, 3, 4, 0.1, 0.2, 0.3, 0.4, 0.5])
    many.insert(HeadValue(address: HeadAddress(layer: 7, head: 7), value: .masked), at: 0)
    let found = lines(many, columns: 100, stage: .dot, open: 9)
    #expect(found[0].hasPrefix(" this cell  L0.H0 −5.00  L0.H4 4.00  L0.H3 3.00"), "\(found)")
    #expect(!found.joined().contains("L7.H7"))
  }

  @Test func `three layers of few heads go on two lines with their addresses`() {
    let found = lines(values([0.1, 0.2, 0.3, 0.4, 0.5, 0.6], perLayer: 2), columns: 80)
    #expect(
      found == [
        " this cell  L0.H0[.100] L0.H1 .200  L1.H0 .300  L1.H1 .400  L2.H0 .500",
        " by head    L2.H1 .600",
      ])
  }

  @Test func `masked and undefined cells have their signs`() {
    let found = lines([
      HeadValue(address: HeadAddress(layer: 0, head: 0), value: .masked),
      HeadValue(address: HeadAddress(layer: 0, head: 1), value: .undefined(.noAllowedKey)),
    ])
    #expect(found[0] == " this cell  L0.H0[╱] H1 ∅")
  }

  @Test func `wide numbers lose digits rather than the last head its place`() {
    let found = lines(values([12345.67, -12345.67, 1.5, 0, 99999]), stage: .dot)
    #expect(found[0].count <= 60)
    #expect(found[0].contains("H4"), "\(found[0])")
  }

  @Test func `an area of one line holds the first, an empty one nothing`() {
    let view = HeadsOfCell(
      values: values([0.5, 0.25]), address: HeadAddress(layer: 0, head: 0), stage: .weights)
    let frame = Frame.drawn(rows: 1, columns: 60, view.draw)
    #expect(frame.trimmed(0) == " this cell  L0.H0[.500] H1 .250")
    #expect(Frame.leavesEmptyAreasAlone(view.draw))
  }
}
