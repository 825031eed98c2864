import Screen
import Testing

@testable import Views

@Suite struct CoveredNumbersTests {
  private func covered(_ line: DisplayText) -> String {
    var frame = Frame(rows: 1, columns: 40)
    frame.write(line, row: 0, column: 0)
    CoveredNumbers().draw(over: frame.bounds, of: &frame)
    return String(frame.text.reversed().drop { $0 == " " || $0 == "\n" }.reversed())
  }

  @Test func `weights become signs at the places of their last digits`() {
    #expect(covered(" 3▸cat     .11 [.86]  ·") == " 3▸cat       ?    ?   ?")
    #expect(covered("█.99 ░.07   ·") == "   ?    ?   ?")
  }

  @Test func `names, indices and steps stay`() {
    let line: DisplayText = "query ↓  0  1 12  L0.H3 clock20 H10"
    #expect(covered(line) == line.description)
  }

  @Test(arguments: ["0.758", "+1.57", "−.77", "12.19*", "÷0.2771", "3.0…3.1", "·", "∅", "╱"])
  func `every form of a number is one`(word: String) {
    #expect(CoveredNumbers.isNumber(word))
  }

  @Test(arguments: ["12", "L1.H3", "cat.", "a.5", "v", "0", "·x", "…tired", "."])
  func `what is no number with decimals is none`(word: String) {
    #expect(!CoveredNumbers.isNumber(word))
  }

  @Test func `no cell is selected under a cover`() {
    var frame = Frame(rows: 2, columns: 20)
    frame.cursor = Position(row: 0, column: 3)
    CoveredNumbers().draw(over: Rectangle(rows: 1, columns: 20), of: &frame)
    #expect(frame.cursor == nil)
  }
}
