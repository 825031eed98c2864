import Testing

@testable import heed

@Suite struct ExplanationMarkdownTests {
  @Test func `every step is an entry, its equation is code`() throws {
    let lines = try sampleExplanation().markdown.split(separator: "\n")
    #expect(
      lines[0].hasPrefix("### query it reads key animal\\: L1\\.H3 pronoun→antecedent, layer 2"))
    #expect(lines[1] == "> \(tired)")
    #expect(
      lines.contains { $0.hasPrefix("- 2 **scale** `48.76 ÷ √16 = 48.76 ÷ 4 = 12.19` 48\\.76") })
    let entries = lines.filter { $0.hasPrefix("- ") }
    #expect(entries.count == (try sampleExplanation().lines.count))
    #expect(entries.contains { $0.hasPrefix("- 6 **mix**, animate `") })
  }

  @Test func `signs that mean something in Markdown are escaped`() throws {
    let text = try sampleExplanation("it $_{x} *a* <b> [c] `d` \u{1B}[2J", query: 1, key: 2)
      .markdown
    #expect(text.contains("> it \\$\\_\\{x\\} \\*a\\* \\<b\\> \\[c\\] \\`d\\` ␛\\[2J\n"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test(arguments: [
    ("1 = 1", "`1 = 1`"), (".5 × 2 “`”", "`` .5 × 2 “`” ``"), ("``` `", "```` ``` ` ````"),
  ])
  func `a backtick in an equation does not end the code`(_ equation: String, _ code: String) {
    #expect(equation.asCode == code)
  }
}
