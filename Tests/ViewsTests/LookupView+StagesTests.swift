import Attention
import Screen
import Testing

@testable import Views

struct LookupViewStagesTests {
  @Test func `the selected weight and its key are marked`() throws {
    let drawn = try LookupScene().view(key: 1).drawn()
    #expect(drawn.line(6).contains("[banana]") && drawn.line(5).contains("▾ banana"))
    #expect(drawn.line(12).contains("[.3467]"))
    #expect(drawn.line(8).hasPrefix("0▸fruit  1 dot"))
  }

  @Test func `a bar of a weight ends where the next cell begins`() throws {
    var scene = try LookupScene()
    scene.head = scene.head.replacing([HeadComponent(.query, row: 0, column: 0): 90])
    #expect(scene.view().drawn().line(12).contains("[1.0000] █████ "))
  }

  @Test func `more queries have their stages on larger screens`() throws {
    let scene = try LookupScene(queries: 2, keys: 3, attributes: 3, values: 1)
    let drawn = scene.view(query: 1).drawn(rows: 40, columns: 120).text
    #expect(drawn.contains("0 q0     1 dot") && drawn.contains("1▸q1     1 dot"))
    #expect(drawn.split(separator: "\n").count { $0.contains("5▸weight") } == 1)
  }
}
