import Foundation
import Testing

@testable import Training

@Suite struct ElementaryFunctionsTests {
  /// Close numbers around 0, and far ones up to where the functions end.
  private let numbers = (-4000...4000).map { Double($0) * 0.0025 }
  private let far = (-1400...1400).map { Double($0) * 0.50123 }

  @Test func `e to the x has the error that is written`() {
    for x in numbers + far {
      #expect(abs(exponential(x) - Foundation.exp(x)) <= 4e-16 * Foundation.exp(x), "\(x)")
    }
    #expect(exponential(0) == 1)
    #expect(exponential(-.infinity) == 0)
    #expect(exponential(1000) == .infinity)
    #expect(exponential(.nan).isNaN)
  }

  @Test func `the logarithm has the error that is written`() {
    for x in numbers + far where x > 0 {
      let exact = Foundation.log(x)
      #expect(abs(logarithm(x) - exact) <= 4e-16 * max(1, abs(exact)), "\(x)")
    }
    #expect(logarithm(1) == 0)
    #expect(logarithm(0) == -.infinity)
    #expect(logarithm(-1).isNaN)
    #expect(logarithm(.infinity) == .infinity)
  }

  @Test func `tanh and the logistic function have the errors that are written`() {
    for x in numbers + far {
      #expect(abs(hyperbolicTangent(x) - Foundation.tanh(x)) <= 5e-16, "\(x)")
      #expect(abs(logistic(x) - 1 / (1 + Foundation.exp(-x))) <= 4e-16, "\(x)")
    }
  }

  @Test func `the sine has the error that is written`() {
    for x in numbers { #expect(abs(sine(x) - Foundation.sin(x)) <= 1e-15, "\(x)") }
  }

  @Test func `the bits are the same on every system`() {
    #expect(exponential(1).bitPattern == 0x4005_BF0A_8B14_576A)
    #expect(exponential(-3.7).bitPattern == 0x3F99_511F_C687_1044)
    #expect(logarithm(10).bitPattern == 0x4002_6BB1_BBB5_5516)
    #expect(hyperbolicTangent(0.3).bitPattern == 0x3FD2_A4DD_A7D9_14FA)
    #expect(sine(2.5).bitPattern == 0x3FE3_26AF_0DCF_CAB0)
  }
}
