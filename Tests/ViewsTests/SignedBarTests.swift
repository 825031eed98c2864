import Screen
import Testing

@testable import Views

struct SignedBarTests {
  private func bar(_ value: Double, largest: Double = 32, cells: Int = 6) -> String {
    SignedBar(value, largest: largest, cells: cells).text.description
  }

  @Test func `the largest fills every cell, others their share in eighths`() {
    #expect(bar(32) == "██████" && bar(4) == "▊" && bar(9.64) == "█▊" && bar(3.88) == "▋")
    #expect(bar(99) == "██████")
  }

  @Test func `a negative number has its sign in the first cell`() {
    #expect(bar(-0.77) == "−" && bar(-32) == "−█████" && bar(-8) == "−▌")
  }

  @Test func `nothing, and what is no number, has no bar`() {
    for value in [0, Double.nan, .infinity, -.infinity] { #expect(bar(value) == "") }
    #expect(bar(1, largest: 0) == "" && bar(1, cells: 0) == "" && bar(0.01) == "")
  }

  @Test func `its colour says the side, where there are colours`() {
    var frame = Frame(rows: 1, columns: 8)
    let bar = SignedBar(-32, largest: 32, cells: 6)
    bar.draw(row: 0, column: 0, shading: .background, in: frame.bounds, of: &frame)
    #expect(frame[0, 2].style.foreground == .shade(.diverging(-0.75)))
    bar.draw(row: 0, column: 0, shading: .glyphs, in: frame.bounds, of: &frame)
    #expect(frame[0, 2].style == .plain)
  }
}
