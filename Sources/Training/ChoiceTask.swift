import Attention

/// Six things of different colours are shown, and the shape of one of them is asked for.
///
/// Attention may blend all shapes (soft), draw one thing (hard), or take the best (argmax). What is
/// blended has a gradient; a draw has none, and learns from its reward alone; the best learns
/// nothing.
///
///     ∂J = (reward − baseline) · ∂ ln α(drawn thing)
///
/// Sources: Williams, *Simple Statistical Gradient-Following Algorithms*, 1992; Xu et al., *Show,
/// Attend and Tell*, 2015, section 4.1.
struct ChoiceTask: TrainingTask {
  /// How one thing, or all, are taken.
  enum Pick: Equatable, Sendable {
    /// All things, each as much as its weight.
    case soft
    /// One thing, drawn; what it earns is compared with what draws earned lately.
    case drawnAgainstBaseline
    /// One thing, drawn; what it earns counts as it is.
    case drawn
    /// The thing with the largest weight.
    case best
  }

  let parameters: Parameters
  let optimizer = OptimizerRule.adam(rate: 0.05, clip: 1)
  private let pick: Pick
  private let comparison: Parameter
  private let readout: Parameter
  private let measured: [ChoiceScene]
  private var baseline = 0.0

  /// Draws the starting values and the scenes that are kept for measuring.
  init(_ pick: Pick, seed: UInt64) {
    self.pick = pick
    var random = SplitMix64(seed: seed, stream: 0)
    var parameters = Parameters()
    comparison = parameters.add(
      "comparison", Table(rowCount: 6, columnCount: 6, deviation: 0.01, random: &random))
    readout = parameters.add(
      "readout", Table(rowCount: 4, columnCount: 4, deviation: 0.01, random: &random))
    self.parameters = parameters
    measured = (0..<64).map { _ in ChoiceScene(&random) }
  }

  mutating func loss(
    _ parameters: ParameterVariables, on tape: inout Tape, random: inout SplitMix64
  ) -> Variable {
    let scenes = (0..<32).map { _ in ChoiceScene(&random) }
    let scores = scores(of: scenes, parameters, on: &tape)
    let weights = tape.softmax(scores)
    switch pick {
    case .soft:
      let logits = blended(scenes, weights, parameters, on: &tape)
      return tape.crossEntropy(logits, classes: scenes.map(\.answer))
    case .best:
      let table = tape.table(weights)
      let things = scenes.indices.map { table.largestColumn(ofRow: $0) }
      return readOff(scenes, things, parameters, on: &tape).loss
    case .drawn, .drawnAgainstBaseline:
      let table = tape.table(weights)
      let things = scenes.indices.map { draw(from: table.row($0), &random) }
      let read = readOff(scenes, things, parameters, on: &tape)
      let choosing = reinforcement(scores, things, rewards: read.rewards, on: &tape)
      let spread = tape.scaled(negativeEntropy(of: weights, on: &tape), by: 0.01)
      return tape.sum(tape.sum(read.loss, choosing), spread)
    }
  }

  func readings(_ parameters: Parameters, without ablated: Set<Int>) -> [TrainingReading] {
    var tape = Tape()
    let variables = ParameterVariables(parameters, on: &tape)
    let weights = tape.softmax(scores(of: measured, variables, on: &tape))
    let table = tape.table(weights)
    let blend = blended(measured, weights, variables, on: &tape)
    let logits = tape.table(blend)
    var (onTarget, right) = (Mean(), Mean())
    for (index, scene) in measured.enumerated() {
      onTarget.add(table[index, scene.target])
      let said =
        pick == .soft
        ? logits.largestColumn(ofRow: index)
        : parameters[readout].largestColumn(
          ofRow: scene.shapes[table.largestColumn(ofRow: index)])
      right.add(said == scene.answer ? 1 : 0)
    }
    return [
      TrainingReading(name: "weight on the target", value: onTarget.value),
      TrainingReading(name: "accuracy", value: right.value),
    ]
  }

