import Attention
import Exports
import Screen
import Testing

@testable import heed

@Suite struct ExplanationTests {
  @Test func `the heading says who reads whom, in which head and on which axes`() throws {
    let lines = try sampleExplanation().plainText.split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(4) == [
        tired,
        "query it reads key animal: L1.H3 pronoun→antecedent, layer 2 head 4, toy, hand-made",
        "self · sinusoidal · dot · ÷√16 · no mask · softmax · T 1",
        "48.76 → 12.19 → 0.928   dot product → score → weight",
      ])
    #expect(lines[4].hasPrefix("1 dot    32.00 noun? + 9.64 animate"))
  }

  @Test func `the slope stands after the weight, in every format`() throws {
    let explanation = try sampleExplanation()
    let lines = explanation.plainText.split(separator: "\n").map(String.init)
    let weight = try #require(lines.firstIndex { $0.hasPrefix("5 weight") })
    #expect(
      lines[weight + 1]
        == "5 slope  .928 × (1 − .928) = .067   ∂weight ÷ ∂score = weight × (1 − weight)")
    #expect(lines[weight + 3].hasPrefix("6 mix"))
    #expect(explanation.markdown.contains("- 5 **slope** `.928 × (1 − .928) = .067`"))
    #expect(
      explanation.latex.contains(
        "\\text{5 slope} & \\quad .928 \\times \\left(1 - .928\\right) = .067"))
  }

  @Test func `the axes are those of the screen`() throws {
    let explanation = try sampleExplanation(
      axes: ["--mask", "causal,window:3", "--scale", "none", "--temperature", "0.5"])
    #expect(
      explanation.axes == "self · sinusoidal · dot · no scale · causal, window 3 · softmax · T 0.5")
    let shown = try PrintedMap(run: explanation.run, stage: .weights).frame(depth: .none).plainText
    #expect(shown.contains("\n \(explanation.axes) "))
  }

  @Test func `exactly zero is printed as 0, and nothing else is`() throws {
    let run = try sampleRun(head: ["--head", "L0.H1"])
    let head = try #require(run.head)
    var zeros = 0
    for query in run.tokens.indices {
      for key in run.tokens.indices {
        let explanation = Explanation(run: run, head: head, query: query, key: key)
        let isZero = explanation.derivation.cell.dot == 0
        #expect(explanation.summary.hasPrefix("0 → 0 → ") == isZero)
        if isZero { zeros += 1 }
      }
    }
    #expect(zeros > 0)
  }

  @Test func `a hidden key has −∞ for its score and 0 for its weight`() throws {
    let summary = try sampleExplanation(query: 2, key: 8, axes: ["--mask", "causal"]).summary
    #expect(summary.hasSuffix(" → −∞ → 0   dot product → score → weight"))
  }

  @Test func `controls in the text are made visible, and no line ends with a blank`() throws {
    let text = try sampleExplanation("it \u{1B}[2J\u{202E}", query: 1, key: 2).plainText
    #expect(text.contains("␛[2J"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(text.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
  }
}
