import Attention

/// Curve fitting by attention with one number to learn: how far away a point still counts.
///
///     ŷ(x) = Σᵢ αᵢ yᵢ,  α = softmax(−(w (x − xᵢ))² ÷ 2)
///
/// Every point is predicted from all others. A small w takes the mean of everything, a large one
/// copies the nearest neighbour; between them lies the best.
///
/// Sources: Nadaraya, *On Estimating Regression*, 1964; Watson, *Smooth Regression Analysis*, 1964.
struct LearnedWidthTask: TrainingTask {
  let parameters: Parameters
  let optimizer = OptimizerRule.gradientDescent(rate: 1)
  /// 0, .1, … 4.9.
  let places: [Double]
  /// 2 sin x + x^.8, and half a normal number.
  let heights: [Double]
  private let width: Parameter

  /// Draws the points, always the same: among some draws the nearest neighbour alone is best, and
  /// these have their best width in between, near 3.05.
  init() {
    var random = SplitMix64(seed: 212, stream: 0)
    places = (0..<50).map { Double($0) / 10 }
    heights = places.map { place in
      let power = place > 0 ? exponential(0.8 * logarithm(place)) : 0
      return 2 * sine(place) + power + 0.5 * random.nextNormal()
    }
    var parameters = Parameters()
    width = parameters.add("width", Table([[1]]))
    self.parameters = parameters
  }

  func loss(
    _ parameters: ParameterVariables, on tape: inout Tape, random: inout SplitMix64
  ) -> Variable {
    error(of: weights(parameters, on: &tape), on: &tape)
  }

  func readings(_ parameters: Parameters, without ablated: Set<Int>) -> [TrainingReading] {
    var tape = Tape()
    let weights = weights(ParameterVariables(parameters, on: &tape), on: &tape)
    let error = error(of: weights, on: &tape)
    return [
      TrainingReading(name: "width w", value: parameters[width][0, 0]),
      TrainingReading(name: "squared error", value: tape.number(error)),
    ]
  }

  func example(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedExample {
    var tape = Tape()
    let weights = weights(ParameterVariables(parameters, on: &tape), on: &tape)
    let labels = places.map { "\($0)" }
    return TrainedExample(
      maps: [
        TrainedMap(title: "points", queries: labels, keys: labels, weights: tape.table(weights))
      ], predictions: nil)
  }

  func subject(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedSubject {
    let labels = places.map { "\($0)" }
    let points = Matrix(places.map { [Float($0)] })
    let others = places.indices.map { row in places.indices.map { $0 != row } }
    let head = fittingTables { () throws(ShapeError) in
      try AttentionHead(
        queries: points, keys: points, values: Matrix(heights.map { [Float($0)] }),
        parameters: HeadParameters(width: 1 / parameters[width][0, 0]),
        configuration: AttentionConfiguration(
          score: .gaussian, scale: .none, mask: AttentionMask([.custom(others)])),
        names: DimensionNames(score: ["x"], value: ["y"]))
    }
    return TrainedSubject(
      queries: labels, keys: labels, heads: .one(head), readout: nil, choices: [], answers: [],
      aims: [])
  }

  /// The squared error of a width, which the true curve of the loss is drawn from.
  ///
  /// - Complexity: O(points²).
  func error(ofWidth number: Double) -> Double {
    var changed = parameters
    changed[width][0, 0] = number
    return readings(changed)[1].value
  }

  private func weights(_ parameters: ParameterVariables, on tape: inout Tape) -> Variable {
    let count = places.count
    let halves = tape.variable(
      Table(places.flatMap { x in places.map { [-(x - $0) * (x - $0) / 2] } }))
    let square = tape.elementProduct(parameters[width], parameters[width])
    let scores = tape.product(halves, square)
    return tape.softmax(
      tape.reshaped(scores, rowCount: count, columnCount: count), mask: othersOnly(count))
  }

  private func error(of weights: Variable, on tape: inout Tape) -> Variable {
    let targets = tape.variable(Table(heights.map { [$0] }))
    let negative = tape.variable(Table(heights.map { [-$0] }))
    let predicted = tape.product(weights, targets)
    let missed = tape.sum(predicted, negative)
    return tape.mean(tape.elementProduct(missed, missed))
  }
}

extension TrainingTaskKind {
  /// The squared error of every width, the curve that the learned width rolls down.
  ///
  /// - Returns: One number for each width; none for tasks that learn no width.
  /// - Complexity: O(widths · points²).
  public func errors(ofWidths widths: [Double]) -> [Double] {
    guard self == .learnedWidth else { return [] }
    let task = LearnedWidthTask()
    return widths.map(task.error)
  }
}

/// The mask of rows that see everything but themselves.
func othersOnly(_ count: Int) -> Table {
  Table((0..<count).map { row in (0..<count).map { $0 == row ? -.infinity : 0 } })
}
