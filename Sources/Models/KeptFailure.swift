import Attention
import Tokenization

/// A sentence that the toy model gets wrong, kept to show where hand-written meanings end.
///
///     ToyModel.keptFailures[0].outcome()?.read  // "box", where a reader means "ball"
public struct KeptFailure: Equatable, Sendable {
  /// The sentence; all its words are known.
  public let text: String
  /// The head that gets it wrong.
  public let head: HeadAddress
  /// The word that reads.
  public let query: String
  /// The word that a reader means; the beginning of the sentence where it is none.
  public let expected: String
  /// Why it comes out otherwise.
  public let reason: String

  /// Runs the model on the sentence.
  ///
  /// - Returns: What the head reads instead, or nil where a word is not in the sentence.
  public func outcome(of model: ToyModel = ToyModel()) -> KeptFailureOutcome? {
    let trace = model.trace(of: text)
    let words = trace.tokens.map(\.token.text)
    guard let queryPlace = words.firstIndex(of: query),
      let expectedPlace = words.firstIndex(of: expected),
      let weights = trace[head]?.attention.row(queryPlace).outcome.value?.weights,
      let readPlace = weights.indices.max(by: { weights[$0] < weights[$1] })
    else { return nil }
    return KeptFailureOutcome(
      trace: trace, query: queryPlace, key: readPlace, read: words[readPlace],
      weight: weights[readPlace], expectedWeight: weights[expectedPlace])
  }
}

/// What comes out of a sentence that the toy model gets wrong.
public struct KeptFailureOutcome: Equatable, Sendable {
  /// The whole run.
  public let trace: ModelTrace
  /// The position of the word that reads.
  public let query: Int
  /// The position that it reads most.
  public let key: Int
  /// The word there.
  public let read: String
  /// Its weight.
  public let weight: Double
  /// The weight of the word that a reader means.
  public let expectedWeight: Double
}

extension ToyModel {
  /// Sentences that come out wrong, and why; a test runs each.
  public static let keptFailures: [KeptFailure] = [
    KeptFailure(
      text: "The ball didn't fill the box because it was too small.",
      head: openingHead, query: "it", expected: "ball",
      reason: "we wrote that small is said of containers, and the box is one; "
        + "that what fills must be large enough is written nowhere"),
    KeptFailure(
      text: "The city council refused the demonstrators a permit because they feared violence.",
      head: openingHead, query: "they", expected: "council",
      reason: "they asks for several, and a council is written as one; "
        + "who has reasons to fear is written nowhere"),
    KeptFailure(
      text: "It rained until the cloud was empty.",
      head: openingHead, query: "it", expected: "[BOS]",
      reason: "this it stands for nothing, but the head looks for a noun and finds one; "
        + "that the noun comes later does not stop it"),
    KeptFailure(
      text: "The mouse that the cat chased ran.",
      head: HeadAddress(layer: 1, head: 1), query: "ran", expected: "mouse",
      reason: "both can run, and the cat stands closer before the verb; "
        + "where a clause begins and ends is written nowhere"),
  ]
}
