import Screen
import Testing

@testable import Views

@Suite struct FormingMapNumbersTests {
  @Test func `every number stands in its cell, the selected one in brackets`() {
    let map = TrainingParts.map(6, selected: (3, 2))
    let frame = TrainingParts.frame(rows: 9, columns: 60) { map.draw(in: $0, of: &$1) }
    #expect(frame.line(5).hasPrefix(" 3▸c  "))
    #expect(frame.line(5).contains("[ .900]"))
    #expect(frame.line(2).contains("╱"))
    let small = TrainingParts.frame(rows: 9, columns: 31) { map.draw(in: $0, of: &$1) }
    #expect(small.line(5).contains("[.90]"))
    #expect(small.line(4).contains("█.90"))
  }

  @Test func `numbers with signs have no glyph, which has none`() {
    let map = TrainingParts.map(6, selected: nil, numbers: .signed(largest: 1))
    let frame = TrainingParts.frame(rows: 9, columns: 60) { map.draw(in: $0, of: &$1) }
    #expect(frame.text.contains("+.90") || frame.text.contains("+0.90"))
    #expect(!frame.text.contains("█"))
  }

  @Test func `with colours the shade lies behind the number`() {
    let map = TrainingParts.map(6, selected: nil, shading: .background)
    let frame = TrainingParts.frame(rows: 9, columns: 60) { map.draw(in: $0, of: &$1) }
    #expect(!frame.text.contains("█"))
    let shades = (0..<60).compactMap { column -> Shade? in
      if case .shade(let shade) = frame[4, column].style.background { shade } else { nil }
    }
    #expect(shades.contains(.sequential(0.9)))
  }

  @Test func `names have as much room as is left`() {
    let map = TrainingParts.map(4, width: 5, selected: nil)
    let frame = TrainingParts.frame(rows: 7, columns: 60) { map.draw(in: $0, of: &$1) }
    #expect(frame.line(2).hasPrefix(" 0 word0"))
    let narrow = TrainingParts.frame(rows: 7, columns: 23) { map.draw(in: $0, of: &$1) }
    #expect(narrow.line(2).hasPrefix(" 0 wor"))
  }
}
