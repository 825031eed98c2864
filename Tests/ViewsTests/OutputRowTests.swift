import Models
import Screen
import Testing

@testable import Attention
@testable import Views

struct OutputRowTests {
  private func check(_ terms: [String], _ sum: String) throws {
    let value = try terms.reduce(0.0) { $0 + (try DrawnNumbers.number($1)) }
    #expect(try DrawnNumbers.rounds(value, to: sum), "\(terms) is \(value), not \(sum)")
  }

  @Test(arguments: DrawnNumbers.texts)
  func `both sums of every dimension follow from the printed numbers`(_ text: String) throws {
    var count = 0
    try DrawnNumbers.cells(of: text) { scene in
      let derivation = try #require(scene.cell.derivation)
      for (mix, residual) in zip(derivation.mix, scene.residuals) {
        let row = OutputRow(mix, key: scene.cell.key, residual: residual)
        try check([row.fromKey, row.others], row.output)
        guard residual != nil else { continue }
        try check([row.thisHead, row.before, row.otherHeads], row.after)
        if residual?.writing == .unchanged { #expect(row.thisHead == row.output) }
        count += 1
      }
    }
    #expect(count > 100)
  }

  @Test func `the opening cell has the numbers of the reference`() throws {
    let scene = try Scene()
    let row = OutputRow(
      try #require(scene.cell.derivation).mix[0], key: 2, residual: scene.residuals[0])
    #expect([row.fromKey, row.others, row.output] == ["+1.57", "+0.01", "+1.58"])
    #expect(
      [row.before, row.thisHead, row.otherHeads, row.after] == ["+0.95", "+1.58", "+0.22", "+2.75"])
  }

  @Test func `an undefined row adds nothing, one that is not written has no residual`() throws {
    let line = ResidualLine(
      name: "n", before: 1, thisHead: 0, otherHeads: 0.5, otherHeadCount: 1, after: 1.5)
    let undefined = OutputRow(nil, key: 0, residual: line)
    #expect([undefined.fromKey, undefined.output, undefined.after] == ["∅", "∅", "+1.50"])
    let mix = MixStep(dimension: 0, name: "n", values: [2], shares: [2], output: 2)
    let unwritten = OutputRow(mix, key: 0, residual: nil)
    #expect(unwritten.after.isEmpty && unwritten.others == "0" && unwritten.output == "+2.00")
  }

  @Test func `sums that no digits give are marked`() {
    let mix = MixStep(dimension: 0, name: "n", values: [1, 1], shares: [1, 1], output: 2)
    let wrong = ResidualLine(
      name: "n", before: 1, thisHead: 1, otherHeads: 1, otherHeadCount: 1, after: 9)
    #expect(OutputRow(mix, key: 0, residual: wrong).after == "≈+9.00")
  }
}
