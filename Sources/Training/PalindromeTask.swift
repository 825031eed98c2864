import Attention

/// Words that read the same from both ends: what is hidden stands at the mirrored place.
///
/// A model that sees the whole word finds every hidden letter. One that reads from left to right
/// finds the second half, and can only guess the first: a mask is a fact about what can be known.
struct PalindromeTask: TrainingTask {
  /// What the model sees when it says a letter.
  enum Sight: Equatable, Sendable {
    /// All other letters, as BERT does.
    case allButOne
    /// The letters before, as GPT does.
    case before
  }

  /// How many letters there are; the hidden one has the number after them.
  static let letterCount = 8
  /// How long a word is.
  static let length = 8

  let parameters: Parameters
  let optimizer = OptimizerRule.adam(rate: 0.005, clip: 1)
  private let sight: Sight
  private let model: TokenModel
  private let measured: [[Int]]

  /// Draws the starting values, 4 896 numbers, and the words that are kept for measuring.
  init(_ sight: Sight, seed: UInt64) {
    self.sight = sight
    var random = SplitMix64(seed: seed, stream: 0)
    var parameters = Parameters()
    let sizes = TokenModel.Sizes(
      tokens: Self.letterCount + 1, choices: Self.letterCount, places: Self.length)
    model = TokenModel(sizes, to: &parameters, random: &random)
    self.parameters = parameters
    measured = (0..<64).map { _ in Self.palindrome(&random) }
  }

  func loss(
    _ parameters: ParameterVariables, on tape: inout Tape, random: inout SplitMix64
  ) -> Variable {
    let words = (0..<32).map { _ in Self.palindrome(&random) }
    let questions = words.flatMap { word in
      let questions = self.questions(about: word)
      return sight == .before ? questions : [questions[random.nextIndex(below: questions.count)]]
    }
    let answer = apply(to: questions, parameters, on: &tape)
    return tape.crossEntropy(answer.logits, classes: questions.map(\.letter))
  }

  func readings(_ parameters: Parameters, without ablated: Set<Int>) -> [TrainingReading] {
    var tape = Tape()
    let variables = ParameterVariables(parameters, on: &tape)
    let questions = measured.flatMap { self.questions(about: $0) }
    let answer = apply(to: questions, variables, on: &tape, without: ablated)
    let (logits, weights) = (tape.table(answer.logits), tape.table(answer.weights))
    var (first, second, mirrored) = (Mean(), Mean(), Mean())
    for (index, question) in questions.enumerated() {
      let right = logits.largestColumn(ofRow: index) == question.letter ? 1.0 : 0
      if question.place < Self.length / 2 { first.add(right) } else { second.add(right) }
      if sight == .allButOne || question.place >= Self.length / 2 {
        mirrored.add(weights[index, Self.length - 1 - question.place])
      }
    }
    return [
      TrainingReading(name: "accuracy in the first half", value: first.value),
      TrainingReading(name: "accuracy in the second half", value: second.value),
      TrainingReading(name: "weight on the mirrored place", value: mirrored.value),
    ]
  }

  func example(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedExample {
    var tape = Tape()
    let variables = ParameterVariables(parameters, on: &tape)
    let (word, questions) = (measured[0], questions(about: measured[0]))
    let answer = apply(to: questions, variables, on: &tape, without: ablated)
    let names = word.map(Self.name)
    return tape.example(
      weights: [answer.weights], logits: answer.logits,
      queries: questions.map { "\($0.place) \(names[$0.place])" }, keys: names,
      choices: Self.choices, answers: questions.map(\.letter))
  }

  func subject(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedSubject {
    let word = measured[0]
    var seen = word
    if sight == .allButOne { seen[Self.hiddenPlace] = Self.letterCount }
    let labels = seen.map(Self.name)
    let asked =
      sight == .before ? questions(about: word) : [questions(about: word)[Self.hiddenPlace]]
    return TrainedSubject(
      queries: labels, keys: labels,
      heads: model.heads(
        readingTokens: seen, mask: sight == .before ? .causal : .none, parameters),
      readout: model.readout(parameters), choices: Self.choices,
      answers: word.indices.map { row in asked.first { $0.row == row }?.letter },
      aims: [word.indices.map { row in asked.first { $0.row == row }.map(aim) }])
  }

  /// What the row that says a letter has to read.
  private func aim(of question: Question) -> TrainedAim {
    let mirrored = Self.length - 1 - question.place
    guard sight == .allButOne || question.place >= Self.length / 2 else {
      return TrainedAim(
        keys: [], sentence: "the next letter is still in the first half: it can be guessed only")
    }
    let letter = sight == .allButOne ? "the hidden letter" : "the next letter"
    return TrainedAim(
      keys: [mirrored], sentence: "to learn: \(letter) is the one at the mirrored place \(mirrored)"
    )
  }

  /// Which letter of the example is hidden.
  private static let hiddenPlace = 5

  /// A letter that is asked for, what is seen meanwhile, and which row of it answers.
  struct Question: Equatable, Sendable {
    /// The letters that are seen.
    let seen: [Int]
    /// The row that says the letter.
    let row: Int
    /// Where the letter stands.
    let place: Int
    /// The letter.
    let letter: Int
  }

  /// Every letter that the model is asked for: hidden ones, or next ones.
  func questions(about word: [Int]) -> [Question] {
    switch sight {
    case .allButOne:
      word.indices.map { place in
        var seen = word
        seen[place] = Self.letterCount
        return Question(seen: seen, row: place, place: place, letter: word[place])
      }
    case .before:
      word.indices.dropFirst().map { place in
        Question(seen: word, row: place - 1, place: place, letter: word[place])
      }
    }
  }

  /// Draws four letters and mirrors them.
  static func palindrome(_ random: inout SplitMix64) -> [Int] {
    var half: [Int] = []
    for _ in 0..<length / 2 { half.append(random.nextIndex(below: letterCount)) }
    return half + half.reversed()
  }

  /// What a letter can be, as it is written.
  private static let choices = (0..<letterCount).map(name)

  /// A letter as it is written, ? for the hidden one.
  private static func name(_ letter: Int) -> String { String(Array("abcdefgh?")[letter]) }

  /// What each question's row says, and where it reads.
  ///
  /// A word that is read from left to right answers all of its questions at once.
  private func apply(
    to questions: [Question], _ parameters: ParameterVariables, on tape: inout Tape,
    without ablated: Set<Int> = []
  ) -> (logits: Variable, weights: Variable) {
    let each = sight == .before ? Self.length - 1 : 1
    let texts = stride(from: 0, to: questions.count, by: each).map { questions[$0].seen }
    let result = model.apply(
      to: texts, mask: sight == .before ? causalMask(Self.length) : nil, parameters, on: &tape,
      without: ablated)
    let rows = questions.enumerated().map { $0 / each * Self.length + $1.row }
    let asked = tape.rows(rows, of: result.vectors)
    return (
      model.logits(of: asked, parameters, on: &tape), tape.rows(rows, of: result.weights[0])
    )
  }
}
