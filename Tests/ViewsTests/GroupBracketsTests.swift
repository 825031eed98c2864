import Attention
import Screen
import Testing

@testable import Views

struct GroupBracketsTests {
  private let groups = HeadGroups(headCounts: [4], keyValueHeadCounts: [2])

  @Test(arguments: [
    (0, ""), (1, "┌"), (2, "┌┐"), (3, "kv0"), (5, "┌kv0┐"), (6, "┌kv 0┐"), (7, "┌kv 0─┐"),
    (12, "┌── kv 0 ──┐"),
  ])
  func `the name is as long as there is room for`(columns: Int, text: String) {
    #expect(GroupBrackets.text(0, columns: columns) == text)
    #expect(GroupBrackets.text(123, columns: columns).count <= max(columns, 0))
  }

  @Test func `a bracket spans the heads that share`() {
    let line = Frame.line(columns: 40) { area, frame in
      GroupBrackets(groups: groups, layer: 0).draw(
        0..<4, open: HeadAddress(layer: 0, head: 1), columns: 6, row: 0, column: 2, in: area,
        of: &frame)
    }
    #expect(line == "  ┌─ kv 0 ──┐ ┌─ kv 1 ──┐")
  }

  @Test func `heads that are scrolled away are left out`() {
    let line = Frame.line(columns: 40) { area, frame in
      GroupBrackets(groups: groups, layer: 0).draw(
        1..<3, open: HeadAddress(layer: 0, head: 1), columns: 7, row: 0, column: 0, in: area,
        of: &frame)
    }
    #expect(line == "┌kv 0┐ ┌kv 1┐")
  }

  @Test func `ASCII has brackets, too`() {
    var frame = Frame(rows: 1, columns: 12)
    frame.write(DisplayText(GroupBrackets.text(0, columns: 12)), row: 0, column: 0)
    #expect(frame.spelledInASCII().line(0) == "+-- kv 0 --+")
  }
}
