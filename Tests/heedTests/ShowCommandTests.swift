import Testing

@Suite struct ShowCommandTests {
  @Test func `the map has corner, every key and every query`() throws {
    let heed = try HeedProcess.run(["show", tired])
    #expect(heed.status == 0)
    #expect(heed.error.isEmpty)
    for mark in [
      "query ↓", "key →", "hand-made", "L1.H3", "layer 2/2", "head 4/5", "softmax", ".928",
    ] {
      #expect(heed.text.contains(mark))
    }
    for query in ["0 BOS", "1 the₁", "5 the₅", "11 tired"] {
      #expect(heed.lines.contains { $0.drop { $0 == " " }.hasPrefix(query) })
    }
    #expect(heed.lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test func `a long text shows every key, however wide that becomes`() throws {
    let text = Array(repeating: "street", count: 60).joined(separator: " ")
    let heed = try HeedProcess.run(["show", text, "--layer", "1", "--head", "2"])
    #expect(heed.status == 0)
    let indices = try #require(heed.lines.first { $0.contains("query ↓") })
    #expect(indices.hasSuffix(" 60"))
    #expect(heed.lines.contains { $0.contains("60 stre…₆₀") })
  }

  @Test(arguments: [
    ([], false), (["--color", "none"], false), (["--color", "24bit"], true),
    (["--color", "256"], true), (["--color", "16"], true), (["--color", "auto"], false),
  ])
  func `a pipe gets colours only if they are asked for`(
    _ options: [String], _ isColored: Bool
  ) throws {
    let heed = try HeedProcess.run(
      ["show", tired] + options, environment: ["TERM": "xterm-256color"])
    #expect(heed.text.contains("\u{1B}[") == isColored)
  }

  @Test func `standard input is read, without the line break at its end`() throws {
    let heed = try HeedProcess.run(["show", "-"], input: Array("\(tired)\n".utf8))
    #expect(heed.output == (try HeedProcess.run(["show", tired]).output))
  }

  @Test(arguments: [
    "", " ", "\u{0}", "\u{202E}", "😀", "e\u{301}", String(repeating: "a", count: 5000),
  ])
  func `any text can be shown`(_ text: String) throws {
    let heed = try HeedProcess.run(["show", "-"], input: Array(text.utf8))
    #expect(heed.status == 0)
    #expect(!heed.text.unicodeScalars.contains { $0 == "\u{0}" || $0 == "\u{202E}" })
  }

  @Test func `a map too large to print is one line and exit code 1`() throws {
    let text = String(repeating: "it ", count: 3000)
    let heed = try HeedProcess.run(["show", "-"], input: Array(text.utf8))
    #expect(heed.status == 1)
    // 26 columns of labels and 6 for each of 3001 keys; 8 lines around 3001 queries.
    #expect(
      heed.error
        == "heed: this map has \((26 + 6 * 3001) * 3009) characters, and at most 4000000 are allowed; "
        + "use a shorter text\n")
  }

  @Test func `a text too long to run is refused before it is run`() throws {
    let text = String(repeating: "it ", count: 1_000_000)
    let heed = try HeedProcess.run(["show", "-"], input: Array(text.utf8))
    #expect(heed.status == 1)
    #expect(
      heed.error
        == "heed: this text has 1000001 tokens, and at most 10000 are allowed; use a shorter text\n"
    )
  }
}
