import Attention
import Models
import Screen
import Testing

@testable import Views

struct TextViewTests {
  @Test func `the sentence with its numbers, and the largest below`() throws {
    let lines = try Scene().textLines(rows: 18, columns: 60)
    #expect(
      Array(lines.prefix(9)) == [
        " 0    BOS   The₁  ▾animal   didn't   cross   the₅   street",
        "     .01   ·     [.93]     ·        ·       ·     ░.07",
        "     0     1      2        3        4       5      6",
        " 7    because [▸it]  was   too   tired",
        "     ·         ·    ·     ·     ·",
        "     7         8    9     10    11",
        " what it reads          weight  bar 0…1                ‖α·v‖",
        " ▾ 2 animal              [.928] ██████████████████▌     2.05",
        "   6 street               .067  █▍                      0.14",
      ])
    #expect(lines[16] == " a weight says where, not why")
  }

  @Test func `the list adds up to the sum that is said`() throws {
    for reading in [
      TextReading(), TextReading(direction: .isReadBy),
      TextReading(combination: .sum, pins: [2, 8]),
    ] {
      let lines = try Scene().textLines(reading, rows: 20, columns: 60)
      let first = try #require(lines.firstIndex { $0.contains("bar 0…") })
      let last = try #require(lines.firstIndex { $0.hasPrefix("     Σ") })
      let numbers = lines[(first + 1)...last].map { line in
        line.split { " []".contains($0) }.first { $0.contains(".") }.flatMap {
          Double("0\($0)") ?? Double($0)
        } ?? 0
      }
      let sum = numbers.dropLast().reduce(0, +)
      #expect(abs(sum - (numbers.last ?? 0)) < 0.00051, "\(lines)")
      #expect(sum > 0.5)
    }
  }

  @Test func `without colour a shade is a glyph, with colour the ground of word and number`() throws
  {
    let reading = TextReading(pins: [8, 11])
    let glyphs = try Scene().textLines(reading, rows: 18, columns: 60)
    #expect(glyphs[1].contains("▒.38"))
    let scene = try Scene(look: Look(shading: .background))
    let frame = Frame.drawn(rows: 18, columns: 60) { area, frame in
      scene.textView(reading, in: area).draw(of: &frame)
    }
    #expect(frame.line(1).contains(" .38"))
    let value = try #require(scene.read(reading).numbers[0]?.number)
    for row in 0..<2 {
      #expect(frame[row, 4].style.background == .shade(.sequential(value)))
    }
    #expect(frame[2, 4].style.background == .standard)
  }

  @Test func `a wide list stands beside that of the other direction`() throws {
    let lines = try Scene().textLines(rows: 20, columns: 130)
    #expect(lines[3].contains("what it reads") && lines[3].contains("who reads animal"))
    let column = try Scene().textLines(TextReading(direction: .isReadBy), rows: 20, columns: 130)
    #expect(column[3].contains("who reads animal") && column[3].contains("what it reads"))
  }

  @Test func `the cursor stands on the token that the arrows move`() throws {
    let scene = try Scene()
    let frame = Frame.drawn(rows: 18, columns: 60) { area, frame in
      scene.textView(in: area).draw(of: &frame)
    }
    #expect(frame.cursor == Position(row: 3, column: 16))
    #expect(frame.line(3).dropFirst(16).hasPrefix("it]"))
  }

  @Test(arguments: ["", "it", "wug 漢字 \u{301} the the the", ToyModel.openingText], Stage.allCases)
  func `at every size it stays inside of its area`(_ text: String, _ stage: Stage) throws {
    let readings = [
      TextReading(), TextReading(direction: .isReadBy, pins: [0]),
      TextReading(combination: .sum, pins: [0, 1, 99]),
    ]
    for shading in [Shading.glyphs, .background] {
      let scene = try Scene(
        text, stage: stage, query: 0, key: 0,
        configuration: AttentionConfiguration(mask: .causal), look: Look(shading: shading))
      for reading in readings {
        for rows in [0, 1, 2, 3, 5, 8, 12, 30] {
          for columns in [0, 1, 2, 5, 12, 20, 41, 130] {
            drawInside(scene, reading, rows: rows, columns: columns)
          }
        }
      }
    }
  }

  private func drawInside(_ scene: Scene, _ reading: TextReading, rows: Int, columns: Int) {
    var frame = Frame(rows: rows + 2, columns: columns + 2)
    let area = Rectangle(row: 1, column: 1, rows: rows, columns: columns)
    scene.textView(reading, in: area).draw(of: &frame)
    for row in 0..<rows + 2 {
      for column in 0..<columns + 2 where !area.contains(row: row, column: column) {
        #expect(frame[row, column] == .blank, "\(rows)×\(columns)")
      }
    }
    if let cursor = frame.cursor { #expect(area.contains(row: cursor.row, column: cursor.column)) }
  }
}
