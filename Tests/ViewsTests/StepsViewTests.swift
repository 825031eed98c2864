import Attention
import Screen
import Testing

@testable import Views

struct StepsViewTests {
  @Test(arguments: Derivation.Step.allCases)
  func `each step uncovers one row and one line`(_ step: Derivation.Step) throws {
    let frame = WholeScreens.steps80(try Scene(), shown: step)
    try expectGolden("steps-\(step)", frame)
  }

  @Test func `what is not stepped to yet is a question mark`() throws {
    let frame = WholeScreens.steps80(try Scene(), shown: .dot)
    #expect(frame.line(5).filter { $0 == "?" }.count == 12)
    #expect(!frame.text.contains("12.19"))
    #expect(!frame.text.contains(".928 ×"))
  }

  @Test func `a taller screen has taller bars and whole lines`() throws {
    let scene = try Scene()
    let view = StepsView(picture: scene.picture, cell: scene.cell, shown: .mix)
    try expectGolden("steps-120x30", Frame.drawn(rows: 30, columns: 120, view.draw))
  }

  @Test func `hidden keys have their own look`() throws {
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    let scene = try Scene(query: 4, key: 2, configuration: causal)
    try expectGolden("steps-causal", WholeScreens.steps80(scene, shown: .weight))
    let hidden = try Scene(query: 4, key: 11, configuration: causal)
    try expectGolden("steps-hidden", WholeScreens.steps80(hidden, shown: .mix))
  }

  @Test func `the last key keeps both brackets`() throws {
    let frame = WholeScreens.steps80(try Scene(query: 11, key: 11), shown: .weight)
    #expect(frame.line(8).hasSuffix("[.031]"), "\(frame.line(8))")
  }

  @Test func `the last key's number is rounded to its room, never cut`() throws {
    // 20 × 2.4385 is 48.77, which leaves 48.8 between the brackets of the last cell.
    let small = try SmallHead(queries: [[20]], keys: [[1], [2.4385]], values: [[1], [2]])
    let view = StepsView(
      picture: small.picture(), cell: small.cell(0, 1), look: Look(cellWidth: .six), shown: .dot)
    let frame = Frame.drawn(rows: 20, columns: 15, view.draw)
    #expect(frame.trimmed(3).hasSuffix("[48.8]"), "\(frame.text)")
  }

  @Test func `a head without keys or an area without cells shows nothing`() throws {
    let small = try SmallHead(0)
    let view = StepsView(picture: small.picture(), cell: small.cell(), shown: .mix)
    #expect(Frame.drawn(rows: 9, columns: 40, view.draw) == Frame(rows: 9, columns: 40))
    let scene = try Scene()
    #expect(
      Frame.leavesEmptyAreasAlone(
        StepsView(picture: scene.picture, cell: scene.cell, shown: .mix).draw))
  }
}
