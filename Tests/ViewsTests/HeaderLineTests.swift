import Attention
import Models
import Screen
import Testing

@testable import Views

struct HeaderLineTests {
  private func line(_ columns: Int, _ aside: HeaderLine.Aside, stage: Stage = .weights) throws
    -> String
  {
    let view = HeaderLine(view: "map", picture: try Scene(stage: stage).picture, aside: aside)
    return Frame.line(columns: columns, view.draw)
  }

  private let title = " heed · map · toy, hand-made · L1.H3 pronoun→antecedent"

  @Test func `where you are, and that the model is hand-made`() throws {
    #expect(try line(80, .stage) == title + "            stage weights")
    #expect(try line(80, .text("ten")) == title + String(repeating: " ", count: 22) + "ten")
  }

  @Test func `where there is room every stage is named`() throws {
    let wide = try line(120, .stage)
    #expect(wide.hasSuffix(" stage  dot  scaled  masked [weights] ‖α·v‖  output"))
    #expect(try line(120, .stage, stage: .output).hasSuffix("‖α·v‖ [output]"))
    #expect(try line(80, .stage, stage: .valueNorm).hasSuffix("  stage ‖α·v‖"))
  }

  @Test func `steps are counted with their dots, the residual is no step of its own`() throws {
    #expect(try line(80, .steps(shown: .dot)).hasSuffix("step 1 of 6 ●○○○○○"))
    #expect(try line(80, .steps(shown: .weight)).hasSuffix("step 5 of 6 ●●●●●○"))
    #expect(try line(80, .steps(shown: .residual)).hasSuffix("step 6 of 6 ●●●●●●"))
  }

  @Test func `the aside is left out before the title is cut`() throws {
    #expect(try line(57, .stage) == title)
    #expect(try line(10, .stage) == " heed · ma")
    let view = HeaderLine(view: "map", picture: try Scene().picture, aside: .stage)
    #expect(Frame.leavesEmptyAreasAlone(view.draw))
  }

  @Test func `a head without a name has only its address`() throws {
    let picture = try SmallHead(1).picture()
    let view = HeaderLine(view: "steps", picture: picture, aside: .text(""))
    #expect(Frame.line(columns: 60, view.draw) == " heed · steps · test · L0.H0")
  }

  @Test func `stages are called by the field's words`() {
    #expect(
      Stage.allCases.map(\.title) == ["dot", "scaled", "masked", "weights", "‖α·v‖", "output"])
  }
}
