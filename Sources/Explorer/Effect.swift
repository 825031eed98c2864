import Attention
import Models

/// What the state asks the world to do; the program performs it and reports with an action.
public enum Effect: Equatable, Sendable {
  /// Run the model, away from the main thread, and report with `Action.traced`.
  case trace(TraceRequest)
  /// Look through a large map, away from the main thread, and report with `Action.surveyed`.
  case survey(SurveyRequest)
  /// End the program.
  case quit
  /// Stop until the shell continues the program.
  case suspend
  /// Send the whole screen again.
  case redraw
}

/// A run of the model to be done.
public struct TraceRequest: Equatable, Sendable {
  /// Counts the requests: a result with an older number is stale.
  public let generation: Int
  /// The sentence.
  public let text: String
  /// The kind of attention.
  public let configuration: AttentionConfiguration
  /// The words that the reader has taught the model.
  public let declarations: [WordDeclaration]
}
