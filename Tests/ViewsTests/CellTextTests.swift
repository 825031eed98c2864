import Attention
import Screen
import Testing

@testable import Views

struct CellTextTests {
  private func cells(_ number: Double, _ form: NumberForm) -> [String] {
    [CellWidth.three, .four, .six].map {
      StageValue.number(number).cellText(form, width: $0).description
    }
  }

  @Test func `what has no number has its sign at every width`() {
    for width in CellWidth.allCases {
      #expect(StageValue.masked.cellText(.weight, width: width) == "╱")
      #expect(StageValue.undefined(.noAllowedKey).cellText(.weight, width: width) == "∅")
    }
  }

  @Test func `a weight has as many digits as its cell has room`() {
    #expect(cells(0.92767, .weight) == ["93", ".93", ".928"])
    #expect(cells(1, .weight) == ["1.", "1.0", "1.000"])
    #expect(cells(0.05, .weight) == ["05", ".05", ".050"])
  }

  @Test func `exactly zero and what rounds to zero differ at every width`() {
    #expect(cells(0, .weight) == ["0", "0", "0"])
    #expect(cells(0.0004, .weight) == ["·", "·", "·"])
    #expect(cells(0.004, .weight) == ["·", "·", ".004"])
    #expect(cells(0, .component) == ["0", "0", "0"])
    #expect(cells(-0.001, .score) == ["·", "·", "·"])
  }

  @Test func `a score has no more digits than fit`() {
    #expect(cells(12.1903, .score) == ["12", "12", "12.19"])
    #expect(cells(-0.4321, .score) == ["·", "−.4", "−0.43"])
    #expect(cells(1234, .score) == [">9", ">99", "1234"])
    #expect(cells(1.5714, .component) == ["+2", "+2", "+1.57"])
  }

  @Test(arguments: [
    (0.93, "93"), (0.05, "05"), (0.999, "1."), (1, "1."), (0, "0"), (0.001, "·"), (0.1, "10"),
  ])
  func `hundredths leave out the point`(_ number: Double, _ text: String) {
    #expect(hundredths(number) == text)
  }

  @Test func `in a line of text numbers keep their digits where they fit`() {
    let value = StageValue.number(12345.678)
    #expect(value.text(.score, digits: 2) == "12345.68")
    #expect(value.text(.score, columns: 8, digits: 2) == "12345.68")
    #expect(value.text(.score, columns: 6, digits: 2) == "12346")
    #expect(value.text(.score, columns: 4, digits: 2) == ">999")
    #expect(StageValue.masked.text(.score, columns: 0, digits: 2) == "╱")
    #expect(StageValue.undefined(.noAllowedKey).text(.weight, digits: 3) == "∅")
  }

  @Test func `what is no number says so`() {
    #expect(cells(.nan, .score) == ["N", "NaN", "NaN"])
    #expect(cells(.infinity, .score) == ["∞", "∞", "∞"])
    #expect(cells(-.infinity, .component) == ["−∞", "−∞", "−∞"])
  }

  @Test func `every stage has the form of what it is`() {
    #expect(
      Stage.allCases.map(\.form) == [.score, .score, .score, .weight, .score, .component])
  }
}
