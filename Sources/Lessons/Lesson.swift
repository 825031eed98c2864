/// A lesson: prose, data, predictions and what is shown after them, step by step.
///
///     let lesson = try Lesson(markdown: text, file: "dictionary.md")
///     lesson.steps.count  // 4
///
/// `demos/lessons/README.md` documents the file. Answers are expressions that the engine evaluates, so
/// that a lesson cannot say what does not come out.
public struct Lesson: Equatable, Sendable {
  /// What the file is called in messages.
  public let file: String
  /// What its front matter says.
  public let front: LessonFront
  /// What stands before the first step: prose and data.
  public let introduction: [LessonBlock]
  /// The steps, at least one.
  public let steps: [LessonStep]

  /// The name by which other lessons and the progress know it.
  public var id: String { front.id.value }
  /// What it is called.
  public var title: String { front.title.value }

  /// All blocks, those before the first step first.
  public var blocks: [LessonBlock] { introduction + steps.flatMap(\.blocks) }
  /// All things to compute on, in the order of the file.
  public var data: [LessonData] { blocks.compactMap(\.data) }

  /// All predictions, in the order of the file.
  public var predictions: [Prediction] { steps.flatMap(\.predictions) }

  /// What an expression of a step is about where it does not say: the first data block of the step,
  /// else the data of its first view, else the last block before it.
  public func data(ofStep index: Int) -> LessonData? {
    guard steps.indices.contains(index) else { return data.first }
    if let own = steps[index].blocks.compactMap(\.data).first { return own }
    for case .view(let view) in steps[index].blocks {
      if let name = view.data?.value { return data.first { $0.name == name } }
    }
    let before = introduction + steps[..<index].flatMap(\.blocks)
    return before.compactMap(\.data).last
  }
}

/// The front matter of a lesson.
public struct LessonFront: Equatable, Sendable {
  /// The name: small letters, digits and hyphens.
  public let id: Located<String>
  /// What it is called.
  public let title: Located<String>
  /// Its place in the course, from 1; nil for one that is in none.
  public let place: Int?
  /// How long it takes.
  public let minutes: Int
  /// The lessons that come before it, by their names.
  public let needs: [Located<String>]
  /// The seed of what is drawn and trained.
  public let seed: UInt64?
}

/// One step of a lesson: what stands between two headings.
public struct LessonStep: Equatable, Sendable {
  /// Its heading, without the word *step*.
  public let title: Located<String>
  /// What it has, in the order of the file.
  public let blocks: [LessonBlock]

  /// What is asked, in order.
  public var predictions: [Prediction] {
    blocks.compactMap { if case .predict(let prediction) = $0 { prediction } else { nil } }
  }

  /// The numbers that can be moved, in order.
  public var parameters: [LessonParameter] {
    blocks.compactMap { if case .parameter(let parameter) = $0 { parameter } else { nil } }
  }

  /// The exercises, in order.
  public var exercises: [Exercise] {
    blocks.compactMap { if case .exercise(let exercise) = $0 { exercise } else { nil } }
  }

  /// What is for the teacher alone.
  public var notes: [Located<String>] {
    blocks.compactMap { if case .notes(let notes) = $0 { notes } else { nil } }
  }
}

/// One part of a step.
public enum LessonBlock: Equatable, Sendable {
  /// A paragraph.
  case prose(LessonText)
  /// Something to compute on.
  case data(LessonData)
  /// What is drawn.
  case view(LessonView)
  /// A question that is answered before anything is shown.
  case predict(Prediction)
  /// What is shown after the predictions above it.
  case reveal(Reveal)
  /// A number that can be moved.
  case parameter(LessonParameter)
  /// What must hold; seen by the checker alone.
  case check([LessonExpression])
  /// A door into the explorer, from which one comes back.
  case freePlay(FreePlay)
  /// Something to bring about.
  case exercise(Exercise)
  /// What is for the teacher alone.
  case notes(Located<String>)

  /// The data of a data block.
  var data: LessonData? { if case .data(let data) = self { data } else { nil } }
}
