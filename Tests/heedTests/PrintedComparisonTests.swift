import Testing

@Suite struct PrintedComparisonTests {
  @Test func `without a terminal the comparison is printed as the explorer shows it`() throws {
    let heed = try HeedProcess.run(["open", "pronoun-tired", "pronoun-wide", "--stage", "scaled"])
    #expect(heed.status == 0, "\(heed.error)")
    #expect(heed.lines.first?.contains("heed · compare") == true)
    #expect(heed.text.contains("B − A +2.08"))
    #expect(!heed.lines.contains { $0.allSatisfy { $0 == " " } && !$0.isEmpty })
  }
}
