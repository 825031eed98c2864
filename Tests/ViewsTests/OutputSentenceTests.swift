import Attention
import Models
import Screen
import Testing

@testable import Views

struct OutputSentenceTests {
  private func text(_ view: OutputView, columns: Int = 199) -> String {
    OutputSentence(view).text(columns: columns).description
  }

  @Test func `the key, the output and the residual`() throws {
    let view = try Scene().output()
    let start = "key animal hands over .928 × +1.694 = +1.57 of animate; the output is +1.58"
    #expect(text(view) == start + ", and the residual of it goes from +0.95 to +2.75")
    #expect(text(view, columns: 79) == start)
  }

  @Test func `the other pane tells of the layer`() throws {
    #expect(
      text(try Scene().output(pane: .residual))
        == "animate of it goes from +0.95 to +2.75 in layer 2: this head adds +1.58, 4 other heads +0.22"
    )
  }

  @Test func `masked, undefined, vanishing and unwritten are said`() throws {
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    #expect(
      text(try Scene(query: 8, key: 11, configuration: causal).output())
        .hasPrefix("key tired is masked for query it and hands over 0 of animate; the output is"))
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    #expect(
      text(try Scene(configuration: none).output())
        .hasPrefix("row it is undefined: the mask hides every key"))
    #expect(text(try Scene(query: 0, key: 2).output()).contains("below .000001"))
    #expect(
      text(try Scene(dimension: 15).output(pane: .residual))
        == "this head writes dimension 15 to no dimension of the residual")
  }

  @Test func `every version is shorter than the one before, and the last one is cut`() throws {
    for pane in [OutputView.Pane.mix, .residual] {
      let view = try Scene().output(pane: pane)
      let versions = OutputSentence(view).versions.map(\.count)
      #expect(versions == versions.sorted(by: >))
      #expect(text(view, columns: 9).count <= 9)
    }
  }

  @Test func `without a cell it says so`() throws {
    let empty = try SmallHead(0)
    let view = OutputView(picture: empty.picture(), cell: empty.cell(), residuals: [])
    #expect(text(view) == "there is no cell here")
  }
}
