import Screen
import Testing

@testable import Views

@Suite struct BarTests {
  @Test(arguments: [
    (0.0, ""), (-1, ""), (.nan, ""), (0.001, "▏"), (0.125, "█"), (0.1875, "█▌"), (0.5, "████"),
    (1, "████████"), (7, "████████"), (.infinity, "████████"),
  ])
  func `a bar of eight columns in eighths`(share: Double, text: String) {
    #expect(bar(share, columns: 8).description == text)
  }

  @Test func `no bar is wider than its columns`() {
    for columns in -1...20 {
      for share in [0.0, 0.01, 0.33, 0.99, 1, 2] {
        #expect(bar(share, columns: columns).width <= max(0, columns))
      }
    }
  }
}
