import Screen
import Testing

@testable import Views

@Suite struct FittedCurveTests {
  private let curve = TrainingParts.curve

  @Test func `points, prediction, and the strip of weights`() throws {
    let frame = TrainingParts.frame(rows: 15, columns: 60) { curve.draw(in: $0, of: &$1) }
    #expect(frame.line(0).contains("• a point"))
    #expect(frame.line(1).hasPrefix("  6.0"))
    #expect(frame.line(12).hasPrefix("  0.0"))
    #expect(frame.line(13).hasPrefix("reads"))
    // The largest weight is dark, wherever it stands, and both places are marked.
    let strip = Array(frame.line(13))
    #expect(strip[6 + 24] == "█")
    #expect(Array(frame.line(14))[6 + 24] == "▴")
    #expect(Array(frame.line(14))[6 + 25] == "▸")
    #expect(frame.text.filter { $0 == "•" }.count >= 50)
  }

  @Test func `a click finds the point of its column`() throws {
    let area = Rectangle(rows: 15, columns: 60)
    let frame = TrainingParts.frame(rows: 15, columns: 60) { curve.draw(in: $0, of: &$1) }
    let cursor = try #require(frame.cursor)
    #expect(curve.point(at: cursor, in: area) == 24)
    #expect(curve.point(at: Position(row: 5, column: 2), in: area) == nil)
  }

  @Test func `it stays in areas of any size, and draws numbers that are none`() {
    let odd = FittedCurve(
      places: [0, 1], heights: [.nan, 1], predictions: [.infinity, 0], weights: [.nan, 1],
      selected: 9, selectedKey: -1, shading: .background)
    for rows in [0, 4, 5, 9, 20] {
      for columns in [0, 9, 14, 15, 40, 62, 150] {
        for drawn in [curve, odd] {
          #expect(
            TrainingParts.staysInside(rows: rows, columns: columns) { drawn.draw(in: $0, of: &$1) })
        }
      }
    }
  }
}
