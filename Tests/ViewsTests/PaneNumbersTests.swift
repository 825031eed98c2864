import Attention
import Models
import Screen
import Testing

@testable import Views

struct PaneNumbersTests {
  @Test func `numbers with names add up as printed`() {
    let sum = NamedSum(
      [("noun?", 32), ("animate", 9.6434), ("number", 4), ("clock64", 3.1113), ("extent", 0.0068)],
      total: 48.7615, most: 9, form: .score, digits: 2)
    #expect(sum.numbers.map(\.text) == ["32.00", "9.64", "4.00", "3.11", "0.01"])
    #expect(sum.total == "48.76")
  }

  @Test func `where there are too many the smallest go together`() {
    let numbers = [("a", 4.0), ("b", 3.0), ("c", 2.0), ("d", 1.0)]
    let sum = NamedSum(numbers, total: 10, most: 3, form: .component, digits: 2)
    #expect(sum.numbers.map(\.name) == ["a", "b", "2 others"])
    #expect(sum.numbers.map(\.text) == ["+4.00", "+3.00", "+3.00"])
    #expect(sum.total == "+10.00")
    #expect(
      NamedSum(numbers, total: 10, most: 4, form: .score, digits: 0).numbers.map(\.name)
        == ["a", "b", "c", "d"])
    #expect(
      NamedSum(numbers, total: 10, most: 0, form: .score, digits: 0).numbers.map(\.name)
        == ["4 others"])
  }

  @Test func `no numbers add up to nothing`() {
    let sum = NamedSum([], total: 0, most: 3, form: .score, digits: 2)
    #expect(sum.numbers.isEmpty && sum.total == "0")
  }

  @Test func `what does not add up is still printed, number by number`() {
    let sum = NamedSum([("a", 1)], total: .nan, most: 3, form: .score, digits: 2)
    #expect(sum.numbers.map(\.text) == ["1.00"] && sum.total == "NaN")
  }

  @Test func `a capped score begins with the dot product, not with the cap`() throws {
    let head = try AttentionHead(
      queries: Matrix([[3, 4]]), keys: Matrix([[1, 1], [0, 1]]), values: Matrix([[1], [2]]),
      parameters: HeadParameters(softCap: 2))
    let numbers = PaneNumbers(
      Derivation(head: head, query: 0, key: 0), configuration: head.configuration, mostTerms: 9)
    #expect(numbers.dot == "7.00" && numbers.scaledDot == "7.00")
    // 2 · tanh(7 ÷ √2 ÷ 2)
    #expect(numbers.scaled == "1.97")
  }

  @Test func `the opening cell has the numbers of the reference`() throws {
    let scene = try Scene()
    let numbers = PaneNumbers(
      try #require(scene.cell.derivation), configuration: scene.picture.head.configuration,
      mostTerms: 9)
    #expect(numbers.terms.map(\.name) == ["noun?", "animate", "number", "clock64", "extent"])
    #expect(numbers.dot == "48.76" && numbers.scaledDot == "48.76" && numbers.scaled == "12.19")
    #expect(
      numbers.exponent == "1.000" && numbers.denominator == "1.078" && numbers.weight == ".928")
  }

  @Test func `a hidden key has no weight, an undefined row no number`() throws {
    let causal = AttentionConfiguration(mask: .causal)
    let hidden = PaneNumbers(
      Derivation(head: try SmallHead(2, configuration: causal).head, query: 0, key: 1),
      configuration: causal, mostTerms: 3)
    #expect(hidden.exponent == "0" && hidden.weight == "╱")
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    let undefined = PaneNumbers(
      Derivation(head: try SmallHead(2, configuration: none).head, query: 0, key: 1),
      configuration: none, mostTerms: 3)
    #expect([undefined.exponent, undefined.denominator, undefined.weight] == ["∅", "∅", "∅"])
  }

  @Test func `digits after the point are counted`() {
    #expect(["12", "1.5", ".928", "−0.25", "", "1."].map(fractionDigits) == [0, 1, 3, 2, 0, 0])
  }
}
