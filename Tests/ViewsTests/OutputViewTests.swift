import Attention
import Models
import Screen
import Testing

@testable import Views

struct OutputViewTests {
  private func frame(_ view: OutputView, rows: Int = 18, columns: Int = 80) -> Frame {
    Frame.drawn(rows: rows, columns: columns, view.draw)
  }

  @Test func `no line of a working view is empty`() throws {
    for (rows, columns) in [(18, 80), (24, 100), (30, 120)] {
      let drawn = frame(try Scene().output(), rows: rows, columns: columns)
      #expect((0..<rows).allSatisfy { !drawn.trimmed($0).isEmpty }, "\(columns)×\(rows)")
    }
  }

  @Test func `the selected number stands between brackets in the chosen pane, and nowhere else`()
    throws
  {
    let mix = frame(try Scene().output())
    #expect(mix.line(5).contains("[+1.57]") && !mix.text.contains("[+2.75]"))
    #expect(mix.cursor.map { mix.line($0.row).dropFirst($0.column).hasPrefix("+1.57") } == true)
    let residual = frame(try Scene().output(pane: .residual))
    #expect(residual.text.contains("[+2.75]") && !residual.text.contains("[+1.57]"))
  }

  @Test func `a pane that fills the body is alone in it`() throws {
    let mix = frame(try Scene().output(space: .whole)).text
    #expect(mix.contains("Σ so far") && !mix.contains("= after"))
    let residual = frame(try Scene().output(pane: .residual, space: .whole)).text
    #expect(!residual.contains("Σ so far") && residual.contains("= after"))
  }

  @Test func `an undefined row says why, and the residual goes on without it`() throws {
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    let drawn = frame(try Scene(configuration: none).output())
    #expect(drawn.text.contains("∅ the mask hides every key"))
    #expect(drawn.line(3).contains("∅") && drawn.line(9).contains("∅"))
  }

  @Test func `names with a point and how the output is written are those of the model`() throws {
    let view = try Scene().output()
    #expect(view.writing == .unchanged && view.dimensionName(0) == "animate")
    #expect(view.residual(0)?.name == "animate" && view.residual(15) == nil)
    #expect(view.residual(99) == nil)
  }

  @Test func `without a cell nothing is drawn`() throws {
    let empty = try SmallHead(0)
    let view = OutputView(picture: empty.picture(), cell: empty.cell(), residuals: [])
    #expect(frame(view) == Frame(rows: 18, columns: 80))
    #expect(Frame.leavesEmptyAreasAlone(try Scene().output().draw))
  }
}
