import Attention
import Foundation
import Testing

/// The rows of the teaching guide that draw random numbers, with tolerances from the standard error.
@Suite struct TeachingDrawsTests {
  @Test(arguments: [
    (1, 1.0, 0.21, 0.21, 0.284), (4, 2, 0.42, 0.25, 0.322), (16, 4, 0.69, 0.25, 0.276),
    (64, 8, 0.84, 0.25, 0.179), (256, 16, 0.93, 0.25, 0.095), (1024, 32, 0.96, 0.25, 0.053),
  ])
  func `scaling by √d: long vectors give large scores, one weight near 1 and hardly a slope`(
    dimension: Int, spread: Double, largest: Double, scaledLargest: Double, slope: Double
  ) throws {
    var (squares, unscaled, scaled) = (Draws(), Draws(), Draws())
    var (slopes, scaledSlopes) = (Draws(), Draws())
    let count = 400
    let numbers = normalNumbers(
      rowCount: count * 17, columnCount: dimension, seed: UInt64(dimension))
    for trial in 0..<count {
      let rows = (0..<17).map { Array(numbers.row(17 * trial + $0)) }
      var head = try AttentionHead(
        queries: Matrix([rows[0]]), keys: Matrix(Array(rows[1...])),
        values: .zeros(rowCount: 16, columnCount: 1))
      scaled.add(head.row(0).outcome.value?.weights.max() ?? .nan)
      scaledSlopes.add(try size(of: #require(head.weightJacobian(query: 0).value)))
      head.configuration.scale = .none
      let row = head.row(0)
      squares.add(row.dot.reduce(0) { $0 + $1 * $1 } / 16)
      unscaled.add(row.outcome.value?.weights.max() ?? .nan)
      slopes.add(try size(of: #require(head.weightJacobian(query: 0).value)))
    }
    // The square of q·k is d on average.
    #expect(abs(squares.mean - spread * spread) < 5 * squares.error)
    unscaled.expect(largest, digits: 2)
    scaled.expect(scaledLargest, digits: 2)
    slopes.expect(slope, digits: 3)
    if dimension > 1 { scaledSlopes.expect(0.30, digits: 2) }
  }

  @Test func `hard attention: the expected reward and its slope`() throws {
    let head = try choices()
    let row = head.row(0)
    #expect(
      largestError(row.outcome.value?.weights ?? [], [0.5065, 0.3072, 0.1863]) < 5.1e-5)
    #expect(largestError(row.output, [0.3072]) < 5.1e-5)
    let jacobian = try #require(head.weightJacobian(query: 0).value)
    #expect(largestError(jacobian[1], [-0.1556, 0.2128, -0.0572]) < 5.1e-5)
  }

  @Test func `hard attention: a million draws find the slope, and a baseline calms them`() throws {
    let head = try choices()
    let exact = try #require(head.weightJacobian(query: 0).value)[1]
    let probabilities = try #require(head.row(0).outcome.value?.weights)
    let scores = head.row(0).masked
    let expectedReward = probabilities[1]
    var slopes = [Draws(), Draws(), Draws()]
    var (loud, calm) = (Draws(), Draws())
    for draw in 0..<1_000_000 {
      guard case .sample(let key, _, _) = sample(overRow: scores, seed: 7, row: draw).value?.trace
      else { continue }
      // ∂ log p(key) ÷ ∂ score is 1 − p for the drawn key and −p for the others.
      let reward: Double = key == 1 ? 1 : 0
      for place in 0..<3 {
        slopes[place].add(reward * ((place == key ? 1 : 0) - probabilities[place]))
      }
      let first = (key == 0 ? 1 : 0) - probabilities[0]
      loud.add((10 + reward) * first)
      calm.add((reward - expectedReward) * first)
    }
    #expect(slopes[0].count == 1_000_000)
    for (place, guide) in [-0.1553, 0.2125, -0.0571].enumerated() {
      let error = slopes[place].error
      #expect(error < 4e-4)
      #expect(abs(slopes[place].mean - exact[place]) < 5 * error)
      // The guide's own mean of a million draws is as far from the truth as chance allows.
      #expect(abs(guide - exact[place]) < 5 * error)
    }
    // The mean is the same with any baseline, the spread is not: 30 times less.
    #expect(abs(loud.mean - exact[0]) < 5 * loud.error)
    #expect(abs(calm.mean - exact[0]) < 5 * calm.error)
    #expect(abs(loud.deviation - 5.16) < 0.005 + 5 * loud.deviationError)
    #expect(abs(calm.deviation - 0.172) < 0.0005 + 5 * calm.deviationError)
    #expect(abs(deviation(probabilities, rewards: [10, 11, 10]) - 5.16) < 0.005)
    #expect(
      abs(deviation(probabilities, rewards: [10, 11, 10], baseline: 10 + expectedReward) - 0.1725)
        < 0.0005)
  }

  @Test func `learned scalar: training stops where the loss is smallest, between blunt and sharp`()
    throws
  {
    // The guide's own numbers (3.049, .3787) belong to noise whose generator it does not give.
    let curve = try NadarayaWatson()
    var gain = 1.0
    for _ in 0..<200 {
      let step = 1e-3
      gain -= (try curve.loss(gain + step) - curve.loss(gain - step)) / (2 * step)
    }
    let trained = try curve.loss(gain)
    #expect(gain > 1 && gain < 12, "\(gain)")
    #expect(try trained <= curve.loss(gain - 0.1) && trained <= curve.loss(gain + 0.1), "\(gain)")
    #expect(try trained < curve.loss(1) && trained < curve.loss(12))
    #expect(trained < curve.lossOfTheMean)
  }

  /// Three keys with scores .5, 0 and −.5, of which the second is worth 1.
  private func choices() throws -> AttentionHead {
    try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[0.5], [0], [-0.5]]),
      values: Matrix([[0], [1], [0]]), configuration: AttentionConfiguration(scale: .none))
  }

  /// The standard deviation of (reward − baseline) · ∂ log p ÷ ∂ score of the first key.
  private func deviation(
    _ probabilities: [Double], rewards: [Double], baseline: Double = 0
  ) -> Double {
    let numbers = rewards.indices.map {
      (rewards[$0] - baseline) * (($0 == 0 ? 1 : 0) - probabilities[0])
    }
    let mean = zip(probabilities, numbers).reduce(0) { $0 + $1.0 * $1.1 }
    let square = zip(probabilities, numbers).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    return (square - mean * mean).squareRoot()
  }

  private func size(of jacobian: [[Double]]) -> Double {
    jacobian.joined().reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}

