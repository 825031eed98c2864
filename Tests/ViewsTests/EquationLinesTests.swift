import Attention
import Foundation
import Models
import Screen
import Testing

@testable import Views

struct EquationLinesTests {
  @Test func `a line has as many terms as fit into its rows`() throws {
    let scene = try Scene()
    let derivation = try #require(scene.cell.derivation)
    let maker = try #require(scene.picture.mixLine(derivation, dimension: 0))
    for (most, columns) in [(1, 60), (2, 79), (4, 119)] {
      let rows = EquationLines.rows(maker, most: most, columns: columns)
      #expect(rows.count <= most && rows.allSatisfy { $0.count <= columns }, "\(rows)")
      let sum = rows.joined(separator: " ").replacing("6 mix    animate: ", with: "")
        .components(separatedBy: " = ")
      #expect(try LineEvaluator.rounds(LineEvaluator.value(sum[0]), to: sum[1]), "\(sum)")
    }
  }

  @Test func `lines follow each other, and the last ones are left out`() throws {
    let scene = try Scene()
    let derivation = try #require(scene.cell.derivation)
    let frame = Frame.drawn(rows: 3, columns: 100) { area, frame in
      EquationLines.draw(scene.picture.scoreLines(derivation), in: area, of: &frame)
    }
    #expect((0..<3).map { frame.line($0).prefix(7) } == [" 1 dot ", " 2 scal", " 3 mask"])
  }

  @Test func `a reason is broken between its words`() {
    let note = "∅ the mask hides every key from this query, so there is nothing to share out"
    let rows = EquationLines.rows(
      { _ in DerivationLine(step: .mix, note: note) }, most: 4, columns: 40)
    #expect(rows.allSatisfy { $0.count <= 40 } && rows[0].hasPrefix("6 mix    ∅ the mask"))
    #expect(rows[1].hasPrefix("         "))
    let words = rows.joined(separator: " ").split(separator: " ").dropFirst(2)
    #expect(words.joined(separator: " ") == note)
  }

  @Test func `a dimension that does not exist has no line`() throws {
    let scene = try Scene()
    let derivation = try #require(scene.cell.derivation)
    #expect(scene.picture.mixLine(derivation, dimension: 16) == nil)
  }
}
