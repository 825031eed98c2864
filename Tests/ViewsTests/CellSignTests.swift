import Attention
import Screen
import Testing

@testable import Views

struct CellSignTests {
  @Test func `an ordinary number has no sign`() {
    #expect(CellSign(.number(0.5)) == nil && CellSign(.number(-1e-300)) == nil)
    #expect(CellSign(.number(.nan)) == .notANumber)
    #expect(CellSign(.number(.infinity)) == .infinite)
    #expect(CellSign(.number(-.infinity)) == .infinite)
    #expect(CellSign(.number(0)) == .zero && CellSign(.number(-0.0)) == .zero)
    #expect(CellSign(.masked) == .masked)
    #expect(CellSign(.undefined(.noAllowedKey)) == .undefined)
  }

  @Test func `signs are found once each, in one order`() {
    #expect(CellSign.signs(of: []) == [])
    #expect(CellSign.signs(of: [.zero]) == [.zero])
    let values: [StageValue] = [
      .number(0), .undefined(.noAllowedKey), .masked, .masked, .number(0), .number(1),
      .number(.infinity), .number(.nan),
    ]
    #expect(CellSign.signs(of: MapContents(of: values)) == CellSign.allCases)
    #expect(
      CellSign.signs(of: MapContents(of: values.prefix(4))) == [.masked, .undefined, .zero])
  }

  @Test func `what has no shade of a number has a sign and a shade of its own`() {
    #expect(
      CellSign.allCases.map { "\($0.text) \($0.meaning)" } == [
        "╱ masked", "∅ undefined", "N not a number", "∞ infinite", "0 exactly zero",
      ])
    #expect(
      CellSign.allCases.map(\.shade) == [.masked, .undefined, .notANumber, .infinite, nil])
    #expect(CellSign.allCases.allSatisfy { $0.text.width == 1 })
  }

  @Test func `the legend shows NaN as cells of that width do`() {
    for width in [CellWidth.three, .four, .six] {
      let cell = StageValue.number(.nan).cellText(.score, width: width)
      #expect(CellSign.notANumber.text(width) == cell)
    }
    #expect(CellSign.notANumber.text(.one) == "N" && CellSign.masked.text(.six) == "╱")
  }

  @Test func `in ASCII the signs still differ`() {
    var frame = Frame(rows: 1, columns: CellSign.allCases.count)
    for (column, sign) in CellSign.allCases.enumerated() {
      frame.write(sign.text, row: 0, column: column)
    }
    #expect(Set(frame.spelledInASCII().text).count == CellSign.allCases.count)
  }
}
