import Attention
import Models
import Testing

@testable import Views

@Suite struct ComparisonPictureTests {
  @Test func `rows, labels and changes belong together`() throws {
    let picture = try ComparisonScene().picture
    #expect(picture.rowLabels.count == 12)
    #expect(picture.columnLabels.count == 12)
    #expect(picture.searchedRows == 0..<12)
    #expect(picture.changes.first?.row == 8)
    #expect(picture.changes.first?.column == 2)
    #expect(picture.row(8) == picture.comparison.row(8))
    #expect(picture.row(ofQuery: 8) == 8)
    #expect(picture.column(ofKey: 40) == nil)
  }

  @Test func `the darkest shade is that of the largest difference, of shares that of 1`() throws {
    #expect(try ComparisonScene().picture.largest == 1)
    let scores = try ComparisonScene(stage: .dot).picture
    #expect(scores.largest == scores.changes.first.map { abs($0.difference) })
  }

  @Test func `of a long text only rows that are seen are searched`() throws {
    let text = Array(repeating: "the cat", count: 370).joined(separator: " ")
    let other = text + " ran"
    let (first, second) = (try Scene(text), try Scene(other))
    #expect(HeadPicture.isLarge(first.picture.head))
    func side(_ scene: Scene) -> ComparisonSide {
      ComparisonSide(picture: scene.picture, text: scene.text, ranges: [], note: "")
    }
    let places = AlignedPlace.inOrder(first.picture.queryCount, second.picture.queryCount)
    let picture = ComparisonPicture(
      first: side(first), second: side(second), rows: places, columns: places, seen: 300..<312)
    #expect(picture.searchedRows == 300..<312)
    #expect(picture.changes.allSatisfy { (300..<312).contains($0.row) })
    #expect(picture.row(2).cells.count == places.count)
  }
}
