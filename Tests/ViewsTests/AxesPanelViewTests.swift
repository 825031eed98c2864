import Attention
import Models
import Screen
import Testing

@testable import Views

@Suite struct AxesPanelViewTests {
  private func view(pane: AxesPanelContent.Pane = .values, cursor: Int = 1) throws -> AxesPanelView
  {
    let scene = try Scene()
    let content = AxesPanelContent(
      axes: (0..<8).map {
        AxesPanelContent.Axis(
          name: DisplayText("axis \($0)"), now: "value", isSelected: $0 == 5, isChanged: $0 == 5)
      },
      title: "axis 5 →", meaningTitle: "what it means",
      values: (0..<12).map {
        AxesPanelContent.Value(
          name: DisplayText("value \($0)"), formula: "a + b", short: "short",
          isCurrent: $0 == 1, isChanged: $0 == 1, isDisabled: $0 == 3)
      }, cursor: cursor, pane: pane,
      presets: [
        AxesPanelContent.Preset(name: "Luong dot", isCurrent: false),
        AxesPanelContent.Preset(name: "general", isCurrent: true, isOfFamily: true),
      ])
    return AxesPanelView(
      content: content,
      effect: AxesPanelEffect(
        before: (scene.picture, "a"), now: (scene.picture, "a"), query: 8, key: 2))
  }

  private func lines(_ view: AxesPanelView, rows: Int = 18, columns: Int = 80) -> [String] {
    let frame = Frame.drawn(rows: rows, columns: columns, view.draw)
    return (0..<rows).map(frame.trimmed)
  }

  @Test func `axes on the left, values on the right, presets below`() throws {
    let lines = lines(try view())
    #expect(lines[0].hasPrefix(" axis ↓        now          │  axis 5 →"))
    #expect(lines[2].contains("│▸[value 1]*"))
    #expect(lines[4].contains("× w says why"))
    #expect(lines[6].hasPrefix("▸axis 5       [value]*"))
    #expect(lines.contains { $0 == " presets   Luong dot, [general]" })
  }

  @Test func `a narrow screen shows the list of the cursor`() throws {
    #expect(lines(try view(pane: .axes), columns: 40)[0] == " axis ↓        now")
    #expect(lines(try view(), columns: 40)[0].hasPrefix("  axis 5 →"))
  }

  @Test func `the cursor's value is always seen`() throws {
    for cursor in 0..<12 {
      for rows in [2, 3, 6, 18] {
        let lines = lines(try view(cursor: cursor), rows: rows)
        #expect(lines.contains { $0.contains("▸") && $0.contains("value \(cursor)") })
      }
    }
  }

  @Test func `at every size it stays inside`() throws {
    for pane in [AxesPanelContent.Pane.axes, .values] {
      for rows in [0, 1, 2, 5, 9, 14, 40] {
        for columns in [0, 1, 7, 20, 30, 60, 75, 200] {
          _ = lines(try view(pane: pane), rows: rows, columns: columns)
        }
      }
    }
  }

  @Test(arguments: [(18, 80), (9, 80), (18, 50), (6, 50), (3, 20)])
  func `each line of the lists is found where it is drawn`(rows: Int, columns: Int) throws {
    for pane in [AxesPanelContent.Pane.axes, .values] {
      let view = try view(pane: pane, cursor: 9)
      let lines = lines(view, rows: rows, columns: columns)
      let area = Rectangle(rows: rows, columns: columns)
      var found = 0
      for row in -1...rows {
        for column in -1...columns {
          switch view.place(at: Position(row: row, column: column), in: area) {
          case .axis(let index): #expect(lines[row].contains("axis \(index)"))
          case .value(let index): #expect(lines[row].contains("value \(index)"))
          case nil: continue
          }
          found += 1
        }
      }
      #expect(found >= columns * 2)
    }
  }
}
