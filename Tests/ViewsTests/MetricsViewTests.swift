import Attention
import Models
import Screen
import Testing

@testable import Views

struct MetricsViewTests {
  private func view(_ scene: Scene, query: Int = 8, metric: RowMetric = .entropy) -> MetricsView {
    MetricsView(
      picture: scene.picture,
      table: MetricsTable(scene), query: query, metric: metric)
  }

  private func lines(_ view: MetricsView, rows: Int = 18, columns: Int = 80) -> [String] {
    let frame = Frame.drawn(rows: rows, columns: columns, view.draw)
    return (0..<rows).map(frame.trimmed)
  }

  @Test func `a row for every query, and the mean below`() throws {
    let lines = lines(view(try Scene()))
    #expect(lines[0] == " metric →       ▾ entropy, bits")
    #expect(lines[1].hasPrefix(" query ↓ [entropy]eff.key    dist    span α first"))
    #expect(
      lines[10].hasPrefix(" 8▸it       [0.41]   1.33    5.74    6.00    .005    .928  animal"))
    #expect(lines[14].hasPrefix(" mean ↓      0.41"))
    #expect(lines[15] == " entropy = −Σ α log₂ α, over the keys of a row")
    #expect(lines[16].hasPrefix(" 0 is all weight on one key"))
  }

  @Test func `the name of a metric on the right stands left of its mark`() throws {
    let lines = lines(view(try Scene(), metric: .rollout))
    #expect(lines[0].hasSuffix("rollout through all layers and heads ▾"))
    #expect(lines[10].contains("[.438] BOS"), "\(lines[10])")
  }

  @Test func `what is undefined has its sign`() throws {
    let mask = AttentionMask([.causal], keysOff: [0])
    let scene = try Scene(configuration: AttentionConfiguration(mask: mask))
    let lines = lines(view(scene, query: 0))
    #expect(lines[2].contains("[∅]"))
  }

  @Test func `the selected row is seen`() throws {
    for query in 0..<12 {
      let lines = lines(view(try Scene(), query: query), rows: 10)
      #expect(lines.contains { $0.contains("▸") && $0.contains("[") }, "\(query)")
    }
  }

  @Test(arguments: ["", "it", "wug 漢字 \u{301} the the the", ToyModel.openingText])
  func `at every size it stays inside of its area`(_ text: String) throws {
    let scene = try Scene(text, query: 0, key: 0)
    for metric in RowMetric.allCases {
      let view = view(scene, query: 0, metric: metric)
      for rows in [0, 1, 2, 3, 5, 9, 24] {
        for columns in [0, 1, 2, 5, 12, 20, 41, 80, 130] {
          drawInside(view, rows: rows, columns: columns)
        }
      }
    }
  }

  private func drawInside(_ view: MetricsView, rows: Int, columns: Int) {
    var frame = Frame(rows: rows + 2, columns: columns + 2)
    let area = Rectangle(row: 1, column: 1, rows: rows, columns: columns)
    view.draw(in: area, of: &frame)
    MetricsSentence(view: view).draw(in: area, of: &frame)
    for row in 0..<rows + 2 {
      for column in 0..<columns + 2 where !area.contains(row: row, column: column) {
        #expect(frame[row, column] == .blank, "\(rows)×\(columns)")
      }
    }
    if let cursor = frame.cursor { #expect(area.contains(row: cursor.row, column: cursor.column)) }
  }
}
