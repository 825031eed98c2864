import Screen
import Testing

@testable import Views

@Suite struct TrainingPaneTests {
  @Test func `numbers stand at the right end, the sentence is broken at blanks`() {
    let frame = TrainingParts.frame(rows: 10, columns: 17) {
      TrainingParts.pane.draw(in: $0, of: &$1)
    }
    #expect(frame.line(0) == "│ L1.H0          ")
    #expect(frame.line(1) == "│ query      13▸c")
    #expect(frame.line(2) == "│ weight   [.863]")
    #expect(frame.line(3) == "│                ")
    #expect(frame.line(4) == "│ the last c came")
    #expect(frame.line(5) == "│ before n: read ")
  }

  @Test func `it stays in areas of any size`() {
    for rows in 0...8 {
      for columns in 0...20 {
        #expect(
          TrainingParts.staysInside(rows: rows, columns: columns) {
            TrainingParts.pane.draw(in: $0, of: &$1)
          })
      }
    }
  }
}
