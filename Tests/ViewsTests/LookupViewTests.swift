import Attention
import Screen
import Testing

@testable import Views

struct LookupViewTests {
  @Test func `the soft lookup of fruit is that of the frame`() throws {
    let drawn = try LookupScene().view().drawn()
    let expected = [
      "attribute →    ▾ sweetness       durability        texture           value",
      "query ▸fruit    [0.8] ████████     0.2  ██           0.1  █          price",
      "key   ▾apple     0.9  █████████    0.1  █            0.2  ██             9",
    ]
    for (row, line) in expected.enumerated() { #expect(drawn.trimmed(row) == " " + line) }
    #expect(drawn.trimmed(11).contains("4 exp e^s        1.5508         1.4470"))
    #expect(drawn.trimmed(11).hasSuffix("4.1733"))
    #expect(drawn.trimmed(12).contains("5▸weight         [.3716]"))
    #expect(drawn.trimmed(13).hasSuffix("6.27"))
  }

  @Test func `what is to be predicted is not computed on the screen`() throws {
    let scene = try LookupScene()
    let whole = scene.view()
    let view = LookupView(
      picture: whole.picture, cell: whole.cell, attribute: whole.attribute, shown: .attributes)
    let drawn = view.drawn()
    #expect(
      drawn.trimmed(1)
        == " query ▸fruit    [0.8] ████████     0.2  ██           0.1  █          price")
    let text = (0..<18).map { drawn.trimmed($0) }.joined()
    for number in ["0.76", ".3716", "6.27", "try "] { #expect(!text.contains(number)) }
    #expect(drawn.trimmed(12).contains("?"))
  }

  @Test func `it leaves areas without cells alone`() throws {
    let view = try LookupScene().view()
    #expect(Frame.leavesEmptyAreasAlone(view.draw))
  }

  @Test(arguments: [(1, 1, 1, 1), (2, 8, 6, 3), (5, 20, 12, 16), (3, 2, 40, 1)])
  func `lookups of any size stay in areas of any size`(
    queries: Int, keys: Int, attributes: Int, values: Int
  ) throws {
    let scene = try LookupScene(
      queries: queries, keys: keys, attributes: attributes, values: values)
    let cursors = [
      LookupCursor(), LookupCursor(row: .key), LookupCursor(row: .key, table: .values),
    ]
    for rows in [0, 1, 2, 5, 9, 13, 18, 24, 54] {
      for columns in [0, 1, 9, 20, 33, 44, 60, 80, 200] {
        for cursor in cursors {
          let view = scene.view(
            query: queries - 1, key: keys - 1, attribute: attributes - 1, value: values - 1,
            cursor: cursor, changed: [HeadComponent(.query, row: 0, column: 0)])
          var frame = Frame(rows: rows + 2, columns: columns + 2)
          view.draw(
            in: Rectangle(row: 1, column: 1, rows: rows, columns: columns), of: &frame)
          let edge =
            (0..<rows + 2).flatMap { [frame[$0, 0], frame[$0, columns + 1]] }
            + (0..<columns + 2).flatMap { [frame[0, $0], frame[rows + 1, $0]] }
          #expect(edge.allSatisfy { $0 == .blank }, "\(rows)×\(columns)")
        }
      }
    }
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity, 1e30, 1e-30])
  func `numbers that are no numbers are drawn`(number: Float) throws {
    var scene = try LookupScene()
    scene.head = scene.head.replacing([
      HeadComponent(.query, row: 0, column: 0): number,
      HeadComponent(.value, row: 1, column: 0): number,
    ])
    for (rows, columns) in [(5, 20), (18, 80), (54, 200)] {
      #expect(scene.view().drawn(rows: rows, columns: columns).rows == rows)
    }
  }

  @Test func `what does not fit says why, and larger screens fit more`() throws {
    let large = try LookupScene(queries: 1, keys: 12, attributes: 3, values: 1).head
    #expect(
      LookupView.reasonAgainst(large, rows: 24, columns: 80)
        == "the lookup shows 8 keys on this screen, and there are 12")
    #expect(LookupView.reasonAgainst(large, rows: 60, columns: 200) == nil)
    let wide = try LookupScene(queries: 1, keys: 3, attributes: 16, values: 1).head
    #expect(LookupView.reasonAgainst(wide, rows: 24, columns: 80)?.contains("16") == true)
    #expect(LookupView.reasonAgainst(try LookupScene().head, rows: 24, columns: 80) == nil)
  }

  @Test func `what is drawn at a place is found there`() throws {
    let view = try LookupScene().view()
    let area = Rectangle(rows: 18, columns: 80)
    let frame = Frame.drawn(rows: 18, columns: 80, view.draw)
    func places(of text: String) -> [LookupView.Place] {
      (0..<18).compactMap { row in
        let line = Array(frame.line(row))
        let start = line.indices.first { String(line[$0...].prefix(text.count)) == text }
        return start.flatMap { view.place(at: Position(row: row, column: $0), in: area) }
      }
    }
    #expect(
      places(of: "0.8 ").isEmpty
        && places(of: "0.8]").first
          == .number(HeadComponent(.query, row: 0, column: 0))
    )
    #expect(places(of: "0.6 ").first == .number(HeadComponent(.key, row: 1, column: 2)))
    #expect(places(of: "chair").first == .key(2))
    #expect(places(of: ".3467").first == .cell(query: 0, key: 1, value: nil))
    #expect(places(of: "2.080").first == .cell(query: 0, key: 1, value: 0))
    #expect(places(of: "▸fruit").first == .query(0))
    #expect(view.place(at: Position(row: 17, column: 3), in: area) == nil)
    #expect(view.place(at: Position(row: -1, column: -1), in: area) == nil)
  }
}
