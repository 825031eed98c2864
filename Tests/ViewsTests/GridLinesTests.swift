import Attention
import Foundation
import Testing

@testable import Views

struct GridLinesTests {
  private func texts(_ view: GridView, columns: Int = 79) throws -> [String] {
    GridLines(view: view).texts(try #require(view.cell.derivation), columns: columns)
  }

  @Test func `the lines of the frame`() throws {
    #expect(
      try texts(GridScene().view()) == [
        "1 dot 6 × 1 = 6.00   2 no scale   3 no mask   4 exp e^6 = 403.43",
        "5 weight 403.43 ÷ (403.43 + 15 × 1) = 403.43 ÷ 418.43 = .964",
      ])
  }

  @Test func `the weight, recomputed from its text, is what is printed`() throws {
    let configurations = [
      AttentionConfiguration(scale: .none), AttentionConfiguration(),
      AttentionConfiguration(scale: .fixed(3), mask: AttentionMask([], keysOff: [1, 2])),
      AttentionConfiguration(scale: .none, temperature: 0.5),
      AttentionConfiguration(scale: .none, normalizer: .sparsemax),
    ]
    for configuration in configurations {
      for (query, key) in [(0, 5), (0, 0), (1, 10), (2, 5), (2, 7)] {
        for columns in [40, 79] {
          let line = try texts(
            GridScene(configuration).view(query: query, key: key), columns: columns)[1]
          let equation = line.drop { !$0.isWhitespace }.dropFirst().drop { !$0.isWhitespace }
          let sides = equation.components(separatedBy: "   ")[0].components(separatedBy: " = ")
          guard sides.count > 1, let result = sides.last else { continue }
          for side in sides.dropLast() {
            #expect(try LineEvaluator.rounds(LineEvaluator.value(side), to: result), "\(line)")
          }
        }
      }
    }
  }

  @Test func `scale and mask are named where there are any`() throws {
    let configuration = AttentionConfiguration(mask: AttentionMask([], keysOff: [0]))
    #expect(
      try texts(GridScene(configuration).view(), columns: 120)[0].contains(
        "2 scale 6.00 ÷ √3 = 3.4641   3 mask allows it"))
    #expect(
      try texts(GridScene(configuration).view(key: 0), columns: 120)[0].contains(
        "3 mask hides it"))
  }
}
