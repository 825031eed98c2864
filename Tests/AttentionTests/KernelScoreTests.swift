import Attention
import Foundation
import Testing

@Suite struct KernelScoreTests {
  @Test(arguments: [
    (Kernel.gaussian, [1, 0.8825, 0.6065, 0.1353]), (.boxcar, [1, 1, 1, 0]),
    (.epanechnikov, [1, 0.75, 0, 0]),
  ])
  func `kernels fall with the distance`(kernel: Kernel, numbers: [Double]) {
    #expect(largestError([0, 0.5, 1, 2].map(kernel.number), numbers) < 5e-5)
    #expect(kernel.number(at: .infinity) == 0 && kernel.number(at: .nan).isNaN)
  }

  @Test(arguments: [ScoreFunction.gaussian, .boxcar, .epanechnikov])
  func `softmax of a kernel's logarithm is the kernel divided by the sum`(score: ScoreFunction)
    throws
  {
    let kernel = try #require(score.kernel)
    let head = try head(score, width: 2)
    let kernels = [0, 1, 1.5, 3].map { kernel.number(at: $0 / 2) }
    let sum = kernels.reduce(0, +)
    let weights = try #require(head.row(0).outcome.value?.weights)
    #expect(largestError(weights, kernels.map { $0 / sum }) < 1e-12)
    guard case .kernel(let distance, let number) = head.cell(0, 1).detail else {
      Issue.record("no kernel in the trace")
      return
    }
    #expect(distance == 0.5 && abs(number - kernels[1]) < 1e-12)
  }

  @Test func `keys where the kernel is 0 are masked, with a reason of their own`() throws {
    for score in [ScoreFunction.boxcar, .epanechnikov] {
      let head = try head(score, width: 2)
      #expect(head.row(0).verdicts == [.allowed, .allowed, .allowed, .hidden(by: .outsideKernel)])
      #expect(head.verdict(query: 0, key: 3) == .hidden(by: .outsideKernel))
      for stage in [Stage.dot, .scaled, .masked, .weights] {
        #expect(head.map(stage)[0, 3] == .masked, "\(stage)")
      }
      #expect(head.cell(0, 3).dot == -.infinity)
      let narrow = try self.head(score, width: 0.01, query: 9)
      #expect(narrow.row(0).outcome.reason == .noKeyInReach)
    }
    var negative = try head(.boxcar, width: 2)
    negative.configuration.scale = .fixed(-1)
    #expect(negative.row(0).outcome.value?.weights[3] == 0, "−∞ ÷ −1 stays hidden")
  }

  @Test func `a Gaussian has one term for each dimension`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1, 5]]), keys: Matrix([[3, 4]]), values: Matrix([[1]]),
      configuration: AttentionConfiguration(score: .gaussian))
    #expect(head.cell(0, 0).terms.map(\.value) == [-2, -0.5])
    #expect(head.row(0).dot == [-2.5])
  }

  @Test func `a width is above 0`() throws {
    for width in [0, -1, Double.nan] {
      #expect(try head(.gaussian, width: width).row(0).outcome.reason == .kernelWidth)
    }
  }

  private func head(
    _ score: ScoreFunction, width: Double, query: Float = 0
  ) throws -> AttentionHead {
    try AttentionHead(
      queries: Matrix([[query]]), keys: Matrix([[0], [1], [1.5], [3]]),
      values: Matrix([[1], [2], [3], [4]]), parameters: HeadParameters(width: width),
      configuration: AttentionConfiguration(score: score, scale: .none))
  }
}
