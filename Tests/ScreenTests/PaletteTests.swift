import Testing

@testable import Screen

struct PaletteTests {
  @Test(
    arguments: [
      (16, RGB(0, 0, 0)), (21, RGB(0, 0, 255)), (46, RGB(0, 255, 0)), (196, RGB(255, 0, 0)),
      (231, RGB(255, 255, 255)), (110, RGB(135, 175, 215)), (232, RGB(8, 8, 8)),
      (244, RGB(128, 128, 128)), (255, RGB(238, 238, 238)),
    ] as [(UInt8, RGB)])
  func `the cube and the greys are those that xterm documents`(_ index: UInt8, _ color: RGB) {
    #expect(Palette.color(at: index) == color)
    #expect(TerminalColor.indexed(index).rgb == color)
  }

  @Test func `the named colours are xterm's where nobody changed them`() {
    #expect(TerminalColor.indexed(0).rgb == RGB(0, 0, 0))
    #expect(TerminalColor.indexed(1).rgb == RGB(205, 0, 0))
    #expect(TerminalColor.indexed(6).rgb == RGB(0, 205, 205))
    #expect(TerminalColor.indexed(15).rgb == RGB(255, 255, 255))
  }

  @Test func `the terminal's own colour is known to the terminal only`() {
    #expect(TerminalColor.standard.rgb == nil)
    #expect(TerminalColor.rgb(RGB(1, 2, 3)).rgb == RGB(1, 2, 3))
  }

  @Test func `rising indices are found for no colour, one and many`() {
    #expect(risingIndices(of: []) == [])
    #expect(risingIndices(of: [.white]).map { Palette.color(at: $0) } == [.white])
    let levels: [UInt8] = Array(stride(from: 0, through: 240, by: 12))
    let greys = levels.map { RGB($0, $0, $0) }
    let found = risingIndices(of: greys).map { Palette.color(at: $0).lightness }
    #expect(found == found.sorted())
    #expect(Set(found).count > 15)
  }

  @Test func `where the closest colours rise by themselves they are taken`() {
    let indices: [UInt8] = [16, 59, 102, 145, 188, 231]
    let colors = indices.map { Palette.color(at: $0) }
    #expect(risingIndices(of: colors).map { Palette.color(at: $0) } == colors)
  }

  @Test func `at a step the next colour is lighter, and elsewhere it may stay`() {
    let same = Array(repeating: RGB(128, 128, 128), count: 9)
    #expect(Set(risingIndices(of: same)).count == 1)
    let found = risingIndices(of: same, steps: [3, 6]).map { Palette.color(at: $0).lightness }
    #expect(found[2] < found[3] && found[5] < found[6])
    #expect(found == found.sorted() && Set(found).count == 3)
  }
}
