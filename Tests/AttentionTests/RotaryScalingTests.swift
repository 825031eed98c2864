import Attention
import Testing

@Suite struct RotaryScalingTests {
  @Test func `a number divides all angles`() {
    #expect(RotaryScaling.linear(factor: 4).scaled([1, 0.5], base: 100) == [0.25, 0.125])
    #expect(RotaryScaling.linear(factor: 4).length == 1)
  }

  @Test func `short waves stay, long ones are divided, those between are mixed`() {
    let scaling = WavelengthScaling(factor: 8, slow: 1, fast: 4, trainedLength: 8192)
    #expect(scaling.scaled(1) == 1)
    #expect(scaling.scaled(0.0001) == 0.0001 / 8)
    // The angle that turns 2.5 times in the first texts lies in the middle of 1 and 4.
    let middle = 2.5 * 2 * Double.pi / 8192
    #expect(abs(scaling.scaled(middle) - middle * (0.5 + 0.5 / 8)) < 1e-15)
    #expect(RotaryScaling.byWavelength(scaling).scaled([1], base: 5) == [1])
  }

  @Test func `YaRN makes queries and keys longer by the logarithm of the factor`() {
    #expect(abs(YarnScaling(factor: 4, trainedLength: 4096).length - 1.1386) < 5e-5)
    #expect(YarnScaling(factor: 0.5, trainedLength: 4096).length == 1)
    let rotary = RotaryPositions(
      scaling: .yarn(YarnScaling(factor: 4, trainedLength: 4096, length: 2)))
    #expect(rotary.turned([3, 4], position: 0) == [6, 8])
  }

  @Test func `YaRN with both bounds in one place divides what comes after it`() {
    // Waves this short all turn more often than is asked for, or less often than the slowest.
    let scaling = YarnScaling(factor: 2, trainedLength: 1)
    #expect(scaling.scaled([1, 0.1, 0.01], base: 1e6) == [1, 0.05, 0.005])
    #expect(scaling.scaled([], base: 10) == [])
  }

  @Test func `a score depends on the distance alone under every scaling`() {
    let scalings: [RotaryScaling] = [
      .linear(factor: 3),
      .byWavelength(WavelengthScaling(factor: 8, slow: 1, fast: 4, trainedLength: 32)),
      .yarn(YarnScaling(factor: 4, trainedLength: 32)),
    ]
    for scaling in scalings {
      let rotary = RotaryPositions(base: 100, scaling: scaling)
      func score(_ first: Int, _ second: Int) -> Double {
        zip(
          rotary.turned([0.3, -1, 2, 0.5], position: first),
          rotary.turned([1.5, 1, 0.25, -2], position: second)
        ).reduce(0) { $0 + $1.0 * $1.1 }
      }
      #expect(abs(score(9, 12) - score(2, 5)) < 1e-9)
      #expect(abs(score(2, 5) - score(2, 6)) > 0.01)
    }
  }
}
