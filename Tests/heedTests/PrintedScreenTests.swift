import Attention
import Screen
import Testing

@testable import heed

@Suite struct PrintedScreenTests {
  @Test(arguments: ["100x30", "80x24", "20x6", "1000x1000", "200x060"])
  func `a size is columns, x and rows`(_ word: String) throws {
    let size = try ScreenSize(word: word)
    let numbers = word.split(separator: "x").map { Int($0) }
    #expect([size.columns, size.rows] == numbers)
  }

  @Test(arguments: [
    "0x5", "", "x", "100", "100x", "x30", "19x6", "20x5", "1001x6", "20x1001", "-100x30", "+100x30",
    "100X30", "100x30x1", "100 x 30", "1e2x30", "99999999999999999999x30", "１００x30", "100×30",
  ])
  func `any other size is refused with what is allowed`(_ word: String) {
    let error = #expect(throws: UsageError.self) { try ScreenSize(word: word) }
    #expect(
      error?.description
        == "--screen does not take “\(word)”; allowed: columns x rows from 20x6 to "
        + "1000x1000, as 100x30")
  }

  @Test(arguments: ["20x6", "80x24", "120x36"])
  func `the screen has its size and no cursor`(_ word: String) throws {
    let size = try ScreenSize(word: word)
    let frame = try PrintedScreen(run: sampleRun(), stage: .weights, size: size).frame(depth: .none)
    #expect(frame.columns == size.columns && frame.rows == size.rows)
    #expect(frame.cursor == nil)
  }

  @Test func `without colours shades are signs`() throws {
    let screen = try PrintedScreen(
      run: sampleRun(), stage: .weights, size: ScreenSize(word: "80x24"))
    #expect(screen.frame(depth: .direct) != screen.frame(depth: .none))
  }
}
