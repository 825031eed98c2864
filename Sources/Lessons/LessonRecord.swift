/// How far a learner is in one lesson, and what was answered.
public struct LessonRecord: Equatable, Sendable {
  /// The stop at which the learner is, from 0.
  public var stop: Int
  /// Whether the last stop was left.
  public var isFinished: Bool
  /// The answers, by the questions' names such as `2.1`, the first question of step 2.
  public var answers: [String: AnswerRecord]
  /// The sliders and exercises whose goal was reached, by their names such as `4.1`.
  public var reached: Set<String>

  /// Creates a record; without arguments the lesson has not begun.
  public init(
    stop: Int = 0, isFinished: Bool = false, answers: [String: AnswerRecord] = [:],
    reached: Set<String> = []
  ) {
    self.stop = stop
    self.isFinished = isFinished
    self.answers = answers
    self.reached = reached
  }
}

/// A recorded prediction: what was answered before anything was shown.
public struct AnswerRecord: Equatable, Sendable {
  /// The answer in words, as `Prediction.answer(from:_:)` reads it.
  public var text: String
  /// Whether it was right; nil where that is not known so far, as before a training.
  public var isRight: Bool?
  /// How many hints were taken before it.
  public var hintCount: Int
  /// The hands of a class for each option; empty where nobody counted.
  public var hands: [Int]
  /// A number that changes with the question, so that an answer is not kept for another one.
  public var questionMark: UInt64

  /// Creates a record.
  public init(
    text: String, isRight: Bool?, hintCount: Int, hands: [Int], questionMark: UInt64
  ) {
    self.text = text
    self.isRight = isRight
    self.hintCount = hintCount
    self.hands = hands
    self.questionMark = questionMark
  }
}

extension Prediction {
  /// A number that changes with the question, its options and its answer.
  ///
  /// Source: Fowler, Noll and Vo's hash, FNV-1a, 64 bits.
  var mark: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let text = ([question.source, kind.word, answer?.source ?? ""] + optionTexts)
      .joined(separator: "\u{1f}")
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
