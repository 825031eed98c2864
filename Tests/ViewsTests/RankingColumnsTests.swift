import Screen
import Testing

@testable import Views

struct RankingColumnsTests {
  private func bar(_ length: Double, columns: Int = 60) -> String {
    Frame.line(columns: columns) { area, frame in
      RankingColumns(area, tokenCount: 12).drawBar(length, .plain, in: area, of: &frame)
    }.filter { $0 != " " }
  }

  @Test func `bars have eighths of a column`() {
    #expect(bar(1) == String(repeating: "█", count: 20))
    #expect(bar(0.5) == String(repeating: "█", count: 10))
    #expect(bar(0.525) == String(repeating: "█", count: 10) + "▌")
    #expect(bar(0) == "")
    #expect(bar(7) == bar(1))
    #expect(bar(-1) == "")
    #expect(bar(.nan) == "")
  }

  @Test func `number, bar and last number do not touch`() {
    for columns in [44, 60, 85, 165] {
      let text = Frame.line(columns: columns) { area, frame in
        let list = RankingColumns(area, tokenCount: 9000)
        list.drawIndex(8999, style: .plain, in: area, of: &frame)
        list.drawName("Donaudampfschifffahrt", style: .plain, in: area, of: &frame)
        list.drawNumber("12345.67", style: .plain, .brackets, in: area, of: &frame)
        list.drawBar(1, .plain, in: area, of: &frame)
        list.drawLast("0.14", style: .plain, in: area, of: &frame)
      }
      #expect(
        text.contains("8999 Donau") && text.contains("…[12345.67] █")
          && text.hasSuffix("█    0.14"), "\(text)")
    }
  }

  @Test func `a narrow list leaves out the last number`() {
    let text = Frame.line(columns: 30) { area, frame in
      RankingColumns(area, tokenCount: 12).drawLast("0.14", style: .plain, in: area, of: &frame)
    }
    #expect(text == "")
  }
}
