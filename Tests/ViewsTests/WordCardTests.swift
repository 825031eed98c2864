import Screen
import Testing

@testable import Views

@Suite struct WordCardTests {
  @Test func `all pieces are shown where they fit`() {
    #expect(WordCard.Row.shown([1, 1, 1], around: 0, columns: 5) == 0..<3)
    #expect(WordCard.Row.shown([1, 1, 1], around: 2, columns: 5) == 0..<3)
  }

  @Test(arguments: [(0, 12), (20, 12), (50, 30), (99, 12), (120, 9)])
  func `of many those around the new one are shown, and fit`(place: Int, columns: Int) {
    let widths = (0..<100).map { 1 + $0 % 3 }
    let shown = WordCard.Row.shown(widths, around: place, columns: columns)
    #expect(shown.contains(min(place, 99)))
    #expect(widths[shown].reduce(0) { $0 + $1 + 1 } + 3 <= columns + 1)
    #expect(shown.count >= columns / 8)
  }

  @Test func `a piece wider than the line is there, cut off`() {
    #expect(WordCard.Row.shown([40, 3, 3], around: 0, columns: 10) == 0..<1)
    let frame = Frame.drawn(rows: 1, columns: 12) { area, frame in
      WordCard.Row([], pieces: ["abcdefghijklmnopq", "x"], made: 0, remark: "")
        .draw([], .plain, in: area, of: &frame)
    }
    #expect(frame.line(0).hasPrefix("abcdefgh"))
    #expect(frame.line(0).contains("…"))
  }

  @Test func `the piece that was made is bold and underlined`() {
    let frame = Frame.drawn(rows: 1, columns: 20) { area, frame in
      WordCard.Row(["1"], pieces: ["h", "ug"], made: 1, remark: "")
        .draw([WordCard.Column("step", width: 4, .trailing)], .plain, in: area, of: &frame)
    }
    #expect(frame.line(0).hasPrefix("   1  h ug "))
    #expect(frame[0, 8].style.emphasis == [.bold, .underline])
    #expect(frame[0, 6].style.emphasis == [])
  }

  @Test func `a column is at least as wide as its title`() {
    #expect(WordCard.Column("tried", width: 0, .trailing).width == 5)
  }
}
