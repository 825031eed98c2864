import Testing

@testable import Views

struct LookTests {
  @Test func `a look without arguments is that of the first screen`() {
    let look = Look()
    #expect(look.shading == .glyphs && look.range == .linear && look.firstKey == .shaded)
    #expect(look.cellWidth == nil)
  }

  @Test func `cells get wider and narrower one step at a time, and stop at the ends`() {
    #expect(CellWidth.allCases.map(\.wider) == [.one, .two, .three, .four, .six, .six])
    #expect(CellWidth.allCases.map(\.narrower) == [.pooled, .pooled, .one, .two, .three, .four])
  }

  @Test func `a cell takes as many columns as its name says, a pooled one takes one`() {
    #expect(CellWidth.allCases.map(\.columns) == [1, 1, 2, 3, 4, 6])
  }

  @Test func `only half blocks share a line`() {
    #expect(CellWidth.allCases.map(\.queriesALine) == [2, 2, 1, 1, 1, 1])
  }
}
