/// The tasks that can be trained.
public enum TrainingTaskKind: String, CaseIterable, Sendable {
  /// How far away a point still counts when a curve is fitted; nothing in it depends on the seed.
  case learnedWidth = "width"
  /// Which of six things is asked for, when all are blended.
  case softChoice = "choice-soft"
  /// Which of six things is asked for, when one is drawn and its reward compared.
  case drawnChoice = "choice-drawn"
  /// Which of six things is asked for, when one is drawn and its reward counts as it is.
  case drawnChoiceWithoutBaseline = "choice-drawn-without-baseline"
  /// Which of six things is asked for, when always the best is taken, and nothing is learned.
  case bestChoice = "choice-argmax"
  /// A hidden letter of a palindrome, which can be read at its mirrored place.
  case maskedPalindrome = "palindrome-masked"
  /// The next letter of a palindrome, which can be known in its second half.
  case causalPalindrome = "palindrome-causal"
  /// Digits backwards, compared by a table.
  case generalReversal = "reversal-general"
  /// Digits backwards, compared through tanh units.
  case additiveReversal = "reversal-additive"
  /// English into French, read word by word.
  case translation
  /// English into French, read by a recurrent reader: the trap.
  case recurrentTranslation = "translation-recurrent"
  /// Dates into one form.
  case dates
  /// Two layers learn to repeat what came before, by reading what stood after the same token.
  case induction
  /// One layer tries the same, and cannot.
  case inductionOneLayer = "induction-one-layer"
  /// Rows with nothing to do look at BOS.
  case sink
  /// The same without BOS.
  case sinkWithoutMark = "sink-without-bos"

  /// The task at its start.
  func task(seed: UInt64) -> any TrainingTask {
    switch self {
    case .learnedWidth: LearnedWidthTask()
    case .softChoice: ChoiceTask(.soft, seed: seed)
    case .drawnChoice: ChoiceTask(.drawnAgainstBaseline, seed: seed)
    case .drawnChoiceWithoutBaseline: ChoiceTask(.drawn, seed: seed)
    case .bestChoice: ChoiceTask(.best, seed: seed)
    case .maskedPalindrome: PalindromeTask(.allButOne, seed: seed)
    case .causalPalindrome: PalindromeTask(.before, seed: seed)
    case .generalReversal: ReversalTask(.general, seed: seed)
    case .additiveReversal: ReversalTask(.additive, seed: seed)
    case .translation: TranslationTask(.placed, .additive, seed: seed)
    case .recurrentTranslation: TranslationTask(.recurrent, .general, seed: seed)
    case .dates: DateTask(seed: seed)
    case .induction: InductionTask(layerCount: 2, seed: seed)
    case .inductionOneLayer: InductionTask(layerCount: 1, seed: seed)
    case .sink: SinkTask(.mark, seed: seed)
    case .sinkWithoutMark: SinkTask(.letter, seed: seed)
    }
  }

  /// After how many steps the task is usually learned.
  public var usualStepCount: Int {
    switch self {
    case .softChoice, .drawnChoice, .drawnChoiceWithoutBaseline, .bestChoice: 150
    case .learnedWidth, .maskedPalindrome, .causalPalindrome: 200
    case .induction, .inductionOneLayer, .generalReversal, .translation: 300
    case .recurrentTranslation, .dates: 300
    case .additiveReversal: 600
    case .sink, .sinkWithoutMark: 600
    }
  }
}
