import Attention
import Models
import Screen
import Testing

@testable import Views

struct VectorsViewValuesTests {
  private func drawn(_ scene: Scene, columns: Int = 80) -> Frame {
    Frame.drawn(rows: 18, columns: columns, scene.vectors(pane: .value).draw)
  }

  @Test func `a hidden key hands over exactly 0`() throws {
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    let frame = drawn(try Scene(query: 8, key: 11, configuration: causal))
    #expect(frame.line(1).hasSuffix("0×v"))
    #expect(frame.line(2).contains("+1.592") && frame.line(2).hasSuffix("[0]"))
  }

  @Test func `an undefined row hands over nothing, and says so in every row`() throws {
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    let frame = drawn(try Scene(configuration: none))
    #expect(frame.line(1).hasSuffix("∅×v") && frame.line(2).hasSuffix("[∅]"))
    #expect(frame.text.contains("‖∅×v‖  ∅"))
  }

  @Test func `a value of length 0 has length 0`() throws {
    let small = try SmallHead(queries: [[1]], keys: [[1]], values: [[0, 0]])
    let view = VectorsView(picture: small.picture(), cell: small.cell())
    let frame = Frame.drawn(rows: 18, columns: 80, view.draw)
    #expect(frame.text.contains("length ‖v‖ 0 ") && frame.text.contains("‖1.000×v‖  0"))
  }

  @Test func `unused dimensions share a row, which is marked where one of them is selected`() throws
  {
    let frame = drawn(try Scene(dimension: 14))
    #expect(frame.text.contains("┃▸3 more, exactly 0"))
  }

  @Test func `columns follow the width of the pane`() {
    #expect(ValueColumns(columns: 30).value == 21 && ValueColumns(columns: 30).handed == 30)
    #expect(ValueColumns(columns: 20).value == nil)
    #expect(ValueColumns(columns: 60).barCells == 27)
  }
}
