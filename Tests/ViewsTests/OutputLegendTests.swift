import Attention
import Models
import Screen
import Testing

@testable import Views

struct OutputLegendTests {
  private func legend(_ view: OutputView, columns: Int = 120) -> String {
    Frame.line(columns: columns, OutputLegend(view).draw)
  }

  @Test func `it says what is added to what`() throws {
    let legend = legend(try Scene().output())
    #expect(legend.hasPrefix(" output = Σ α × v over 12 keys   output + before + 4 heads = after"))
  }

  @Test func `it says in which space, where there is room`() throws {
    #expect(
      OutputLegend(try Scene().output()).parts
        .contains("each output is added as it is to the residual dimension of its name"))
    let line = ResidualLine(
      name: "n", before: 0, thisHead: 1, otherHeads: 0, otherHeadCount: 1, after: 1,
      writing: .projected)
    let small = try SmallHead(2)
    let view = OutputView(picture: small.picture(), cell: small.cell(), residuals: [line])
    #expect(OutputLegend(view).parts[1] == "before + head + 1 heads = after")
    #expect(OutputLegend(view).parts[2].contains("output projection"))
  }

  @Test func `a head that writes nowhere says so`() throws {
    let small = try SmallHead(2)
    let view = OutputView(picture: small.picture(), cell: small.cell(), residuals: [nil, nil])
    #expect(legend(view).contains("this head writes to no residual"))
  }
}
