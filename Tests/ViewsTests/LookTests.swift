import Attention
import Testing

@testable import Views

struct LookTests {
  @Test func `a look without arguments is that of the first screen`() {
    let look = Look()
    #expect(look.shading == .glyphs && look.range == .linear && look.firstKey == .shaded)
    #expect(look.cellWidth == nil)
  }

  @Test(arguments: Stage.allCases)
  func `a stage has four ranges, and where it has signs the first is symmetric`(_ stage: Stage) {
    let ranges = ShadeRange.ranges(of: stage)
    #expect(ranges.first == (stage.isSigned ? .symmetric : .linear))
    #expect(ranges.dropFirst() == [.rowMaximum, .logarithmic, .rank])
    for range in ShadeRange.allCases { #expect(ranges.contains(range.fitting(stage))) }
    for range in ranges { #expect(range.fitting(stage) == range) }
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
