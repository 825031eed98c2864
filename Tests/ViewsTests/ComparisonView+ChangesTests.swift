import Attention
import Models
import Screen
import Testing

@testable import Views

@Suite struct ComparisonViewChangesTests {
  private func lines(_ view: ComparisonView, rows: Int = 18, columns: Int = 80) -> [String] {
    let frame = Frame.drawn(rows: rows, columns: columns, view.draw)
    return (0..<rows).map(frame.trimmed)
  }

  @Test func `the largest changes with the scores behind them`() throws {
    let lines = lines(try ComparisonScene().view())
    #expect(
      lines[15] == " largest changes          A      B    B − A   scaled score A        B    B − A")
    #expect(
      lines[16] == " ▸query it, key animal .928   .158    −.770          12.1903   9.9668  −2.2235")
  }

  @Test func `the selected change is always listed`() throws {
    let scene = try ComparisonScene()
    for change in scene.picture.changes.prefix(30) {
      let lines = lines(scene.view(row: change.row, column: change.column))
      #expect(lines.contains { $0.hasPrefix(" ▸query") }, "\(change)")
    }
  }

  @Test func `each listed difference follows from the numbers beside it`() throws {
    for stage in Stage.allCases {
      let lines = lines(try ComparisonScene(stage: stage).view(), rows: 60, columns: 75)
      let listed = lines.drop { !$0.hasPrefix(" largest") }.dropFirst()
      var count = 0
      for line in listed {
        let numbers = line.split(separator: " ").suffix(3).map(String.init)
        guard numbers.count == 3, numbers.allSatisfy({ $0 != "·" && $0 != "∅" }) else { continue }
        let digits = numbers[2].split(separator: ".").dropFirst().first?.count ?? 0
        #expect(
          PocketCalculator.agrees(
            .difference(.number(numbers[1]), .number(numbers[0])), with: numbers[2],
            digits: digits), "\(stage): \(line)")
        count += 1
      }
      #expect(count > 3, "\(stage)")
    }
  }

  @Test func `where nothing differs that is said`() throws {
    let scene = try ComparisonScene(ToyModel.openingText, ToyModel.openingText)
    #expect(lines(scene.view()).contains(" no cell differs: A and B have the same numbers"))
  }
}