/// Numbers drawn by chance, their mean and how far it may be off.
private struct Draws {
  private(set) var count = 0
  private var sum = 0.0
  private var squares = 0.0

  mutating func add(_ number: Double) {
    count += 1
    sum += number
    squares += number * number
  }

  var mean: Double { sum / Double(count) }
  var deviation: Double { max(0, squares / Double(count) - mean * mean).squareRoot() }
  /// The standard error of the mean.
  var error: Double { deviation / Double(count).squareRoot() }
  /// The standard error of the deviation, of numbers without long tails.
  var deviationError: Double { deviation / Double(2 * count).squareRoot() }

  /// The guide's number is rounded, and a mean of draws as this one is.
  func expect(
    _ guide: Double, digits: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let rounding = digits == 2 ? 0.005 : 0.0005
    #expect(
      abs(mean - guide) < 5 * error + rounding, "\(mean) ± \(error)",
      sourceLocation: sourceLocation)
  }
}

/// Fifty points y = 2 sin x + x^.8 + noise, each guessed from the others around it.
private struct NadarayaWatson {
  private let places: Matrix
  private let heights: Matrix

  init() throws {
    var random = SeededGenerator(state: 7)
    let xs = (0..<50).map { Double($0) / 10 }
    places = Matrix(xs.map { [Float($0)] })
    heights = Matrix(
      xs.map { x in
        let noise = (0..<12).reduce(-6.0) { sum, _ in sum + .random(in: 0..<1, using: &random) }
        return [Float(2 * sin(x) + pow(x, 0.8) + noise / 2)]
      })
  }

  /// The mean square of what a point is off its guess by softmax(−(w (x − xᵢ))² ÷ 2).
  func loss(_ gain: Double) throws -> Double {
    let others = (0..<50).map { query in (0..<50).map { $0 != query } }
    let head = try AttentionHead(
      queries: places, keys: places, values: heights,
      parameters: HeadParameters(width: 1 / gain),
      configuration: AttentionConfiguration(
        score: .gaussian, scale: .none, mask: AttentionMask([.custom(others)])))
    let squares = (0..<50).map { query in
      let error = head.row(query).output[0] - Double(heights[query, 0])
      return error * error
    }
    return squares.reduce(0, +) / 50
  }

  /// The same where every other point counts alike.
  var lossOfTheMean: Double {
    let numbers = (0..<50).map { Double(heights[$0, 0]) }
    let sum = numbers.reduce(0, +)
    let squares = numbers.map { number in
      let error = (sum - number) / 49 - number
      return error * error
    }
    return squares.reduce(0, +) / 50
  }
}
