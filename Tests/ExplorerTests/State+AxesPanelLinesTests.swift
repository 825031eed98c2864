import Attention
import Foundation
import Models
import Screen
import Testing
import Views

@testable import Explorer

@Suite struct StateAxesPanelLinesTests {
  @Test(arguments: [(24, 80), (36, 120), (60, 200), (30, 100), (16, 60), (12, 40), (6, 20)])
  func `min-max at every size`(rows: Int, columns: Int) throws {
    var session = Session(rows: rows, columns: columns)
    session.type("c")
    session.press(.right, .down, .down, .down)
    try expectScreen("axes-\(columns)x\(rows)", session.frame)
  }

  @Test func `in colours`() throws {
    var session = Session(display: Display(shading: .background, repertoire: .unicode))
    session.type("ckkkkl")
    session.press(.down, .down)
    try expectScreen("axes-colours-80x24", session.frame, depth: .direct)
  }

  @Test func `the lists are those that the design draws`() {
    var session = Session()
    session.type("c")
    session.press(.right, .down, .down, .down)
    let frame = session.frame
    let lines = (0..<24).map { row in
      String(frame.line(row).reversed().drop { $0 == " " }.reversed())
    }
    #expect(
      lines[2] == " self · sinusoidal · dot · ÷√16 · no mask ·[min-max]*· T 1     matches no preset"
    )
    #expect(
      lines[3] == " axis ↓        now          │  normalizer, along a row →      what a row becomes"
    )
    #expect(lines[7].hasPrefix(" scale         √d = √16 = 4 │▸[min-max]*"))
    #expect(lines[9].hasPrefix("▸normalizer   [min-max]*    │"))
    #expect(lines[17].hasPrefix(" ! min-max is no mixture: the row sums to "))
    #expect(
      lines[18] == " ! It is undefined for a row of equal scores, (s − min) ÷ 0; such rows show ∅.")
    #expect(lines[21].contains("* changed since you opened this"))
  }

  @Test func `the sums under before and now follow from the numbers in the row`() throws {
    var session = Session()
    session.type("c")
    session.press(.right)
    for _ in 0..<8 {
      for row in [14, 15] {
        let numbers = session.frame.line(row).dropFirst(21)
          .split { " []".contains($0) }.map { String($0).replacingOccurrences(of: "−", with: "-") }
        let values = numbers.compactMap { $0 == "·" ? 0 : Double($0) }
        guard values.count == numbers.count, let sum = values.last else { continue }
        #expect(abs(values.dropLast().reduce(0, +) - sum) < 0.0002, "\(numbers)")
      }
      session.press(.down)
    }
  }

  @Test func `an undefined row says why in both places`() {
    let mask = AttentionMask([], keysOff: Set(0..<12))
    var session = Session(configuration: AttentionConfiguration(mask: mask))
    session.type("c")
    #expect(session.frame.text.contains("∅ "))
    #expect(session.frame.text.contains("! This row is undefined: "))
    #expect(session.frame.line(22).contains("row it is undefined"))
  }
}
