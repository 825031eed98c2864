import Attention
import Foundation
import Screen
import Testing
import Views

/// The frames that were drawn before the program was written.
struct ReferenceFrameTests {
  @Test func `the map at 80×24 is the drawn one`() throws {
    try expectFrame("map-80x24", WholeScreens.map80(try Scene()))
  }

  @Test func `the map at 120×36 is the drawn one`() throws {
    try expectFrame("map-120x36", WholeScreens.map120(try Scene()))
  }

  @Test func `the steps at 80×24 are the drawn ones`() throws {
    try expectFrame("steps-80x22", WholeScreens.steps80(try Scene(), shown: .weight))
  }

  @Test func `the vectors at 80×24 are the drawn ones`() throws {
    // But for ‖.928×v‖: .928 × 2.207 is 2.048, so that 2.047 loses its last digit.
    try expectFrame("vectors-80x22", WholeScreens.vectors80(try Scene()))
  }
}

/// Compares a frame with a drawn one line by line; trailing blanks do not count.
private func expectFrame(_ name: String, _ frame: Frame) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
  let file = folder.appending(path: "Frames/\(name).txt")
  let drawn = try String(contentsOf: file, encoding: .utf8)
    .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  #expect(frame.rows == drawn.count)
  for (row, line) in drawn.enumerated() {
    let found = frame.line(row).reversed().drop { $0 == " " }.reversed()
    #expect(String(found) == line, "\(name), line \(row + 1)")
  }
}
