import Attention

/// Random letters begin again, as in BOS h j c n h j c n.
///
/// What comes next can be known from the second time on, by a head that reads what stood after the
/// same letter before.
///
/// It takes two layers: the first writes beside every letter which one came before it, the second
/// looks for the letter that has "after the present one" written beside it, and copies it.
///
/// Source: Olsson et al., *In-context Learning and Induction Heads*, 2022.
struct InductionTask: TrainingTask {
  let parameters: Parameters
  let optimizer = OptimizerRule.adam(rate: 0.014, clip: 1)
  private let model: TokenModel
  /// Texts for measuring; the first is the example.
  let measured: [InductionText]

  /// Draws the starting values and the texts that are kept for measuring.
  ///
  /// Every period comes as often as any other: with short ones guessing is easier, and what is
  /// measured must not depend on the draw. The first text, which is shown, has period 10.
  init(layerCount: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed, stream: 0)
    var parameters = Parameters()
    let sizes = TokenModel.Sizes(
      tokens: InductionText.letterCount + 1, choices: InductionText.letterCount,
      places: InductionText.length, layers: layerCount)
    model = TokenModel(sizes, to: &parameters, random: &random)
    self.parameters = parameters
    measured = (0..<64).map { place in
      let periods = InductionText.periods
      return InductionText(period: periods.lowerBound + (place + 6) % periods.count, &random)
    }
  }

  func loss(
    _ parameters: ParameterVariables, on tape: inout Tape, random: inout SplitMix64
  ) -> Variable {
    let texts = (0..<32).map { _ in InductionText(&random) }
    let logits = apply(to: texts, parameters, on: &tape).logits
    return tape.crossEntropy(logits, classes: texts.flatMap(\.next))
  }

  func readings(_ parameters: Parameters, without ablated: Set<Int>) -> [TrainingReading] {
    var tape = Tape()
    let variables = ParameterVariables(parameters, on: &tape)
    let result = apply(to: measured, variables, on: &tape, without: ablated)
    let logits = tape.table(result.logits)
    let weights = result.weights.map { tape.table($0) }
    var repeats = Mean()
    var right = Mean()
    var previous = Mean()
    var matches = Mean()
    for (index, text) in measured.enumerated() {
      let start = index * InductionText.length
      for place in text.repeated {
        let row = logits.row(start + place)
        repeats.add(surprise(row, text.next[place]))
        right.add(logits.largestColumn(ofRow: start + place) == text.next[place] ? 1 : 0)
        if let last = weights.last {
          matches.add(text.matches(of: place).reduce(0) { $0 + last[start + place, $1] })
        }
      }
      for place in 1...text.period {
        if let first = weights.first { previous.add(first[start + place, place - 1]) }
      }
    }
    return [
      TrainingReading(name: "loss on the repeat", value: repeats.value),
      TrainingReading(name: "accuracy on the repeat", value: right.value),
      TrainingReading(name: "previous token", value: previous.value),
      TrainingReading(name: "after a match", value: matches.value),
    ]
  }

  func example(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedExample {
    var tape = Tape()
    let variables = ParameterVariables(parameters, on: &tape)
    let text = measured[0]
    let result = apply(to: [text], variables, on: &tape, without: ablated)
    return tape.example(
      weights: result.weights, logits: result.logits, queries: text.labels, keys: text.labels,
      choices: InductionText.choices, answers: text.next)
  }

  func subject(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedSubject {
    let (text, count) = (measured[0], model.layerCount)
    return TrainedSubject(
      queries: text.labels, keys: text.labels,
      heads: model.heads(readingTokens: text.tokens, mask: .causal, parameters),
      readout: model.readout(parameters), choices: InductionText.choices, answers: text.next,
      aims: (0..<count).map { layer in
        text.tokens.indices.map { place in
          layer == count - 1 ? text.copyingAim(of: place) : text.previousAim(of: place)
        }
      })
  }

  /// What comes next, for every place of every text, and the weights of every layer.
  private func apply(
    to texts: [InductionText], _ parameters: ParameterVariables, on tape: inout Tape,
    without ablated: Set<Int> = []
  ) -> (logits: Variable, weights: [Variable]) {
    let result = model.apply(
      to: texts.map(\.tokens), mask: causalMask(InductionText.length), parameters, on: &tape,
      without: ablated)
    return (model.logits(of: result.vectors, parameters, on: &tape), result.weights)
  }
}

extension InductionText {
  /// What the first of two layers has to read.
  fileprivate func previousAim(of place: Int) -> TrainedAim? {
    place == 0
      ? nil
      : TrainedAim(keys: [place - 1], sentence: "to learn: every letter reads the one before it")
  }

  /// What the last layer has to read.
  fileprivate func copyingAim(of place: Int) -> TrainedAim {
    let (letter, following) = (Self.name(tokens[place]), Self.name(next[place]))
    guard repeated.contains(place) else {
      return TrainedAim(
        keys: [], sentence: "\(letter) is new here: what follows can be guessed only")
    }
    return TrainedAim(
      keys: Array(matches(of: place)),
      sentence: "the last \(letter) came before \(following): to learn: read that \(following), "
        + "and copy it")
  }
}

/// Letters that begin again after a while, behind BOS.
struct InductionText: Equatable, Sendable {
  /// How many different letters there are; BOS has the number after them.
  static let letterCount = 16
  /// How many places a text has, BOS among them.
  static let length = 24

  /// After how many letters the text begins again.
  let period: Int
  /// BOS and the letters.
  let tokens: [Int]
  /// What comes after each of them.
  let next: [Int]

  /// The periods that are drawn.
  static let periods = 4..<12

  /// Draws 4 to 11 different letters and repeats them.
  init(_ random: inout SplitMix64) {
    let period = Self.periods.lowerBound + random.nextIndex(below: Self.periods.count)
    self.init(period: period, &random)
  }

  /// Draws so many different letters and repeats them.
  ///
  /// They differ, for after a letter that stood at two places nobody could know what comes.
  init(period: Int, _ random: inout SplitMix64) {
    self.period = period
    let letters = random.nextDistinct(period, below: Self.letterCount)
    next = (0..<Self.length).map { letters[$0 % letters.count] }
    tokens = [Self.letterCount] + next.dropLast()
  }

  /// The places whose letter stood there before, so that the next one can be known.
  var repeated: Range<Int> { period + 1..<Self.length }

  /// Every place that came after the letter of a place before.
  func matches(of place: Int) -> StrideThrough<Int> {
    stride(from: place - period + 1, through: 2, by: -period)
  }

  /// The letters as they are written, • for BOS.
  var labels: [String] { tokens.map(Self.name) }

  /// What can come next, as it is written.
  static let choices = (0..<letterCount).map(name)

  /// One letter as it is written.
  static func name(_ token: Int) -> String {
    let letters = Array("abcdefghijklmnop")
    return letters.indices.contains(token) ? String(letters[token]) : "•"
  }
}
