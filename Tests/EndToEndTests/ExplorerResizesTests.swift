import CPseudoTerminal
import Foundation
import Testing

/// A resized screen is the screen of a fresh start at that size.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerResizesTests {
  @Test(arguments: [[], ["j", "l", "t"], ["m", " ", " ", " "], ["e", "!"], [":", "h"]])
  func `to every size and back`(_ keys: [String]) throws {
    let terminal = try startedExplorer(keys: keys)
    let opening = terminal.grid
    for (columns, rows) in [
      (100, 30), (120, 36), (200, 60), (20, 6), (19, 5), (1, 1), (79, 23), (40, 12), (80, 24),
    ] {
      terminal.resize(rows: rows, columns: columns)
      try terminal.waitUntilIdle()
      let fresh = try startedExplorer(rows: rows, columns: columns, keys: keys)
      #expect(
        terminal.grid.differences(from: fresh.grid) == [],
        "\(columns)×\(rows)\n\(terminal.text)\n\(fresh.text)")
    }
    #expect(terminal.grid.differences(from: opening) == [])
  }

  @Test func `a small screen keeps the map, its labels and the sentence`() throws {
    let terminal = try startedExplorer(rows: 6, columns: 20)
    #expect(terminal.line(0).hasPrefix(" key →   ▾ 2 animal"))
    // Of the two queries of this line the upper one, it, reads animal, the lower one BOS.
    #expect(terminal.line(4).hasPrefix(" 8▸it  ▄ ▀ "))
    #expect(terminal.line(5).hasPrefix(" it, animal: .928"))
  }

  @Test func `a smaller screen says what it takes`() throws {
    let terminal = try startedExplorer(rows: 5, columns: 19)
    #expect(terminal.text.contains("20×6"))
    #expect(terminal.text.contains("q quits"))
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test func `large screens show more`() throws {
    let terminal = try startedExplorer(rows: 36, columns: 120)
    #expect(terminal.text.contains("[.928]"))
    #expect(terminal.text.contains("L0.H0 previous"))
    terminal.resize(rows: 60, columns: 200)
    try terminal.waitUntilIdle()
    #expect(terminal.text.contains("L0.H0 previous"))
    #expect(terminal.text.contains("7 residual of it"))
  }

  /// From nothing to more than any screen has, faster than anything can be drawn.
  @Test(arguments: 0..<(LongTests.areOn ? 20 : 2))
  func `a storm of sizes ends in the last one`(_ seed: UInt64) throws {
    let keys = Self.opened[Int(seed) % Self.opened.count]
    let terminal = try startedExplorer(keys: keys)
    let opening = terminal.grid
    var random = SeededNumbers(seed: 11 + seed)
    for _ in 0..<(LongTests.areOn ? 1000 : 200) {
      terminal.resize(
        rows: .random(in: 0...300, using: &random), columns: .random(in: 0...500, using: &random))
      switch Int.random(in: 0..<20, using: &random) {
      case 0: try terminal.waitUntilIdle()
      case 1..<10: terminal.settle(milliseconds: 0)
      default: break
      }
    }
    for (rows, columns) in [(36, 120), (24, 80)] {
      terminal.resize(rows: rows, columns: columns)
      try terminal.waitUntilIdle()
      let fresh = try startedExplorer(rows: rows, columns: columns, keys: keys)
      #expect(terminal.grid.differences(from: fresh.grid) == [], "\(terminal.text)")
    }
    #expect(terminal.grid.differences(from: opening) == [])
    terminal.send(Keys.quitAlways)
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  static let opened: [[String]] = [[], ["e", "!"], ["m", " ", " "], [":", "h"], ["?"]]

  @Test func `a size that came and went while nobody looked`() throws {
    let terminal = try startedExplorer()
    let opening = terminal.grid
    for (rows, columns) in [(1, 1), (5, 5), (300, 500), (24, 1)] {
      kill(terminal.child, SIGSTOP)
      try terminal.waitForStop()
      terminal.resize(rows: rows, columns: columns)
      terminal.resize(rows: 24, columns: 80)
      terminal.goOn()
      try terminal.wait(for: "second screen") { terminal.showsSecondScreen }
      try terminal.waitUntilIdle()
      #expect(terminal.grid.differences(from: opening) == [])
      terminal.resize(rows: rows, columns: columns)
      terminal.resize(rows: 24, columns: 80)
      try terminal.waitUntilIdle()
      #expect(terminal.grid.differences(from: opening) == [], "\(columns)×\(rows)")
    }
  }
}
