import Attention

/// What a step draws: at most two at once, for people relate no more.
public struct LessonView: Equatable, Sendable {
  /// The line of its block.
  public let line: Int
  /// Which view.
  public let kind: Kind
  /// The data; nil for that of the step.
  public let data: Located<String>?
  /// The head on which it opens.
  public let head: LessonHead?
  /// The query on which it opens, and the key.
  public let query: LessonPlace?
  /// The key on which it opens.
  public let key: LessonPlace?
  /// Which numbers a map shows.
  public let stage: Stage
  /// The rows of several data under each other; empty for the whole map.
  public let rows: [Row]
  /// What is changed before it is drawn.
  public let changes: [StateChange]
  /// The step of a training, nil for the last.
  public let step: Int?
  /// Whether its numbers are `?` until the predictions of the step are answered.
  public let isHidden: Bool
  /// The lines of its keys, which messages name.
  var lines: [String: Int] = [:]

  /// The line of one of its keys; of the block, where it is missing.
  func line(of key: String) -> Int { lines[key] ?? line }

  /// One row of a map, of one of the lesson's data.
  public struct Row: Equatable, Sendable {
    /// The line on which it stands.
    public let line: Int
    /// The data; nil for that of the step.
    public let data: Located<String>?
    /// The query.
    public let query: LessonPlace
    /// Whether its numbers are `?` until the predictions of the step are answered.
    public let isHidden: Bool
  }

  /// The views, named as everywhere in the program.
  public enum Kind: String, CaseIterable, Equatable, Sendable {
    /// Every query and key of a stage.
    case map
    /// The worked derivation of one query, stage by stage.
    case steps
    /// Every head as a small map.
    case heads
    /// The sentence, shaded by what is read.
    case text
    /// Query, key and value, number by number.
    case vectors
    /// What is handed over: weight × value, summed.
    case output
    /// Two states side by side and their difference.
    case compare
    /// What rows are like, as numbers.
    case metrics
    /// Named attributes of queries and keys with bars.
    case lookup
    /// Keys where they lie in a picture.
    case grid
    /// The curves and maps of a training.
    case training
  }
}
