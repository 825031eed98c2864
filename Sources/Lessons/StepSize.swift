import Scenarios

/// How many rows of a terminal a step needs, 80 columns wide.
///
/// Its prose stands on a page of its own; views and a question stand together. Header, axes, legend and
/// hints take six rows.
struct StepSize {
  /// The step.
  let step: LessonStep
  /// Its lesson.
  let lesson: Lesson
  /// What it is about.
  let data: String?

  private static let frame = 6
  private static let width = 78

  /// The rows of the larger of its two pages.
  func rows(_ engine: inout LessonEngine) -> Int {
    var prose = 0
    var views = 0
    var question = 0
    for block in step.blocks {
      switch block {
      case .prose(let text): prose += lines(text) + 1
      case .view(let view): views += rows(of: view, &engine)
      case .predict(let prediction): question = max(question, rows(of: prediction))
      case .parameter: question = max(question, 3)
      case .exercise(let exercise): question = max(question, 2 + lines(exercise.question))
      case .data, .reveal, .check, .freePlay, .notes: break
      }
    }
    return Self.frame + max(prose, views + question)
  }

  private func lines(_ text: LessonText?) -> Int {
    guard let text else { return 0 }
    return text.source.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, ($1.count + Self.width - 1) / Self.width)
    }
  }

  private func rows(of prediction: Prediction) -> Int {
    2 + lines(prediction.question) + prediction.optionTexts.count + lines(prediction.known)
      + lines(prediction.changed)
  }

  private func rows(of view: LessonView, _ engine: inout LessonEngine) -> Int {
    let name = view.data?.value ?? data ?? ""
    guard let state = try? engine.state(of: name) else { return 10 }
    switch view.kind {
    case .map, .text, .metrics, .compare:
      return 3 + (view.rows.isEmpty ? state.queries.count : view.rows.count)
    case .lookup: return 2 + state.queries.count + state.keys.count
    // These scroll within what they are given.
    case .vectors, .output, .grid, .heads: return 8
    case .steps, .training: return 10
    }
  }
}
