/// A number of a task that is drawn while it learns: what it is called, and where it should go.
///
///     TrainingTaskKind.induction.measures[1].goal  // .atLeast(0.95)
public struct TrainingMeasure: Equatable, Sendable {
  /// The name of the reading; `TrainingMeasure.loss` for the loss of the last steps.
  public let name: String
  /// What it is called on the screen, with the head that it belongs to.
  public let label: String
  /// Where it should go, or nil.
  public let goal: TrainingGoal?
  /// What guessing gives, or nil.
  public let guessing: Double?
  /// What the smallest and the largest bar stand for.
  public let range: ClosedRange<Double>

  /// The name of the mean loss of the last ten steps, which every task has.
  public static let loss = "loss"

  init(
    _ name: String, label: String? = nil, _ goal: TrainingGoal? = nil, guessing: Double? = nil,
    range: ClosedRange<Double> = 0...1
  ) {
    self.name = name
    self.label = label ?? name
    self.goal = goal
    self.guessing = guessing
    self.range = range
  }
}

/// Where a measured number should go.
public enum TrainingGoal: Equatable, Sendable {
  /// To this number or above it.
  case atLeast(Double)
  /// It should stay at this number or below it: so a control shows what cannot be learned.
  case atMost(Double)
  /// Into a range.
  case within(ClosedRange<Double>)

  /// Whether a number is where it should be; no number is nowhere.
  public func isMet(by number: Double) -> Bool {
    switch self {
    case .atLeast(let goal): number >= goal
    case .atMost(let goal): number <= goal
    case .within(let range): range.contains(number)
    }
  }
}

extension TrainingTaskKind {
  /// What is drawn while the task learns, the most telling numbers first.
  public var measures: [TrainingMeasure] {
    switch self {
    case .learnedWidth: Self.widthMeasures
    case .softChoice: Self.choiceMeasures(guessing: Self.logarithmOf4)
    case .drawnChoice, .drawnChoiceWithoutBaseline: Self.choiceMeasures(guessing: nil)
    case .bestChoice:
      [
        TrainingMeasure(TrainingMeasure.loss, range: 0...1.5),
        TrainingMeasure("accuracy"),
        TrainingMeasure("weight on the target", .atMost(0.2)),
      ]
    case .maskedPalindrome: Self.palindromeMeasures(firstHalf: .atLeast(0.98), weight: 0.9)
    case .causalPalindrome: Self.palindromeMeasures(firstHalf: .atMost(0.25), weight: 0.95)
    case .generalReversal: Self.sequenceMeasures(right: 0.97, aligned: 0.9, words: 11)
    case .additiveReversal: Self.sequenceMeasures(right: 0.9, aligned: 0.65, words: 11)
    case .translation:
      Self.sequenceMeasures(right: 0.95, aligned: nil, words: TranslationTask.french.count + 1)
        + [TrainingMeasure("le and la read the noun", .atLeast(0.2))]
    case .recurrentTranslation:
      Self.sequenceMeasures(right: 0.95, aligned: nil, words: TranslationTask.french.count + 1)
        + [TrainingMeasure("le and la read the noun")]
    case .dates: [Self.sequenceLoss(words: 12), TrainingMeasure("right sequences", .atLeast(0.95))]
    case .induction:
      Self.inductionMeasures + [
        TrainingMeasure("previous token", label: "L0 previous token"),
        TrainingMeasure("after a match", label: "L1 after a match"),
      ]
    case .inductionOneLayer:
      [
        Self.inductionMeasures[0],
        TrainingMeasure("accuracy on the repeat", .atMost(0.4)),
        TrainingMeasure("previous token", label: "L0 previous token"),
        TrainingMeasure("after a match", label: "L0 after a match"),
      ]
    case .sink: Self.sinkMeasures(.atLeast(0.85), reading: .atLeast(0.9))
    case .sinkWithoutMark: Self.sinkMeasures(.atMost(0.3), reading: nil, accuracy: nil)
    }
  }

  /// Whether a layer can be switched off and something is left that can be measured.
  public var canBeAblated: Bool {
    switch self {
    case .learnedWidth, .softChoice, .drawnChoice, .drawnChoiceWithoutBaseline, .bestChoice: false
    default: true
    }
  }

