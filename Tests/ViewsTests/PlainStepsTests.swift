import Attention
import Testing

@testable import Views

struct PlainStepsTests {
  @Test func `the steps of fruit and apple`() throws {
    let head = try LookupScene().head
    let steps = PlainSteps(
      Derivation(head: head, query: 0, key: 0), configuration: head.configuration)
    #expect(
      steps.scoreLines[0].text
        == "1 dot    0.8 × 0.9 + 0.2 × 0.1 + 0.1 × 0.2 = 0.72 + 0.02 + 0.02 = 0.76")
    #expect(steps.scaleLine.text == "2 scale  0.76 ÷ √3 = 0.4388")
    #expect(steps.exponentLine.text == "4 exp    e^0.4388 = 1.5508")
    #expect(steps.weightLine.text == "5 weight 1.5508 ÷ 4.1733 = .3716")
  }

  @Test(arguments: LookupScene.configurations)
  func `every expression, recomputed from its text, is its printed result`(
    configuration: AttentionConfiguration
  ) throws {
    let head = try LookupScene(configuration).head
    for key in 0..<3 {
      let steps = PlainSteps(
        Derivation(head: head, query: 0, key: key), configuration: configuration)
      let lines =
        steps.scoreLines + [steps.scaleLine, steps.maskLine, steps.exponentLine, steps.weightLine]
      for line in lines {
        guard let result = line.result else { continue }
        for expression in line.expressions {
          let value = try LineEvaluator.value(expression.text)
          #expect(try LineEvaluator.rounds(value, to: result), "\(line.text)")
        }
      }
    }
  }

  @Test func `dimensions that add exactly 0 are counted`() throws {
    let small = try SmallHead(queries: [[6, 0, 0]], keys: [[1, 0, 5]], values: [[1]])
    let steps = PlainSteps(
      Derivation(head: small.head, query: 0, key: 0), configuration: small.head.configuration)
    #expect(steps.scoreLines[0].text == "1 dot    6 × 1 = 6.00   2 other dimensions, exactly 0")
    #expect(steps.exponentLine.text == "4 exp    e^6 = 403.43")
  }
}
