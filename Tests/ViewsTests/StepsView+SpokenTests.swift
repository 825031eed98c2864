import Attention
import Models
import Screen
import Testing

@testable import Views

struct StepsViewSpokenTests {
  private func list(_ scene: Scene, shown: Derivation.Step = .mix) -> SpokenList {
    StepsView(picture: scene.picture, cell: scene.cell, shown: shown).spoken
  }

  @Test func `every step with its numbers put in`() throws {
    let list = list(try Scene())
    let all = (0..<list.count).map { list.sentence($0).description }
    #expect(all[0].hasPrefix("step 1, dot: 32.00 noun? + 9.64 animate + 4.00 number"))
    #expect(
      all[1] == "step 2, scale: 48.76 ÷ √16 = 48.76 ÷ 4 = 12.19; 48.76 is the sum of line 1")
    #expect(all[4] == "step 5, weight: 1.000 ÷ 1.078 = .928; 1.078 is Σ exp along this row")
    #expect(all.last?.hasPrefix("step 7, residual: extent: ") == true)
  }

  @Test func `a step that is covered is not told`() throws {
    let list = list(try Scene(), shown: .scale)
    #expect(list.count == 3 && list.selected == 1)
    #expect(list.sentence(2) == "step 3 is not uncovered yet")
  }

  @Test func `where there is no cell it says so`() throws {
    let scene = try Scene()
    let nowhere = SelectedCell(head: scene.picture.head, query: 99, key: 0)
    let list = StepsView(picture: scene.picture, cell: nowhere, shown: .mix).spoken
    #expect(list.count == 1 && list.sentence(0) == "there is no cell here")
  }
}
