import Testing

@testable import heed

@Suite struct ExplanationLaTeXTests {
  @Test func `every step is an aligned equation`() throws {
    let latex = try sampleExplanation().latex
    #expect(
      latex.contains(
        "\\text{2 scale} & \\quad \\frac{48.76}{\\sqrt{16}} = \\frac{48.76}{4} = 12.19"))
    #expect(latex.contains("32.00_{\\text{noun?}} + 9.64_{\\text{animate}}"))
    #expect(latex.contains("e^{12.19 - 12.19}"))
    let lines = latex.split(separator: "\n")
    let equations = lines.filter { $0.contains(" & ") }
    #expect(equations.count == (try sampleExplanation().lines.count))
    #expect(equations.dropLast().allSatisfy { $0.hasSuffix(" \\\\") })
    #expect(latex.hasSuffix("\n\\end{align*}\n"))
    #expect(lines.prefix(3).allSatisfy { $0.hasPrefix("% ") })
  }

  @Test func `signs that mean something in LaTeX are escaped`() throws {
    let latex = try sampleExplanation("it $ _ { } # % & ~ ^ \\end", query: 1, key: 2).latex
    let body = latex.split(separator: "\n").filter { !$0.hasPrefix("%") }
      .joined(separator: "\n")
    for sign in ["$", "#", "%"] {
      #expect(body.replacing("\\" + sign, with: "").contains(sign) == false)
    }
    #expect(!body.contains("\\end\\"))
    #expect(opening("{", in: body) == opening("}", in: body))
  }

  @Test func `a hidden key has an infinite score`() throws {
    let latex = try sampleExplanation(query: 2, key: 8, axes: ["--mask", "causal"]).latex
    #expect(latex.contains("\\text{4 exp} & \\quad 0\\quad"))
    #expect(latex.contains("\\ensuremath{-}\\ensuremath{\\infty} takes the place of"))
    let body = latex.split(separator: "\n").filter { !$0.hasPrefix("%") }.joined(separator: "\n")
    #expect(body.allSatisfy { $0.isASCII }, "LaTeX knows other signs only with packages")
  }

  private func opening(_ brace: Character, in text: String) -> Int {
    text.replacing("\\\(brace)", with: "").filter { $0 == brace }.count
  }
}
