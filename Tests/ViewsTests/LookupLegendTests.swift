import Attention
import Screen
import Testing

@testable import Views

struct LookupLegendTests {
  @Test func `it says how long bars are, and what is changed`() throws {
    let body = Rectangle(rows: 18, columns: 80)
    let scene = try LookupScene()
    #expect(
      LookupLegend(scene.view()).parts(body: body) == [
        "[ ] ▸ ▾ selected", "bars: 1 = 10 cells above, 1 = 5 cells below", "softmax →",
        "· rounds to 0",
      ])
    let changed = scene.view(changed: [HeadComponent(.key, row: 0, column: 0)])
    #expect(LookupLegend(changed).parts(body: body)[1] == "* changed")
    let small = LookupLegend(scene.view()).parts(body: Rectangle(rows: 5, columns: 20))
    #expect(!small.contains { $0.hasPrefix("bars") })
  }
}
