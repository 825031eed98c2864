import Scenarios
import Training

/// Something that a lesson computes on.
public struct LessonData: Equatable, Sendable {
  /// The line of its block.
  public let line: Int
  /// What expressions call it, as in `weights[it, street] in wide`.
  public let name: String
  /// What it is.
  public let subject: LessonSubject
  /// What is changed in it before anyone looks.
  public let changes: [StateChange]

  /// The name of a data block that has none.
  public static let defaultName = "data"
}

/// What a lesson computes on.
public enum LessonSubject: Equatable, Sendable {
  /// Vectors or a sentence, as a scenario file has them, and the words that are taught to the model.
  case scenario(Scenario, words: [String])
  /// A task that trains, with its seed, up to a number of steps.
  case training(TrainingTaskKind, seed: UInt64, until: Int)
  /// A block that could not be read; a lesson that was read has none.
  case unreadable
}