  /// What the task is called in a title.
  public var title: String {
    switch self {
    case .learnedWidth: "learned width"
    case .softChoice: "choice, all blended"
    case .drawnChoice: "choice, one drawn"
    case .drawnChoiceWithoutBaseline: "choice, drawn, no baseline"
    case .bestChoice: "choice, largest only"
    case .maskedPalindrome: "palindromes, one hidden"
    case .causalPalindrome: "palindromes, causal"
    case .generalReversal: "reversal, general"
    case .additiveReversal: "reversal, additive"
    case .translation: "English to French"
    case .recurrentTranslation: "English to French, recurrent"
    case .dates: "dates"
    case .induction: "induction heads"
    case .inductionOneLayer: "induction, one layer"
    case .sink: "attention sink"
    case .sinkWithoutMark: "attention sink, no BOS"
    }
  }

  /// What there is to see, in one sentence.
  public var summary: String {
    switch self {
    case .learnedWidth: "one number learns how far away a point still counts"
    case .softChoice: "a blend of all things has a gradient, and learns which is asked for"
    case .drawnChoice: "one thing is drawn and rewarded; a baseline calms the gradient"
    case .drawnChoiceWithoutBaseline: "the same without the baseline"
    case .bestChoice: "always the largest: no gradient, and nothing is learned"
    case .maskedPalindrome: "a hidden letter is read at its mirrored place"
    case .causalPalindrome: "who may not look ahead can know the second half alone"
    case .generalReversal: "digits backwards, compared by a table"
    case .additiveReversal: "digits backwards, compared through tanh units"
    case .translation: "which English word each French word reads"
    case .recurrentTranslation: "the trap: le and la need not look at the noun any more"
    case .dates: "three ways to write a date become one"
    case .induction: "two layers learn to repeat what came before"
    case .inductionOneLayer: "the control: one layer cannot"
    case .sink: "rows with nothing to read look at BOS"
    case .sinkWithoutMark: "the control: without BOS they look nowhere together"
    }
  }

  private static let logarithmOf4 = 1.386

  private static let widthMeasures = [
    TrainingMeasure("squared error", range: 0...1.2),
    TrainingMeasure("width w", .within(3.0...3.1), range: 0...4),
  ]

  private static func choiceMeasures(guessing: Double?) -> [TrainingMeasure] {
    [
      TrainingMeasure(TrainingMeasure.loss, guessing: guessing, range: 0...1.5),
      TrainingMeasure("accuracy", .atLeast(0.97)),
      TrainingMeasure("weight on the target", .atLeast(0.9)),
    ]
  }

  private static func palindromeMeasures(
    firstHalf: TrainingGoal, weight: Double
  ) -> [TrainingMeasure] {
    [
      TrainingMeasure(TrainingMeasure.loss, guessing: 2.079, range: 0...2.8),
      TrainingMeasure("accuracy in the first half", label: "accuracy, first half", firstHalf),
      TrainingMeasure(
        "accuracy in the second half", label: "accuracy, second half", .atLeast(0.98)),
      TrainingMeasure(
        "weight on the mirrored place", label: "weight on the mirror", .atLeast(weight)),
    ]
  }

  private static func sequenceLoss(words: Int) -> TrainingMeasure {
    let guessing = (logarithm(Double(words)) * 1000).rounded() / 1000
    return TrainingMeasure(TrainingMeasure.loss, guessing: guessing, range: 0...guessing)
  }

  private static func sequenceMeasures(
    right: Double, aligned: Double?, words: Int
  ) -> [TrainingMeasure] {
    [
      sequenceLoss(words: words),
      TrainingMeasure("right sequences", .atLeast(right)),
      aligned.map {
        TrainingMeasure(
          "weight on the aligned place", label: "weight, aligned place", .atLeast($0))
      }
        ?? TrainingMeasure(
          "aligned place is read most", label: "aligned is read most"),
    ]
  }

  private static let inductionMeasures = [
    TrainingMeasure("loss on the repeat", guessing: 2.773, range: 0...2.8),
    TrainingMeasure("accuracy on the repeat", .atLeast(0.95)),
  ]

  private static func sinkMeasures(
    _ goal: TrainingGoal, reading: TrainingGoal?, accuracy: TrainingGoal? = .atLeast(0.98)
  ) -> [TrainingMeasure] {
    [
      TrainingMeasure(TrainingMeasure.loss, range: 0...2.8),
      TrainingMeasure("accuracy after !", accuracy),
      TrainingMeasure(
        "! reads the letter before", label: "! reads the one before", reading),
      TrainingMeasure(
        "others read the first place", label: "others read the first", goal),
      TrainingMeasure("length of the first value", label: "‖v‖ of the first place", range: 0...8),
      TrainingMeasure("length of other values", label: "‖v‖ of the others", range: 0...8),
    ]
  }
}
