import Attention

/// What limits a model on a text: in a few words, and in a sentence.
public struct ModelNotice: Equatable, Sendable {
  /// Beside the text: `clocks repeat`.
  public let short: String
  /// What it means.
  public let sentence: String

  /// Creates a notice.
  public init(short: String, sentence: String) {
    self.short = short
    self.sentence = sentence
  }
}

extension ToyModel {
  /// Up to so many words the clocks tell every place apart well enough: the head that finds the
  /// previous token gives it a weight of at least .941.
  public static let longestUnambiguousText = 60

  /// In longer texts the clocks repeat: the slowest hand stands where it stood 64 tokens before.
  ///
  /// - Returns: The notice, or nil where the text is short or no clock goes.
  func clockNotice(_ tokens: [ModelToken], positions: PositionKind) -> ModelNotice? {
    let words = tokens.count { $0.knowledge != .special }
    guard words > Self.longestUnambiguousText, positions == .sinusoidal else { return nil }
    let period = ToyClock.allCases.map(\.period).max() ?? 0
    return ModelNotice(
      short: "clocks repeat",
      sentence: "above \(Self.longestUnambiguousText) words the clocks repeat: "
        + "words \(period) apart look alike to the slowest one")
  }
}
