import Attention
import Screen
import Testing

@testable import Views

@Suite struct ComparisonCellTextTests {
  private func text(
    _ difference: StageValue?, columns: Int = 4, stage: Stage = .weights
  ) throws -> String {
    let cell = ComparedCell(first: nil, second: nil, difference: difference)
    let picture = try ComparisonScene(stage: stage).picture
    return ComparisonCellText(cell, picture: picture, shown: .difference, columns: columns)
      .text.description
  }

  @Test func `differences of weights`() throws {
    #expect(try text(.number(0.7702)) == "+.77")
    #expect(try text(.number(-0.7702)) == "−.77")
    #expect(try text(.number(-0.7702), columns: 5) == "−.770")
    #expect(try text(.number(-0.7702), columns: 3) == "−77")
    #expect(try text(.number(0.001)) == "·")
    #expect(try text(.number(0.001), columns: 3) == "·")
    #expect(try text(.number(0)) == "0")
    #expect(try text(.number(1)) == "+1.0")
  }

  @Test func `one sign where there is no room`() throws {
    #expect(try text(.number(0.9), columns: 1) == "▲")
    #expect(try text(.number(0.1), columns: 1) == "+")
    #expect(try text(.number(0.01), columns: 1) == "·")
    #expect(try text(.number(-0.1), columns: 1) == "−")
    #expect(try text(.number(-0.5), columns: 1) == "▼")
  }

  @Test func `what is no number has its sign`() throws {
    #expect(try text(nil) == "∅")
    #expect(try text(.undefined(.equalScores)) == "∅")
    #expect(try text(.masked) == "╱")
    #expect(try text(.number(-2.2235), stage: .scaled) == "−2.2")
    #expect(try text(.number(.infinity), stage: .scaled) == "∞")
  }

  @Test func `how much a row moved`() {
    #expect(ComparisonCellText.moved(0.7699, isShare: true) == ".770")
    #expect(ComparisonCellText.moved(12.19, isShare: false) == "12.19")
    #expect(ComparisonCellText.moved(nil, isShare: true) == "∅")
  }
}
