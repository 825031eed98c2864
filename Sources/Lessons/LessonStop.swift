/// A place in a lesson at which it waits for the learner.
public struct LessonStop: Equatable, Hashable, Sendable {
  /// The step, from 0.
  public let step: Int
  /// What waits there.
  public let kind: Kind

  /// What waits for the learner.
  public enum Kind: Equatable, Hashable, Sendable {
    /// Words and views to look at.
    case reading
    /// A question of the step, from 0.
    case question(Int)
    /// What is shown after the questions, by its block in the step.
    case reveal(Int)
    /// A slider of the step, from 0.
    case parameter(Int)
    /// An exercise of the step, from 0.
    case exercise(Int)
    /// A door into the explorer, by its block in the step.
    case freePlay(Int)
  }
}

extension LessonStep {
  /// The stops of the step: its words and views, then what it asks and shows, in its order.
  func stops(_ step: Int) -> [LessonStop] {
    var stops: [LessonStop] = []
    var (questions, parameters, exercises) = (0, 0, 0)
    for (place, block) in blocks.enumerated() {
      switch block {
      case .predict:
        stops.append(LessonStop(step: step, kind: .question(questions)))
        questions += 1
      case .reveal: stops.append(LessonStop(step: step, kind: .reveal(place)))
      case .parameter:
        stops.append(LessonStop(step: step, kind: .parameter(parameters)))
        parameters += 1
      case .exercise:
        stops.append(LessonStop(step: step, kind: .exercise(exercises)))
        exercises += 1
      case .freePlay: stops.append(LessonStop(step: step, kind: .freePlay(place)))
      case .prose, .data, .view, .check, .notes: break
      }
    }
    let hasWords = blocks.contains { if case .prose = $0 { true } else { false } }
    return hasWords || stops.isEmpty
      ? [LessonStop(step: step, kind: .reading)] + stops : stops
  }
}

extension Lesson {
  /// All places at which the lesson waits, in order.
  public var stops: [LessonStop] {
    steps.enumerated().flatMap { index, step in step.stops(index) }
  }
}
