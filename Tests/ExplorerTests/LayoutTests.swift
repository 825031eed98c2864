import Explorer
import Models
import Screen
import Testing

@Suite struct LayoutTests {
  private func divided(rows: Int, columns: Int, change: (inout Exploration) -> Void = { _ in })
    -> Layout?
  {
    var exploration = Session().state.exploration
    change(&exploration)
    return Layout(screen: Rectangle(rows: rows, columns: columns), exploration: exploration)
  }

  @Test func `80 by 24 has every line, the map, the pane and the other heads`() throws {
    let layout = try #require(divided(rows: 24, columns: 80))
    #expect(layout.header?.row == 0)
    #expect(layout.text?.row == 1)
    #expect(layout.axes?.row == 2)
    #expect(layout.main == Rectangle(row: 3, column: 0, rows: 16, columns: 60))
    #expect(layout.headsOfCell == Rectangle(row: 19, column: 0, rows: 2, columns: 60))
    #expect(layout.pane == Rectangle(row: 3, column: 60, rows: 18, columns: 20))
    #expect(layout.legend?.row == 21)
    #expect(layout.sentence.row == 22)
    #expect(layout.hints?.row == 23)
  }

  @Test func `120 by 36 has the wide pane and thumbnails`() throws {
    let layout = try #require(divided(rows: 36, columns: 120))
    #expect(layout.pane?.columns == 35)
    #expect(layout.thumbnails?.rows == 14)
    #expect(layout.headsOfCell == nil)
  }

  @Test func `100 by 30 is 80 by 24 with the wide pane`() throws {
    let layout = try #require(divided(rows: 30, columns: 100))
    #expect(layout.pane?.columns == 35)
    #expect(layout.headsOfCell != nil)
    #expect(layout.thumbnails == nil)
  }

  @Test func `below 80 by 24 the pane goes behind Tab`() throws {
    let map = try #require(divided(rows: 23, columns: 79))
    #expect(map.pane == nil)
    #expect(map.main != nil)
    let pane = try #require(divided(rows: 23, columns: 79) { $0.pane = .aside })
    #expect(pane.main == nil)
    #expect(pane.pane == pane.body)
  }

  @Test func `a pane that fills the screen has the whole body`() throws {
    let layout = try #require(
      divided(rows: 24, columns: 80) {
        $0.paneSpace = .whole
        $0.pane = .aside
      })
    #expect(layout.pane == layout.body)
  }

  @Test func `map, labels and sentence stay down to 20 by 6`() throws {
    let layout = try #require(divided(rows: 6, columns: 20))
    #expect(layout.main?.rows == 5)
    #expect(layout.sentence.row == 5)
    #expect(divided(rows: 5, columns: 20) == nil)
    #expect(divided(rows: 6, columns: 19) == nil)
  }

  @Test func `no part lies outside of the screen or on another`() {
    for rows in 0...70 {
      for columns in stride(from: 0, to: 220, by: 7) {
        guard let layout = divided(rows: rows, columns: columns) else { continue }
        let parts = [
          layout.header, layout.text, layout.axes, layout.main, layout.pane, layout.headsOfCell,
          layout.thumbnails, layout.legend, layout.sentence, layout.hints,
        ].compactMap(\.self)
        let screen = Rectangle(rows: rows, columns: columns)
        #expect(parts.allSatisfy { $0.intersection(screen) == $0 })
        for (index, part) in parts.enumerated() {
          #expect(parts[(index + 1)...].allSatisfy { $0.intersection(part).isEmpty })
        }
      }
    }
  }

  @Test func `Steps has the whole body, whatever pane is chosen`() throws {
    let layout = try #require(
      divided(rows: 36, columns: 120) {
        $0.view = .steps
        $0.pane = .aside
        $0.paneSpace = .whole
      })
    #expect(layout.main == layout.body)
    #expect(layout.pane == nil && layout.thumbnails == nil && layout.headsOfCell == nil)
  }

  @Test func `the layout depends on the number of tokens, never on a computed number`() {
    var masked = Session()
    masked.type("m<<x]")
    let screen = Rectangle(rows: 24, columns: 80)
    #expect(
      Layout(screen: screen, exploration: masked.state.exploration)
        == Layout(screen: screen, exploration: Session().state.exploration))
  }
}
