import Attention

/// Most letters need no attention: the next one depends on the present one alone.
///
/// Only after "!" must the letter before it come again. The others look at BOS, which says little.
/// The weights of a row add up to 1, so an idle head has to put them somewhere.
///
/// Source: Xiao et al., *Efficient Streaming Language Models with Attention Sinks*, 2023.
struct SinkTask: TrainingTask {
  /// What stands at the first place.
  enum Beginning: Equatable, Sendable {
    /// BOS, as in language models.
    case mark
    /// A letter, as anywhere.
    case letter
  }

  /// How many letters there are; "!" and BOS have the two numbers after them.
  static let letterCount = 12
  /// The number of "!".
  static let trigger = 12
  /// The number of BOS.
  static let bos = 13
  /// How many places a text has.
  static let length = 20

  let parameters: Parameters
  let optimizer = OptimizerRule.adam(rate: 0.003, clip: 1)
  private let beginning: Beginning
  private let chain: [[Int]]
  private let model: TokenModel
  private let measured: [[Int]]

  /// Draws which four letters can follow each, the starting values, and texts for measuring.
  init(_ beginning: Beginning, seed: UInt64) {
    self.beginning = beginning
    var random = SplitMix64(seed: seed, stream: 0)
    var chain: [[Int]] = []
    for _ in 0..<Self.letterCount { chain.append(random.nextDistinct(4, below: Self.letterCount)) }
    self.chain = chain
    var parameters = Parameters()
    let sizes = TokenModel.Sizes(
      tokens: Self.letterCount + 2, choices: Self.letterCount + 1, places: Self.length,
      deviation: 0.3)
    model = TokenModel(sizes, to: &parameters, random: &random)
    self.parameters = parameters
    measured = (0..<64).map { _ in Self.text(chain, beginning, &random) }
  }

  func loss(
    _ parameters: ParameterVariables, on tape: inout Tape, random: inout SplitMix64
  ) -> Variable {
    let texts = (0..<32).map { _ in Self.text(chain, beginning, &random) }
    let result = apply(to: texts, parameters, on: &tape)
    return tape.crossEntropy(result.logits, classes: texts.flatMap { $0.dropFirst() })
  }

  func readings(_ parameters: Parameters, without ablated: Set<Int>) -> [TrainingReading] {
    var tape = Tape()
    let variables = ParameterVariables(parameters, on: &tape)
    let result = apply(to: measured, variables, on: &tape, without: ablated)
    let (logits, weights) = (tape.table(result.logits), tape.table(result.weights))
    let values = tape.table(result.values)
    var (right, onPrevious, onFirst) = (Mean(), Mean(), Mean())
    var (lengthOfFirst, lengthOfOthers) = (Mean(), Mean())
    for (index, text) in measured.enumerated() {
      for place in 0..<Self.length {
        let row = index * Self.length + place
        let length = norm(of: [values.row(row)])
        if place == 0 { lengthOfFirst.add(length) } else { lengthOfOthers.add(length) }
        if text[place] == Self.trigger {
          right.add(logits.largestColumn(ofRow: row) == text[place + 1] ? 1 : 0)
          onPrevious.add(weights[row, place - 1])
        } else if place > 1 {
          onFirst.add(weights[row, 0])
        }
      }
    }
    return [
      TrainingReading(name: "accuracy after !", value: right.value),
      TrainingReading(name: "! reads the letter before", value: onPrevious.value),
      TrainingReading(name: "others read the first place", value: onFirst.value),
      TrainingReading(name: "length of the first value", value: lengthOfFirst.value),
      TrainingReading(name: "length of other values", value: lengthOfOthers.value),
    ]
  }

  func example(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedExample {
    var tape = Tape()
    let variables = ParameterVariables(parameters, on: &tape)
    let text = measured[0]
    let result = apply(to: [text], variables, on: &tape, without: ablated)
    let names = text.dropLast().map(Self.name)
    return tape.example(
      weights: [result.weights], logits: result.logits, queries: names, keys: names,
      choices: Self.choices, answers: Array(text.dropFirst()))
  }

  func subject(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedSubject {
    let text = measured[0]
    let seen = Array(text.dropLast())
    let labels = seen.map(Self.name)
    let allowed = (0..<Self.length).map { row in
      (0..<Self.length).map { $0 < row || $0 == 0 && row == 0 }
    }
    return TrainedSubject(
      queries: labels, keys: labels,
      heads: model.heads(
        readingTokens: seen, mask: AttentionMask([.custom(allowed)]), parameters),
      readout: model.readout(parameters), choices: Self.choices, answers: Array(text.dropFirst()),
      aims: [seen.indices.map { aim(of: $0, in: seen) }])
  }

  /// What a row has to read.
  private func aim(of place: Int, in text: [Int]) -> TrainedAim? {
    if text[place] == Self.trigger {
      let letter = Self.name(text[place - 1])
      return TrainedAim(
        keys: [place - 1],
        sentence: "to learn: after ! comes the letter before it again, \(letter): read it")
    }
    guard place > 1, beginning == .mark else { return nil }
    return TrainedAim(
      keys: [0], sentence: "nothing to read here, yet the weights add up to 1: BOS takes them")
  }

  /// Draws a text with one letter more than there are places: the last is only predicted.
  static func text(
    _ chain: [[Int]], _ beginning: Beginning, _ random: inout SplitMix64
  ) -> [Int] {
    var letter = random.nextIndex(below: letterCount)
    var text = beginning == .mark ? [bos, letter] : [letter]
    while text.count <= length {
      let last = text[text.count - 1]
      let mayTrigger = text.count > 1 && last != trigger && text[text.count - 2] != trigger
      if last == trigger {
        text.append(letter)
      } else if mayTrigger, text.count < length, random.nextFraction() < 0.25 {
        text.append(trigger)
      } else {
        letter = chain[letter][random.nextIndex(below: 4)]
        text.append(letter)
      }
    }
    return text
  }

  /// What can come next, as it is written.
  private static let choices = (0...letterCount).map(name)

  private static func name(_ token: Int) -> String {
    token < letterCount ? String(Array("abcdefghijkl")[token]) : token == trigger ? "!" : "•"
  }

  private func apply(
    to texts: [[Int]], _ parameters: ParameterVariables, on tape: inout Tape,
    without ablated: Set<Int> = []
  ) -> (logits: Variable, weights: Variable, values: Variable) {
    let result = model.apply(
      to: texts.map { Array($0.dropLast()) }, mask: Self.mask, parameters, on: &tape,
      without: ablated)
    return (
      model.logits(of: result.vectors, parameters, on: &tape), result.weights[0], result.values
    )
  }

  /// What came before, and not the letter itself: otherwise idle rows would rest there.
  private static let mask: Table = {
    var mask = causalMask(length)
    for place in 1..<length { mask[place, place] = -.infinity }
    return mask
  }()
}
