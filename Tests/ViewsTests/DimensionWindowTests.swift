import Attention
import Models
import Screen
import Testing

@testable import Views

struct DimensionWindowTests {
  @Test func `all dimensions are listed where they fit`() {
    let listed = ListedDimensions(count: 16, used: 13)
    let window = DimensionWindow(listed, selected: 3, rows: 14)
    #expect(window.visible == 0..<13 && window.last == .unused(3))
    #expect(window.lastName == "3 more, exactly 0")
    #expect(window.lastHolds(14) && !window.lastHolds(3))
  }

  @Test func `of many the selected one is among those that fit`() {
    let listed = ListedDimensions(count: 64, used: 64)
    for selected in 0..<64 {
      let window = DimensionWindow(listed, selected: selected, rows: 10)
      #expect(window.visible.contains(selected) && window.visible.count == 9)
      #expect(window.lastName == "55 other dimensions")
    }
  }

  @Test func `in one row or two the selected one stands, and none is spent on the others`() {
    let listed = ListedDimensions(count: 16, used: 13)
    for selected in [0, 7, 12] {
      let window = DimensionWindow(listed, selected: selected, rows: 1)
      #expect(window.visible == selected..<selected + 1 && window.last == nil)
    }
  }

  @Test func `without rows there is no dimension`() {
    let window = DimensionWindow(ListedDimensions(count: 3, used: 3), selected: 0, rows: 0)
    #expect(window.visible.isEmpty)
    let none = DimensionWindow(ListedDimensions(count: 0, used: 0), selected: 0, rows: 5)
    #expect(none.visible.isEmpty && none.last == nil && none.lastName == nil)
  }

  @Test func `a head with names lists those it uses, one without lists all`() throws {
    let scene = try Scene()
    #expect(scene.picture.head.listedScores == ListedDimensions(count: 16, used: 16))
    #expect(scene.picture.head.listedValues == ListedDimensions(count: 16, used: 13))
    let sink = try Scene(address: HeadAddress(layer: 1, head: 4)).picture.head
    #expect(sink.listedScores.used == 1 && sink.listedValues.used == 0)
    #expect(
      DimensionWindow(sink.listedValues, selected: 0, rows: 9).lastName
        == "16 dimensions, exactly 0")
    #expect(try SmallHead(2).head.listedValues == ListedDimensions(count: 2, used: 2))
  }

  @Test func `a dimension without a name that is not 0 is listed all the same`() throws {
    let one = Matrix([[1, 0, 3, 0]])
    let head = try AttentionHead(
      queries: one, keys: one, values: one, names: DimensionNames(score: ["a"], value: ["a"]))
    #expect(head.listedScores.used == 3 && head.listedValues.used == 3)
  }

  @Test func `parts of a name are written with a blank`() {
    #expect(dimensionTitle("clock64.cos") == "clock64 cos" && dimensionTitle("noun?") == "noun?")
  }
}
