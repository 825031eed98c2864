import Attention
import Models
import Screen
import Testing

@testable import Views

struct StepsLinesTests {
  private func lines(
    _ scene: Scene, shown: Derivation.Step, rows: Int = 6, columns: Int = 79
  ) throws -> [String] {
    let view = StepsLines(picture: scene.picture, cell: scene.cell, shown: shown)
    return view.rows(try #require(scene.cell.derivation), rows: rows, columns: columns).map(\.text)
  }

  @Test func `a step that is not uncovered is a question, the next one says what comes`() throws {
    let found = try lines(Scene(), shown: .weight)
    #expect(
      found.prefix(5) == [
        "1 dot    32.00 noun? + 9.64 animate + 4.00 number + 3.11 clock64 + 0.01 extent",
        "2 scale  48.76 ÷ √16 = 48.76 ÷ 4 = 12.19   48.76 is the sum of line 1",
        "3 mask   none, every key is allowed: 12.19 stays 12.19",
        "4 exp    e^(12.19 − 12.19) = 1.000         12.19 is the largest of this row",
        "5▸weight 1.000 ÷ 1.078 = .928              1.078 is Σ exp along this row",
      ])
    #expect(
      found.last
        == "6 mix    ?  next: .928 × v(animal) + .067 × v(street) + .005 × v(BOS) + …")
  }

  @Test func `before the first step nothing of the others is given away`() throws {
    let found = try lines(Scene(), shown: .dot)
    #expect(found[0].hasPrefix("1▸dot") && found[1].hasPrefix("2 scale  ?  next: 48.76 ÷ √16"))
    #expect(found.dropFirst(2).allSatisfy { $0.hasSuffix("?") }, "\(found)")
  }

  @Test func `with room the slope stands under the weight, once that is uncovered`() throws {
    let scene = try Scene()
    let tall = try lines(scene, shown: .weight, rows: 24, columns: 119)
    let place = try #require(tall.firstIndex { $0.hasPrefix("5▸weight") })
    #expect(tall[place + 1].hasPrefix("5 slope  .928 × (1 − .928) = .067 "))
    #expect(tall[place + 2].hasPrefix("5 slope  .067 ÷ 4 = .017 "))
    for (step, rows) in [(Derivation.Step.exponent, 24), (.weight, 16), (.mix, 6)] {
      #expect(
        try !lines(scene, shown: step, rows: rows, columns: 119).contains { $0.contains("slope") })
    }
  }

  @Test func `rows fit, whatever the width, and no step is left out`() throws {
    let scene = try Scene()
    for columns in [40, 60, 79, 119] {
      for rows in [6, 8, 12, 24] {
        let found = try lines(scene, shown: .mix, rows: rows, columns: columns)
        let steps = (1...6).filter { step in found.contains { $0.hasPrefix("\(step)") } }
        #expect(steps == [1, 2, 3, 4, 5, 6], "\(rows)×\(columns): \(found)")
      }
    }
  }

  @Test func `where terms do not fit the smallest go together, and still add up`() throws {
    let found = try lines(Scene(), shown: .mix, columns: 60)
    let sum = try #require(found.first)
    #expect(sum.contains("others"), "\(sum)")
    #expect(found.allSatisfy { $0.count <= 60 }, "\(found)")
  }

  @Test func `an undefined row says why in place of its numbers`() throws {
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    let found = try lines(Scene(configuration: none), shown: .mix, columns: 119)
    #expect(found.dropFirst(3).allSatisfy { $0.contains("∅ the mask hides every key") })
  }

  @Test func `without a cell nothing is drawn`() throws {
    let small = try SmallHead(0)
    let view = StepsLines(picture: small.picture(), cell: small.cell(), shown: .mix)
    #expect(Frame.drawn(rows: 3, columns: 9, view.draw) == Frame(rows: 3, columns: 9))
    let scene = try Scene()
    #expect(
      Frame.leavesEmptyAreasAlone(
        StepsLines(picture: scene.picture, cell: scene.cell, shown: .mix).draw))
  }
}
