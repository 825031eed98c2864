import Explorer
import Screen
import Testing
import Tokenization
import Views

@Suite struct WordTableTests {
  private func table(_ fixture: WordFixture, _ text: String) throws -> WordTable {
    WordTable(try #require(try fixture.words(of: text).first), repertoire: .unicode)
  }

  private func lines(_ table: WordTable) -> [String] {
    (0..<table.rowCount).compactMap { table.row($0) }.map { row in
      (row.cells + row.pieces).map(\.description).joined(separator: "|")
    }
  }

  @Test func `merges, from the letters to the tokens`() throws {
    let table = try table(.merges, "hugs")
    #expect(
      lines(table) == ["0||at first|h|u|g|s", "1|0|u + g → ug|h|ug|s", "2|1|h + ug → hug|hug|s"])
    #expect(
      table.columns.map(\.title.description) == ["step", "rank", "merge", "the word after it"])
    #expect(
      (0...2).map { table.row($0)?.remark.description } == [
        "Next: u + g, rank 0, the only neighbours in the list of merges.",
        "Next: h + ug, rank 1, the only neighbours in the list of merges.",
        "No two neighbours are in the list of merges: these are the tokens.",
      ])
    #expect((0...2).map { table.row($0)?.made } == [nil, 1, 0])
  }

  @Test func `longest matches, with what was tried`() throws {
    let table = try table(.longestMatches, "hugs")
    #expect(lines(table) == ["1|3|hugs|hu|##gs", "2|1|##gs|##gs"])
    #expect(
      table.row(0)?.remark.description
        == "Not in the vocabulary: hugs, hug. hu is, with id 2.")
    #expect(table.row(1)?.remark.description == "##gs, all that is left, is in the vocabulary.")
  }

  @Test func `where nothing fits, that is said`() throws {
    let table = try table(.longestMatches, "hux")
    #expect(lines(table) == ["1|2|hux|hu|##x", "2|1|##x|nothing"])
    #expect(
      table.row(1)?.remark.description
        == "In the vocabulary there is no ##x: the whole word is unknown.")
  }

  @Test func `the best way, with its sums and the other ways`() throws {
    let table = try table(.bestPath, "hugs")
    #expect(
      lines(table) == ["1|h|−3.00|−3.00|h", "2|ug|−4.50|−7.50|h|ug", "3|s|−2.00|−9.50|h|ug|s"])
    #expect(
      table.row(1)?.remark.description
        == "Other ways to here end with g with −9.00: the greatest sum, −7.50, stays.")
    #expect(table.row(2)?.remark.description == "No other token ends here.")
  }

  @Test func `what was not cut has a rule and no rows`() throws {
    let added = try table(.merges, "[MASK]")
    #expect(added.rowCount == 0 && added.rule.contains("added to the vocabulary"))
    let long = try table(.longestMatches, "hugshugshugs")
    #expect(long.rowCount == 0 && long.rule.contains("more than 9 characters"))
  }

  @Test(arguments: WordFixture.allCases)
  func `a row that is not there is none`(fixture: WordFixture) throws {
    let table = try table(fixture, "hugs")
    #expect(table.row(-1) == nil && table.row(table.rowCount) == nil)
    #expect(table.row(0)?.cells.count == table.columns.count - 1)
  }

  @Test func `a word of fifty thousand letters has its first and its last row at once`() throws {
    let table = try table(.merges, String(repeating: "hug", count: 16_000))
    #expect(table.rowCount == 32_001)
    #expect((table.row(0)?.pieces.count ?? 0) < 600)
    let last = try #require(table.row(32_000))
    #expect(last.made.map { last.pieces[$0].description } == "hug")
  }
}
