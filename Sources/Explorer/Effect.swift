import Attention
import Lessons
import Models
import Screen
import Views

/// What the state asks the world to do; the program performs it and reports with an action.
public enum Effect: Equatable, Sendable {
  /// Run the model, away from the main thread, and report with `Action.traced`.
  case trace(TraceRequest)
  /// End the run that is under way.
  case cancelTrace
  /// Look through a large map, away from the main thread, and report with `Action.surveyed`.
  case survey(SurveyRequest)
  /// Train a task on for a few steps, away from the main thread, and report with
  /// `Action.trained`, at most as often as the request says.
  case train(TrainingRequest)
  /// Stop training between two steps; what is not reported yet is forgotten.
  case stopTraining
  /// Keep how far one is in a lesson, by its name.
  case keepLesson(String, LessonRecord)
  /// Train a task to its end, away from the main thread; report with `Action.lessonProgressed` and
  /// `Action.lessonTrained`.
  case trainForLesson(NeededTraining)
  /// Stop that; what is not reported yet is forgotten.
  case stopLessonTraining
  /// Show these lines to the speaker, in a second terminal or a file.
  case showNotes([String])
  /// Give the mouse to the program, or to the terminal.
  case mouse(MouseUse)
  /// End the program.
  case quit
  /// Stop until the shell continues the program.
  case suspend
  /// Send the whole screen again.
  case redraw
  /// Send a text to the clipboard of the terminal.
  case copy(String)
}

/// A run of the model to be done.
public struct TraceRequest: Equatable, Sendable {
  /// Counts the requests: a result with an older number is stale.
  public let generation: Int
  /// What to run.
  public let input: RunInput
  /// How large the thumbnails are that come with the run; nil where the screen makes its own.
  public let thumbnails: PoolSize?

  /// Makes the thumbnails that come with a run; nil where none were asked for.
  ///
  /// - Complexity: O(T · S · d) for each head.
  public func thumbnails(of trace: ModelTrace) -> RunThumbnails? {
    thumbnails.map { RunThumbnails(trace, size: $0) }
  }
}

/// The thumbnails of a run, made beside the run itself because a frame has no time for them.
public struct RunThumbnails: Equatable, Sendable {
  /// How large they are.
  let size: PoolSize
  /// The weights of every head, pooled.
  let overviews: [HeadAddress: Overview]

  /// Pools the weights of every head.
  init(_ trace: ModelTrace, size: PoolSize) {
    self.size = size
    overviews = Dictionary(
      uniqueKeysWithValues: trace.heads.map { head in
        let attention = head.head.attention
        return (
          head.address,
          attention.overview(.weights, rows: size.rows, columns: size.columns, pooling: .max)
        )
      })
  }
}
