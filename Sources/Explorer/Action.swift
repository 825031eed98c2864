import Attention
import Models
import Screen

/// What the reader meant, or what the world reported: the only way in which the state changes.
public enum Action: Equatable, Sendable {
  /// A command of the key table.
  case perform(Command)
  /// A digit of a count.
  case digit(Int)
  /// A change of the text in the open field.
  case edit(TextField.Edit)
  /// A letter that chooses a view from the open menu.
  case chooseView(Character)
  /// What was done with the mouse.
  case mouse(MouseEvent)
  /// Text from the clipboard.
  case paste(String)
  /// The screen has a new size.
  case resize(rows: Int, columns: Int)
  /// The terminal has said what colour lies behind its text.
  case background(RGB)
  /// A run of the model has ended; stale unless it is the last one that was asked for.
  case traced(generation: Int, trace: ModelTrace, thumbnails: RunThumbnails? = nil)
  /// A run of a checkpoint has come so far, and what there is of it.
  case progressed(generation: Int, RunStatus, trace: ModelTrace)
  /// A run was not possible; the sentence says why.
  case failed(generation: Int, reason: String)
  /// A large map was looked through.
  case surveyed(SurveyRequest, MapSurvey)
  /// A task was trained on for some steps; stale unless it is what was asked for last.
  case trained(TrainingReport)
  /// A training that a lesson needs has come so far.
  case lessonProgressed(LessonTrainingProgress)
  /// A training that a lesson needs was run.
  case lessonTrained(LessonTraining)
  /// What was answered could not be kept; the sentence says why.
  case notKept(String)
  /// A key that means nothing here.
  case ignored(String)
}
