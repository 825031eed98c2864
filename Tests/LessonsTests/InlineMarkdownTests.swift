import Testing

@testable import Lessons

@Suite struct InlineMarkdownTests {
  @Test func `each sign sets its words apart`() {
    #expect(
      InlineMarkdown("its *key* is **one** `k`.").pieces == [
        .init("its "), .init("key", .emphasized), .init(" is "), .init("one", .strong),
        .init(" "), .init("k", .code), .init("."),
      ])
    #expect(InlineMarkdown("_so_ __too__").pieces.map(\.look) == [.emphasized, .plain, .strong])
  }

  @Test func `a sentence between stars is one piece, and lines flow`() {
    #expect(
      InlineMarkdown("*The cat\n  chased it.* Then").pieces
        == [.init("The cat chased it.", .emphasized), .init(" Then")])
  }

  @Test(arguments: [
    "2 * 3 * 4", "W_Q and W_K", "a * b*", "a lone * star", "one ` tick", "***", "", "x **y", "_x",
    "snake_case_name",
  ])
  func `a sign that embraces nothing stays`(text: String) {
    #expect(InlineMarkdown(text).plain == text)
    #expect(InlineMarkdown(text).pieces.allSatisfy { $0.look == .plain })
  }

  @Test func `nothing has a meaning in code`() {
    #expect(InlineMarkdown("`a *b* \\ c`").pieces == [.init("a *b* \\ c", .code)])
    #expect(InlineMarkdown("`` a ` b ``").pieces == [.init("a ` b", .code)])
  }

  @Test func `looks lie within each other`() {
    #expect(
      InlineMarkdown("**W_Q of *it*, `x`**").pieces == [
        .init("W_Q of ", .strong), .init("it", .emphasized), .init(", ", .strong),
        .init("x", .code),
      ])
  }

  @Test func `a backslash makes a sign a letter`() {
    #expect(InlineMarkdown("\\*not\\* \\`so\\`, \\n").pieces == [.init("*not* `so`, \\n")])
    #expect(InlineMarkdown("*a \\* b*").pieces == [.init("a * b", .emphasized)])
  }

  @Test func `no text is too odd to be read`() {
    for length in 0..<400 {
      let text = (0..<length).map { place in
        ["*", "_", "`", "a", " ", "\\", "\n", "é"][(place * place + 3 * place + length) % 8]
      }
      #expect(InlineMarkdown(text.joined()).plain.count <= length)
    }
  }
}
