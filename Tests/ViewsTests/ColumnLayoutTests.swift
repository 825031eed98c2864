import Testing

@testable import Views

struct ColumnLayoutTests {
  @Test func `a window shows everything where it fits`() {
    #expect(scrolledWindow(count: 12, places: 12, selected: 5, step: 1) == 0..<12)
    #expect(scrolledWindow(count: 0, places: 12, selected: 0, step: 1) == 0..<0)
    #expect(scrolledWindow(count: 12, places: 0, selected: 0, step: 1) == 0..<0)
  }

  @Test(arguments: 1...40, [1, 2])
  func `a window has the selection in it and no hole at its end`(_ places: Int, _ step: Int) {
    guard places >= step else { return }
    for count in 1...60 {
      for selected in 0..<count {
        let window = scrolledWindow(count: count, places: places, selected: selected, step: step)
        #expect(window.contains(selected), "\(selected) of \(count) in \(places)")
        #expect(window.lowerBound % step == 0)
        #expect(window.count >= min(count, places) - (step - 1))
      }
    }
  }

  @Test func `small moves leave the window where it is`() {
    let windows = (0..<100).map {
      scrolledWindow(count: 100, places: 20, selected: $0, step: 1).lowerBound
    }
    let moves = zip(windows, windows.dropFirst()).count { $0 != $1 }
    #expect(moves <= 10)
    #expect(windows == windows.sorted())
  }

  private func layout(
    _ count: Int, room: Int, selected: Int = 0, width: CellWidth? = nil
  ) -> ColumnLayout {
    ColumnLayout(count: count, selected: selected, width: width, start: 10, room: room)
  }

  @Test func `the widest cells that show all columns are taken`() {
    // Twelve cells and, where there are digits, a column for the last bracket.
    let rooms = [73, 72, 49, 48, 37, 36, 24, 23, 12, 11, 0]
    #expect(
      rooms.map { layout(12, room: $0).width }
        == [.six, .four, .four, .three, .three, .two, .two, .one, .one, .pooled, .pooled])
    #expect(layout(0, room: 40).width == .six)
    #expect(layout(.max, room: 40).width == .pooled)
  }

  @Test func `a width that was asked for is taken, and the columns scroll`() {
    let found = layout(12, room: 25, selected: 11, width: .six)
    #expect(found.width == .six && found.visible == 8..<12)
    #expect(layout(12, room: 3, width: .six).visible.isEmpty)
  }

  @Test func `a place leads back to its column`() {
    for width in CellWidth.allCases {
      let layout = layout(30, room: 40, selected: 20, width: width)
      for column in layout.visible {
        for offset in 0..<width.columns {
          #expect(layout.column(at: layout.place(of: column) + offset) == column)
        }
      }
      #expect(layout.column(at: 9) == nil)
      #expect(layout.column(at: layout.place(of: layout.visible.upperBound)) == nil)
    }
  }

  @Test func `the mark stands over its number`() {
    #expect(
      CellWidth.allCases.map { layout(3, room: 40, width: $0).markPlace(of: 0) }
        == [10, 10, 11, 11, 11, 13])
  }

  @Test func `a number leaves room for its shade, but not in cells of shades alone`() {
    #expect(CellWidth.allCases.map(\.numberColumns) == [1, 1, 2, 2, 3, 5])
    #expect(CellWidth.allCases.map(\.weightDigits) == [2, 2, 2, 2, 2, 3])
    #expect(CellWidth.allCases.map(\.bracketColumns) == [0, 0, 0, 1, 1, 1])
  }
}
