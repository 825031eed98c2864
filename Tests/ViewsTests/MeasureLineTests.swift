import Screen
import Testing

@testable import Views

@Suite struct MeasureLineTests {
  private func line(_ measure: MeasureLine, columns: Int = 80) -> String {
    TrainingParts.frame(rows: 1, columns: columns) { measure.draw(in: $0, of: &$1) }.line(0)
  }

  @Test func `name, bars, number and goal stand in their columns`() {
    let bars: [Double?] = (0...30).map { $0 <= 15 ? Double($0) / 16 : nil }
    let drawn = line(TrainingParts.measure(bars, shown: 16))
    #expect(
      drawn.hasPrefix(
        " accuracy on the repeat  ▁▁▂▂▃▃▄▄▅▅▆▆▇▇██···············  .785  goal .950"))
  }

  @Test func `a bar is full at 1 and above, and empty at 0 and below`() {
    #expect(line(TrainingParts.measure([-1, 0, 1, 7])).contains("▁▁██"))
    #expect(line(TrainingParts.measure([.nan, .infinity])).contains("??"))
  }

  @Test func `in ASCII the bars are digits`() {
    #expect(line(TrainingParts.measure(repertoire: .ascii)).contains("059·"))
  }

  @Test func `a mark stands in the place of a bar`() {
    #expect(line(TrainingParts.measure(marker: 1)).contains("▁▴█·"))
  }

  @Test func `later steps than the shown one are dim, and wide lines have double bars`() {
    let frame = TrainingParts.frame(rows: 1, columns: 80) {
      TrainingParts.measure(shown: 1).draw(in: $0, of: &$1)
    }
    #expect(frame[0, 25].style != frame[0, 26].style)
    #expect(line(TrainingParts.measure(), columns: 120).contains("▁▁▅▅██··"))
  }

  @Test func `without room for bars the number stays`() {
    #expect(line(TrainingParts.measure(), columns: 40).contains(".785"))
    for columns in 0...60 {
      #expect(
        TrainingParts.staysInside(rows: 1, columns: columns) {
          TrainingParts.measure().draw(in: $0, of: &$1)
        })
    }
  }
}
