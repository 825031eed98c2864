import Screen
import Testing

struct NumberFormTests {
  @Test func `the form says what a number is`() {
    #expect(NumberForm.weight.text(0.92767, digits: 3) == ".928")
    #expect(NumberForm.weight.text(0.99996, digits: 3) == "1.000")
    #expect(NumberForm.weight.text(0.0001, digits: 3) == ".000")
    #expect(NumberForm.score.text(12.1903, digits: 2) == "12.19")
    #expect(NumberForm.score.text(-0.4321, digits: 2) == "−0.43")
    #expect(NumberForm.component.text(1.5714, digits: 2) == "+1.57")
    #expect(NumberForm.component.text(-1.5714, digits: 2) == "−1.57")
    #expect(NumberForm.component.text(0.0001, digits: 2) == "+0.00")
  }

  @Test(arguments: [NumberForm.weight, .score, .component])
  func `only what is exactly zero is 0`(_ form: NumberForm) {
    #expect(form.text(0, digits: 2) == "0")
    #expect(form.text(-0.0, digits: 2) == "0")
    #expect(form.cellText(0, columns: 5, digits: 2) == "0")
    #expect(form.cellText(1e-9, columns: 5, digits: 2) == "·")
    #expect(form.cellText(-1e-9, columns: 1, digits: 2) == "·")
  }

  @Test func `cells drop digits before they drop numbers`() {
    let cells = (1...6).map { NumberForm.score.cellText(48.76, columns: $0, digits: 2) }
    #expect(cells == ["#", "49", "49", "48.8", "48.76", "48.76"])
    let small = (1...5).map { NumberForm.score.cellText(-0.4321, columns: $0, digits: 2) }
    #expect(small == ["·", "·", "−.4", "−0.4", "−0.43"])
    let weights = (1...5).map { NumberForm.weight.cellText(0.928, columns: $0, digits: 3) }
    #expect(weights == ["1", ".9", ".93", ".928", ".928"])
    let one = (1...5).map { NumberForm.weight.cellText(1, columns: $0, digits: 3) }
    #expect(one == ["1", "1", "1.0", "1.00", "1.000"])
  }

  @Test func `digits after the point go before the zero, the zero before the point`() {
    #expect(NumberForm.component.cellText(0.6, columns: 3, digits: 2) == "+.6")
    #expect(NumberForm.component.cellText(-0.6, columns: 3, digits: 2) == "−.6")
    #expect(NumberForm.score.cellText(-0.6, columns: 3, digits: 2) == "−.6")
    #expect(NumberForm.score.cellText(0.6, columns: 3, digits: 2) == "0.6")
    #expect(NumberForm.component.cellText(0.996, columns: 3, digits: 2) == "+1")
    #expect(NumberForm.component.cellText(1.6, columns: 3, digits: 2) == "+2")
    #expect(NumberForm.score.cellText(0.6, columns: 2, digits: 2) == "1")
  }

  @Test func `what cannot fit says that it is larger`() {
    #expect(NumberForm.score.cellText(1234, columns: 3, digits: 2) == ">99")
    #expect(NumberForm.score.cellText(-1234, columns: 4, digits: 2) == "<−99")
    #expect(NumberForm.score.cellText(1234, columns: 1, digits: 2) == "#")
    #expect(NumberForm.score.cellText(1e300, columns: 5, digits: 2) == ">9999")
    #expect(NumberForm.score.cellText(12, columns: 0, digits: 2) == "")
  }

  @Test func `no form ever takes more columns than there are`() {
    let numbers = [
      0, 1, -1, 0.5, 9.999, 99.99, -99.99, 1e5, -1e20, 1e-5, .nan, .infinity, -.infinity,
    ]
    for form in [NumberForm.weight, .score, .component] {
      for number in numbers {
        for columns in 0...7 {
          let text = form.cellText(number, columns: columns, digits: 3)
          #expect(text.count <= columns, "\(number) in \(columns): \(text)")
          #expect(columns == 0 || !text.isEmpty)
        }
      }
    }
  }

  @Test func `numbers that are none have signs`() {
    #expect(NumberForm.score.cellText(.nan, columns: 3, digits: 2) == "NaN")
    #expect(NumberForm.score.cellText(.nan, columns: 2, digits: 2) == "N")
    #expect(NumberForm.score.cellText(-.infinity, columns: 2, digits: 2) == "−∞")
  }

  @Test func `signs take the place of numbers in one column each`() {
    let signs = [NumberSign.masked, NumberSign.undefined, NumberSign.hidden, NumberSign.pending]
    #expect(signs.map(\.description) == ["╱", "∅", "?", "…"])
    #expect(signs.allSatisfy { $0.width == 1 })
  }
}
