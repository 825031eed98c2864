import Explorer
import Models
import Screen
import Testing
import Views

/// Nothing is told by colour alone: what a screen says, its signs say without their styles.
@Suite struct WithoutColorTests {
  private static let displays = [
    Display(shading: .glyphs, repertoire: .unicode),
    Display(shading: .background, repertoire: .unicode),
  ]

  private static let browsing = EveryScreen.allCases.filter { $0.isBrowsing && $0 != .message }

  /// The screens whose cells have room for no sign; the row and the column have marks.
  private static let narrow: Set<EveryScreen> = [.narrowMap, .longMap]

  /// The signs of a frame, and nothing else of it.
  private func text(_ screen: EveryScreen, _ display: Display) throws -> String {
    try screen.session(display: display).frame.text
  }

  @Test(arguments: browsing, displays)
  func `the selected number is found by its sign, and the cursor stands on it`(
    _ screen: EveryScreen, _ display: Display
  ) throws {
    for (rows, columns) in [(24, 80), (30, 100), (60, 200)] {
      let frame = try screen.session(rows: rows, columns: columns, display: display).frame
      let cursor = try #require(frame.cursor, "\(columns)×\(rows)")
      #expect(frame.bounds.contains(row: cursor.row, column: cursor.column))
      if Self.narrow.contains(screen) {
        #expect(frame.line(cursor.row).contains("▸") && frame.text.contains("▾"))
        continue
      }
      let before = String(Array(frame.line(cursor.row)).prefix(cursor.column).suffix(4))
      #expect(
        before.contains { "[▸▾".contains($0) }, "\(columns)×\(rows): \(frame.line(cursor.row))")
    }
  }

  @Test(arguments: displays) func `marks tell query and key`(_ display: Display) throws {
    for screen in [EveryScreen.map, .causal, .text, .compare] {
      let text = try text(screen, display)
      #expect(text.contains("▸") && text.contains("▾"), "\(screen)")
    }
  }

  @Test(arguments: displays)
  func `what is masked, undefined, changed, below 0 or not shown yet has its sign`(
    _ display: Display
  ) throws {
    #expect(try text(.causal, display).contains("╱"))
    #expect(try text(.undefined, display).contains("∅"))
    #expect(try text(.editing, display).contains("11*wide"))
    #expect(try text(.halfSteps, display).contains("?"))
    var session = Session(display: display)
    session.type("tttt")
    let dot = session.frame.text
    #expect(dot.contains("−"), "\(dot)")
    #expect(
      try text(.compare, display).contains("[−.31]") || text(.compare, display).contains("−.313"))
  }

  @Test(arguments: displays) func `pinned tokens have a sign of their own`(_ display: Display)
    throws
  {
    let one = try EveryScreen.text.session(display: display).frame
    let pinned = try EveryScreen.pinned.session(display: display).frame
    #expect(pinned.text != one.text && pinned.text.contains("2 pin"))
  }

  @Test(arguments: displays) func `the chosen line of a list has a sign`(_ display: Display) throws
  {
    for screen in [EveryScreen.views, .help, .palette, .headNumbers, .axes, .axisValues] {
      #expect(try text(screen, display).contains("▸"), "\(screen)")
    }
  }

  @Test(arguments: displays) func `what cannot be chosen says so`(_ display: Display) throws {
    var session = Session(display: display)
    session.type("?12| to key")
    #expect(session.frame.text.contains("type the number first"), "\(session.frame.text)")
  }

  /// But for legends, which say from which number on there is a glyph.
  @Test(arguments: browsing.filter { !narrow.contains($0) })
  func `shades of colours and glyphs say the same numbers`(_ screen: EveryScreen) throws {
    let frames = try Self.displays.map { try screen.session(display: $0).frame }
    for row in 0..<frames[0].rows - 3 where !frames[0].line(row).contains("≥") {
      let lines = frames.map { $0.line(row).filter(\.isNumber) }
      #expect(lines[0] == lines[1], "\(frames[0].line(row))\n\(frames[1].line(row))")
    }
  }
}
