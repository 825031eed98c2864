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
}
