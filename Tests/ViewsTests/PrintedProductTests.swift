import Screen
import Testing

@testable import Views

struct PrintedProductTests {
  private func product(
    _ left: Double, _ right: Double, digits: Int = 2, columns: Int = 7, factor: Int = 9
  ) -> [String] {
    let printed = PrintedProduct(
      PrintedFactor(left, .component, digits: 3, columns: factor),
      PrintedFactor(right, .component, digits: 3, columns: factor), equal: left * right,
      digits: digits, columns: columns)
    return [printed.left, printed.right, printed.result]
  }

  @Test func `factors that agree keep the digits they prefer`() {
    #expect(product(5.6933, 1.6938) == ["+5.693", "+1.694", "+9.64"])
  }

  @Test func `factors get more digits until they agree`() {
    // 32.000 × 0.000 would be 0.
    #expect(product(32, 0.0004) == ["+32.0000", "+0.0004", "+0.01"])
  }

  @Test func `where factors have no room for digits the product loses some`() {
    #expect(product(28, 1.23456, factor: 6) == ["+28.00", "+1.235", "+34.6"])
  }

  @Test func `a product that no digits give is marked`() {
    let found = product(12345.678, 98765.432, columns: 12, factor: 6)
    #expect(found[2].hasPrefix("≈"))
    #expect(product(.nan, 1)[2] == "NaN" && product(.infinity, 1)[2] == "∞")
  }

  @Test func `a factor that is printed elsewhere keeps its digits`() {
    let printed = PrintedProduct(
      PrintedFactor(exactly: ".928"), PrintedFactor(1.6938, .component, digits: 3),
      equal: 0.92767 * 1.6938, digits: 3)
    #expect(printed.left == ".928" && printed.result == "+1.57")
    #expect(printed.number == 1.57)
  }

  @Test func `digits that are all zeros are a point, unless the number is 0`() {
    #expect(tableText("+0.00", of: 0.003) == "·" && tableText("0", of: 0) == "0")
    #expect(tableText("+1.00", of: 1) == "+1.00" && tableText("NaN", of: .nan) == "NaN")
  }

  @Test func `the zero before the point goes where it does not fit`() {
    #expect(NumberForm.component.text(0.936, digits: 3, columns: 5) == "+.936")
    #expect(NumberForm.component.text(-0.936, digits: 3, columns: 5) == "−.936")
    #expect(NumberForm.component.text(0.936, digits: 3, columns: 6) == "+0.936")
  }
}
