import StrictJSON
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

  @Test func `JSON has the fields that other programs rely on`() throws {
    let heed = try HeedProcess.run(animal + ["--key", "animal", "--format", "json"])
    let json = try JSONValue(parsing: heed.output)
    #expect(json["query"]?["index"]?.number?.integer == 8)
    #expect(json["query"]?["token"]?.string == "it")
    #expect(json["key"]?["index"]?.number?.integer == 2)
    let terms = try #require(json["terms"]?.array)
    #expect(
      terms.map { $0["name"]?.string } == ["noun?", "animate", "number", "clock64", "extent"])
    for (name, expected) in [("dot", 48.76), ("scaled", 12.19), ("masked", 12.19)] {
      #expect(abs((json[JSONText(name)]?.number?.double ?? 0) - expected) < 0.005)
    }
    #expect(abs((json["weight"]?.number?.double ?? 0) - 0.928) < 0.0005)
    #expect(json["contribution"]?.array?.count == 16)
    #expect(json["configuration"]?["mask"]?.string == "none")
  }

  @Test func `a hidden key has null for its masked score and weight 0`() throws {
    let heed = try HeedProcess.run(
      [
        "explain", tired, "--query", "animal", "--key", "it", "--mask", "causal", "--format",
        "json",
      ])
    let json = try JSONValue(parsing: heed.output)
    #expect(json["masked"] == .null)
    #expect(json["weight"]?.number?.double == 0)
  }

  @Test(arguments: [
    ("markdown", "- 2 **scale** `48.76 ÷ √16 = 48.76 ÷ 4 = 12.19`"),
    ("latex", "\\frac{48.76}{\\sqrt{16}} = \\frac{48.76}{4} = 12.19"),
  ])
  func `markdown and LaTeX hold the same lines`(_ format: String, _ line: String) throws {
    let heed = try HeedProcess.run(animal + ["--key", "animal", "--format", format])
    #expect(heed.text.contains(line))
  }

  @Test func `signs that mean something in Markdown and LaTeX are escaped`() throws {
    let text = "it $_{x} *a* \\end \u{1B}[2J"
    for format in ["markdown", "latex", "text"] {
      let heed = try HeedProcess.run(
        ["explain", text, "--query", "it", "--key", "$", "--format", format])
      #expect(heed.status == 0)
      #expect(!heed.text.contains("\u{1B}"))
      if format == "markdown" { #expect(heed.text.contains("\\$\\_\\{x\\} \\*a\\*")) }
    }
  }
}