  func example(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedExample {
    var tape = Tape()
    let variables = ParameterVariables(parameters, on: &tape)
    let scenes = measured.prefix(1).flatMap(\.everyQuestion)
    let weights = tape.softmax(scores(of: scenes, variables, on: &tape))
    return TrainedExample(
      maps: [
        TrainedMap(
          title: "things", queries: ChoiceScene.colourNames,
          keys: scenes.first?.thingNames ?? [], weights: tape.table(weights))
      ], predictions: nil)
  }

  func subject(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedSubject {
    let scene = measured[0]
    func oneHot(_ places: [Int], _ count: Int) -> Matrix {
      Matrix(places.map { place in (0..<count).map { $0 == place ? 1 : 0 } })
    }
    let head = fittingTables { () throws(ShapeError) in
      try AttentionHead(
        queries: oneHot(Array(0..<6), 6), keys: oneHot(scene.colours, 6),
        values: oneHot(scene.shapes, 4),
        parameters: HeadParameters(general: parameters[comparison].matrix),
        configuration: AttentionConfiguration(
          source: .crossAttention, score: .general, scale: .none),
        names: DimensionNames(score: ChoiceScene.colourNames, value: ChoiceScene.shapeNames))
    }
    return TrainedSubject(
      queries: ChoiceScene.colourNames, keys: scene.thingNames, heads: .one(head),
      readout: TrainedReadout(projection: parameters[readout].projection, input: .output),
      choices: ChoiceScene.shapeNames, answers: scene.everyQuestion.map(\.answer),
      aims: [
        scene.everyQuestion.map { question in
          TrainedAim(
            keys: [question.target],
            sentence: "to learn: \(ChoiceScene.colourNames[question.colour]) is asked for, so read "
              + "the \(ChoiceScene.colourNames[question.colour]) thing")
        }
      ])
  }

  /// One row of scores a scene: the number that belongs to the asked colour and each thing's.
  private func scores(
    of scenes: [ChoiceScene], _ parameters: ParameterVariables, on tape: inout Tape
  ) -> Variable {
    let pairs = tape.reshaped(parameters[comparison], rowCount: 36, columnCount: 1)
    let found = tape.rows(
      scenes.flatMap { scene in scene.colours.map { scene.colour * 6 + $0 } }, of: pairs)
    return tape.reshaped(found, rowCount: scenes.count, columnCount: 6)
  }

  /// What is read off a blend of all shapes.
  private func blended(
    _ scenes: [ChoiceScene], _ weights: Variable, _ parameters: ParameterVariables,
    on tape: inout Tape
  ) -> Variable {
    let shapes = tape.variable(
      Table(
        scenes.flatMap { scene in
          scene.shapes.map { shape in (0..<4).map { $0 == shape ? 1.0 : 0 } }
        }))
    let blend = tape.product(weights, shapes, blocks: scenes.count)
    return tape.product(blend, parameters[readout])
  }

  /// What is read off one thing of each scene, and whether it was right.
  private func readOff(
    _ scenes: [ChoiceScene], _ things: [Int], _ parameters: ParameterVariables,
    on tape: inout Tape
  ) -> (loss: Variable, rewards: [Double]) {
    let shapes = zip(scenes, things).map { $0.shapes[$1] }
    let logits = tape.rows(shapes, of: parameters[readout])
    let table = tape.table(logits)
    let rewards = scenes.enumerated().map { index, scene in
      table.largestColumn(ofRow: index) == scene.answer ? 1.0 : 0
    }
    return (tape.crossEntropy(logits, classes: scenes.map(\.answer)), rewards)
  }

  /// A loss whose gradient is, on average, that of what draws earn.
  private mutating func reinforcement(
    _ scores: Variable, _ things: [Int], rewards: [Double], on tape: inout Tape
  ) -> Variable {
    let count = Double(max(1, rewards.count))
    let expected = pick == .drawnAgainstBaseline ? baseline : 0
    baseline = 0.99 * baseline + 0.01 * rewards.reduce(0, +) / count
    return tape.crossEntropy(
      scores, classes: things, weights: rewards.map { ($0 - expected) / count })
  }

  /// Σ α ln α, on average; to make it smaller is to keep trying things.
  private func negativeEntropy(of weights: Variable, on tape: inout Tape) -> Variable {
    let logarithms = tape.log(weights)
    let sum = tape.sum(tape.elementProduct(weights, logarithms))
    return tape.scaled(sum, by: 1 / Double(max(1, weights.rowCount)))
  }

  private func draw(from weights: [Double], _ random: inout SplitMix64) -> Int {
    var rest = random.nextFraction()
    for (thing, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return thing }
    }
    return weights.count - 1
  }
}

/// Six things, and the colour of the one that is asked for.
struct ChoiceScene: Equatable, Sendable {
  /// The colour of each thing; all differ.
  let colours: [Int]
  /// The shape of each thing.
  let shapes: [Int]
  /// The colour that is asked for.
  let colour: Int

  /// Draws a scene.
  init(_ random: inout SplitMix64) {
    colours = random.nextDistinct(6, below: 6)
    var shapes: [Int] = []
    for _ in 0..<6 { shapes.append(random.nextIndex(below: 4)) }
    self.shapes = shapes
    colour = random.nextIndex(below: 6)
  }

  private init(_ scene: ChoiceScene, colour: Int) {
    colours = scene.colours
    shapes = scene.shapes
    self.colour = colour
  }

  /// The thing that has the colour.
  var target: Int { colours.firstIndex(of: colour) ?? 0 }
  /// Its shape.
  var answer: Int { shapes[target] }
  /// The same things, and each colour asked for once.
  var everyQuestion: [ChoiceScene] { (0..<6).map { ChoiceScene(self, colour: $0) } }

  /// The colours in words.
  static let colourNames = ["red", "orange", "yellow", "green", "blue", "violet"]
  /// The shapes in words.
  static let shapeNames = ["disc", "square", "star", "ring"]

  /// The things in words.
  var thingNames: [String] {
    zip(colours, shapes).map { "\(Self.colourNames[$0]) \(Self.shapeNames[$1])" }
  }
}
