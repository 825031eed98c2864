import Testing

@testable import Training

@Suite struct MeanTests {
  @Test func `the mean of what was added, and none of nothing`() {
    var mean = Mean()
    #expect(mean.value.isNaN)
    mean.add(1)
    mean.add(3)
    #expect(mean.value == 2)
  }

  @Test func `an even choice of two surprises by ln 2`() {
    #expect(abs(surprise([0, 0], 1) - 0.6931471805599453) < 1e-15)
    #expect(surprise([100, 0], 0) < 1e-30)
  }
}
