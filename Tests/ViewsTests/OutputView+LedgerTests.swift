import Attention
import Models
import Screen
import Testing

@testable import Views

struct OutputViewLedgerTests {
  @Test(arguments: DrawnNumbers.texts.prefix(2))
  func `the drawn ledger multiplies and adds up`(_ text: String) throws {
    try DrawnNumbers.cells(of: text) { scene in
      let frame = Frame.drawn(rows: 18, columns: 80, scene.output().draw)
      var (sum, slack) = (0.0, 0.0)
      for key in 0..<scene.picture.head.keyCount {
        let start = (scene.picture.head.keyCount > 5 ? 8 : 10) + 6 * key
        let texts = (3...6).map {
          DrawnNumbers.text(frame, row: $0, start..<start + 6)
        }
        let product = try DrawnNumbers.number(texts[0]) * DrawnNumbers.number(texts[1])
        #expect(try DrawnNumbers.rounds(product, to: texts[2]), "\(frame.text)")
        sum += try DrawnNumbers.number(texts[2])
        if texts[2] == "·" { slack += 0.005 }
        if texts[3].hasPrefix("≈") { continue }
        let off = try abs(sum - DrawnNumbers.number(texts[3]))
        let isExact = try DrawnNumbers.rounds(sum, to: texts[3])
        #expect(isExact || off < 0.005 + slack, "\(frame.text)")
      }
    }
  }

  @Test func `every key's share in every dimension stands under its name`() throws {
    let frame = Frame.drawn(rows: 30, columns: 120, try Scene(dimension: 1).output().draw)
    #expect(frame.line(1).contains("[anima]") && frame.line(2).hasPrefix("▸extent"))
    #expect(frame.line(8).hasPrefix(" animate       ·     · +1.57"))
    #expect(frame.line(9).hasPrefix("▸extent        ·     · +0.03     ·     ·     · +0.10"))
  }

  @Test func `shares have the colours of their sign`() throws {
    let scene = try Scene(look: Look(shading: .background))
    let frame = Frame.drawn(rows: 30, columns: 120, scene.output().draw)
    #expect(frame[8, 27].style.background == .shade(.diverging(1)))
  }
}
