import Attention
import Foundation
import Testing

@testable import Views

struct LookupLinesTests {
  private func texts(_ view: LookupView, rows: Int = 4, columns: Int = 79) throws -> [String] {
    let derivation = try #require(view.cell.derivation)
    return LookupLines(view: view).texts(derivation, rows: rows, columns: columns)
  }

  @Test func `the lines of the frame`() throws {
    #expect(
      try texts(LookupScene().view()) == [
        "1 dot    0.8 × 0.9 + 0.2 × 0.1 + 0.1 × 0.2 = 0.72 + 0.02 + 0.02 = 0.76",
        "5 weight 1.5508 ÷ 4.1733 = .3716          2 scale  0.76 ÷ √3 = 0.4388",
        "6 answer 3.344 + 2.080 + 0.845 = 6.27   unrounded 6.2698",
        "try      texture above 0.40: banana is largest; durability above 0.80: chair",
      ])
  }

  @Test(arguments: LookupScene.configurations)
  func `the answer, recomputed from its text, is what is printed`(
    configuration: AttentionConfiguration
  ) throws {
    let scene = try LookupScene(
      configuration, values: [[0.3, 9], [-0.2, 0], [0.9, 0.4]], valueNames: ["price", "use"])
    for columns in [40, 79, 200] {
      let lines = try texts(scene.view(), rows: 8, columns: columns)
      let answers = lines.filter { $0.hasPrefix("6 answer ") && !$0.contains("∅") }
      for answer in answers {
        let equation = answer.dropFirst(9).split(separator: ": ").last ?? ""
        let known = equation.components(separatedBy: "   ").first ?? ""
        let sides = known.components(separatedBy: " = ")
        guard sides.count > 1, let result = sides.last else { continue }
        for side in sides.dropLast() {
          #expect(
            try LineEvaluator.rounds(LineEvaluator.value(side), to: result), "\(answer)")
        }
      }
    }
  }

  @Test func `fewer rows keep the answer, more give every step a line of its own`() throws {
    let view = try LookupScene().view()
    #expect(try texts(view, rows: 1)[0].hasPrefix("6 answer"))
    #expect(try texts(view, rows: 0).isEmpty)
    let all = try texts(view, rows: 7, columns: 99)
    #expect(
      all.map { String($0.prefix(8)) } == [
        "1 dot   ", "2 scale ", "3 mask  ", "4 exp   ", "5 weight", "6 answer", "try     ",
      ])
    for rows in 0...12 {
      #expect(try texts(view, rows: rows).count <= max(rows, 0))
    }
  }

  @Test func `an undefined row says why`() throws {
    let off = AttentionConfiguration(mask: AttentionMask([], keysOff: [0, 1, 2]))
    let lines = try texts(LookupScene(off).view())
    #expect(lines.contains { $0.hasPrefix("6 answer ∅ the mask hides every key") })
    #expect(!lines.contains { $0.hasPrefix("try") })
  }
}
