import AwkwardTexts
import Testing

@testable import Screen

/// No row of a frame ever holds half of a wide glyph, whatever is drawn over whatever.
@Suite struct FrameWidthsTests {
  @Test func `half a wide glyph that is drawn over leaves a space`() {
    for column in 0..<5 {
      var frame = Frame(rows: 1, columns: 6)
      frame.write("漢字漢", row: 0, column: 0, style: .role(.key))
      frame[0, column] = Cell(DisplayText("x").glyphs[0])
      expectWhole(frame)
      #expect(frame[0, column].glyph.text == "x")
      #expect(frame[0, column ^ 1].glyph == .space)
    }
  }

  @Test func `a wide glyph between two others takes a half of each`() {
    var frame = Frame(rows: 1, columns: 6)
    frame.write("漢字漢", row: 0, column: 0)
    frame.write("猫", row: 0, column: 1)
    #expect(frame.text == " 猫 漢")
    expectWhole(frame)
  }

  @Test func `a half that is set alone is a space`() {
    var frame = Frame(rows: 1, columns: 3)
    frame[0, 0] = Cell(.continuation, style: .role(.key))
    frame[0, 2] = Cell(DisplayText("漢").glyphs[0])
    #expect(frame.text == "   " && frame[0, 0].style == .role(.key))
    expectWhole(frame)
  }

  @Test func `a wide glyph that an area cuts on the left leaves a space in it`() {
    var frame = Frame(rows: 1, columns: 5)
    frame.write("abcde", row: 0, column: 0)
    frame.write("漢x", row: 0, column: 1, in: Rectangle(column: 2, rows: 1, columns: 2))
    #expect(frame.text == "ab xe")
    expectWhole(frame)
  }

  @Test func `cells copied one by one give the same frame`() {
    for columns in 1...9 {
      var frame = Frame(rows: 1, columns: 9)
      frame.write("a漢字e\u{301}漢b", row: 0, column: 0)
      var copy = Frame(rows: 1, columns: columns)
      for column in 0..<columns { copy[0, column] = frame[0, column] }
      expectWhole(copy)
      if columns == 9 { #expect(copy == frame) }
    }
  }

  @Test(arguments: 0..<20) func `any drawing over any other`(_ seed: UInt64) {
    var random = Seeded(state: seed)
    let texts = AwkwardText.all.map { DisplayText($0.text) } + ["漢字", "a漢", "漢a字b"]
    var frame = Frame(rows: 3, columns: Int.random(in: 0...24, using: &random))
    for _ in 0..<200 {
      let (row, column) = (
        Int.random(in: -1...3, using: &random), Int.random(in: -6...24, using: &random)
      )
      let area = Rectangle(
        row: Int.random(in: -1...3, using: &random),
        column: Int.random(in: -2...20, using: &random),
        rows: Int.random(in: 0...3, using: &random),
        columns: Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1, 2:
        frame.write(texts.randomElement(using: &random) ?? "", row: row, column: column, in: area)
      case 3: frame.clear(area)
      case 4: frame.paint(area, style: .role(.key))
      default:
        let glyphs = texts.randomElement(using: &random)?.glyphs ?? []
        frame[row, column] = Cell(glyphs.first ?? .continuation)
      }
      expectWhole(frame)
    }
    expectWhole(frame.spelledInASCII())
  }
}

/// Expects that every wide glyph has its right half, and every right half its glyph.
private func expectWhole(_ frame: Frame, at location: SourceLocation = #_sourceLocation) {
  for row in 0..<frame.rows {
    var column = 0
    var isWhole = true
    while column < frame.columns {
      let width = frame[row, column].glyph.width
      let isFollowed = column + 1 < frame.columns && frame[row, column + 1].glyph == .continuation
      isWhole = isWhole && (width == 1 || width == 2 && isFollowed)
      column += max(1, width)
    }
    #expect(isWhole && column == frame.columns, "row \(row)", sourceLocation: location)
  }
}

/// Numbers that are the same in every run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
