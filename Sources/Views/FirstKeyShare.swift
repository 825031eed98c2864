import Attention

/// How much of a head's weight goes to the first key, and whether it has anything else to show.
///
///     FirstKeyShare(head.survey(.weights, rows: 1, columns: 1)).isSink
///     // true: nothing but the first key has a quarter of a row
///
/// Weight on the first key is where a softmax puts what it has to spend and no key asks for.
public struct FirstKeyShare: Equatable, Sendable {
  /// The mean weight on the first key, over the rows that are defined; 0 without any.
  public let share: Double
  /// The largest weight on another key.
  public let largestElsewhere: Double

  /// Whether most weight goes to the first key and no other key has a quarter of a row.
  public var isSink: Bool { isMost && largestElsewhere < 0.25 }

  /// Whether more than half of the weight goes to the first key.
  public var isMost: Bool { share > 0.5 }

  /// Reads it from a survey of weights; with fewer than two keys a head is no sink.
  public init(_ survey: MapSurvey) {
    let isSomething = survey.columnSums.count > 1 && survey.firstColumnCount > 0
    share = isSomething ? survey.columnSums[0] / Double(survey.firstColumnCount) : 0
    largestElsewhere = survey.largestBeyondFirst
  }

  /// Reads it from a survey that looked at every row; nil for one that did not.
  public init?(of survey: MapSurvey) {
    guard survey.sampledRows == nil else { return nil }
    self.init(survey)
  }

  /// Looks through the weights of a head; nil for one whose map is too large to be kept.
  ///
  /// - Complexity: O(T · S · d).
  public init?(ofSmall head: AttentionHead) {
    guard !HeadPicture.isLarge(head) else { return nil }
    self.init(head.survey(.weights, rows: 16, columns: 1))
  }
}
