import Testing

@Suite struct ExplainCommandTests {
  private let animal = ["explain", tired, "--layer", "2", "--head", "4", "--query", "it"]

  @Test func `it and animal: 48.76, 12.19, 0.928 with every term`() throws {
    let heed = try HeedProcess.run(animal + ["--key", "animal"])
    #expect(heed.status == 0)
    #expect(heed.text.contains("48.76 → 12.19 → 0.928"))
    for term in ["32.00 noun?", "9.64 animate", "4.00 number", "3.11 clock64", "0.01 extent"] {
      #expect(heed.text.contains(term))
    }
    #expect(heed.text.contains("48.76 ÷ √16 = 48.76 ÷ 4 = 12.19"))
  }

  @Test func `too wide gives street .834`() throws {
    let wide = tired.replacing("tired", with: "wide")
    let heed = try HeedProcess.run(["explain", wide, "--query", "it", "--key", "street"])
    #expect(heed.text.contains("11.63 → 0.834"))
  }

  @Test(arguments: [
    ("markdown", "- 2 **scale** `48.76 ÷ √16 = 48.76 ÷ 4 = 12.19`"),
    ("json", "\"address\": \"L1.H3\""), ("text", "2 scale  48.76 ÷ √16 = 48.76 ÷ 4 = 12.19"),
    ("latex", "\\frac{48.76}{\\sqrt{16}} = \\frac{48.76}{4} = 12.19"),
  ])
  func `every format holds the derivation`(_ format: String, _ line: String) throws {
    let heed = try HeedProcess.run(animal + ["--key", "animal", "--format", format])
    #expect(heed.text.contains(line))
  }
}
