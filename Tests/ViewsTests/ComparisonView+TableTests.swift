import Attention
import Screen
import Testing

@testable import Views

@Suite struct ComparisonViewTableTests {
  private func lines(_ view: ComparisonView, rows: Int = 18, columns: Int = 80) -> [String] {
    let frame = Frame.drawn(rows: rows, columns: columns, view.draw)
    return (0..<rows).map(frame.trimmed)
  }

  @Test func `a difference, what the row moved, and both names of an exchanged word`() throws {
    let lines = lines(try ComparisonScene().view())
    #expect(lines[11].hasPrefix(" 8▸it          ·    ·[−.77]"))
    #expect(lines[11].hasSuffix(".770"))
    #expect(lines[14].hasPrefix("11 tir≠wid  +.10"))
  }

  @Test func `the numbers of A and of B stand in the same places`() throws {
    let scene = try ComparisonScene()
    #expect(lines(scene.view(shown: .first))[11].contains("[.928]"))
    #expect(lines(scene.view(shown: .second))[11].contains("[.158]"))
  }

  @Test func `scores have their largest difference at the end`() throws {
    let lines = lines(try ComparisonScene(stage: .scaled).view())
    #expect(lines[1].hasSuffix("largest"))
    #expect(lines[11].contains("[−2.2]"))
    #expect(lines[11].hasSuffix("2.22"))
  }

  @Test func `narrow cells show signs`() throws {
    let lines = lines(try ComparisonScene().view(), columns: 50)
    #expect(lines.contains { $0.hasPrefix(" 8▸it       · · ▼ · · · ▲") })
  }

  @Test func `shades are those of the difference in colours`() throws {
    let view = try ComparisonScene().view(look: Look(shading: .background))
    let frame = Frame.drawn(rows: 18, columns: 80, view.draw)
    #expect(frame[11, 25].style.background == .shade(.diverging(frame.difference(view))))
  }
}

extension Frame {
  /// The difference of the selected cell, unrounded.
  fileprivate func difference(_ view: ComparisonView) -> Double {
    view.selected?.differenceNumber ?? 0
  }
}
