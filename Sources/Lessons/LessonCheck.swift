import Models
import Scenarios
import Training

/// Finds everything that is wrong with a lesson, in one run.
///
///     LessonCheck.problems(in: text, file: "mine.md").map(\.line)  // [21, 26, 55]
///
/// It reads the file, computes every answer, goal, check and number, and looks for what a class would
/// stumble over. What follows from a data block that cannot be read is not reported besides.
public struct LessonCheck {
  let lesson: Lesson
  var engine: LessonEngine
  var problems: [LessonProblem] = []
  /// The lines of questions that cannot be read; they count as asked.
  var unreadableQuestions: [Int] = []

  /// How many rows a small terminal has.
  static let smallTerminal = 24

  /// Everything that is wrong with the text of a lesson, in the order of its lines.
  ///
  /// - Parameters:
  ///   - markdown: The text.
  ///   - file: What the file is called.
  ///   - trainings: Runs that were trained before, which are then not trained once more.
  ///   - known: The names of other lessons, which `needs` may name; nil for those built in.
  /// - Returns: Errors and warnings; none where the lesson is right.
  /// - Complexity: That of all runs and trainings of the lesson.
  public static func problems(
    in markdown: String, file: String, trainings: [TrainingRun] = [], known: [String]? = nil
  ) -> [LessonProblem] {
    var reader = LessonReader(file: file)
    let lesson = reader.lesson(markdown)
    guard let lesson else { return reader.problems.inOrder }
    var check = LessonCheck(lesson: lesson, engine: LessonEngine(lesson))
    check.unreadableQuestions = reader.unreadableQuestions
    for training in trainings { check.engine.take(training) }
    check.run(known ?? BuiltInLesson.all.map(\.id))
    let computed = check.problems.filter { !$0.isAboutUnreadableData }
    return (reader.problems + computed).inOrder.withoutRepeats
  }

  private init(lesson: Lesson, engine: LessonEngine) {
    self.lesson = lesson
    self.engine = engine
  }

  mutating func run(_ known: [String]) {
    checkNeeds(known)
    checkData()
    check(lesson.introduction, about: lesson.data.first?.name)
    for (index, step) in lesson.steps.enumerated() {
      let data = lesson.data(ofStep: index)?.name
      check(step.blocks, about: data)
      checkShape(step)
      checkRows(step, about: data)
    }
    if lesson.predictions.isEmpty, unreadableQuestions.isEmpty {
      warn(
        lesson.front.title.line, "the lesson asks nothing, and who only watches learns little",
        fix: "add a predict block before something is shown")
    }
  }

  mutating func checkNeeds(_ known: [String]) {
    for need in lesson.front.needs where !known.contains(need.value) {
      warn(
        need.line, "needs names \(need.value), and no lesson is called that",
        fix: advice(for: need.value, among: known))
    }
  }

  mutating func check(_ blocks: [LessonBlock], about data: String?) {
    for block in blocks {
      switch block {
      case .prose(let text): check(text, about: data)
      case .data, .notes: break
      case .view(let view): check(view, about: data)
      case .predict(let prediction): check(prediction, about: data)
      case .reveal(let reveal):
        if let text = reveal.text { check(text, about: data) }
        if let view = reveal.view { check(view, about: data) }
      case .parameter(let parameter): check(parameter, about: data)
      case .check(let expressions): for expression in expressions { check(expression, about: data) }
      case .freePlay(let play): check(play, about: data)
      case .exercise(let exercise): check(exercise, about: data)
      }
    }
  }
}

extension LessonCheck {
  mutating func report(_ line: Int, _ reason: String, fix: String) {
    problems.append(LessonProblem(line: line, reason, fix: fix))
  }

  mutating func warn(_ line: Int, _ reason: String, fix: String) {
    problems.append(LessonProblem(line: line, severity: .warning, reason, fix: fix))
  }

  /// The result of something that may have a problem, which is then noted.
  mutating func noting<Result>(
    _ work: (inout LessonEngine) throws(LessonProblem) -> Result
  ) -> Result? {
    do {
      return try work(&engine)
    } catch {
      problems.append(error)
      return nil
    }
  }

  mutating func value(
    _ expression: LessonExpression, _ what: String, about data: String?,
    changes: [StateChange] = []
  ) -> LessonValue? {
    noting { engine throws(LessonProblem) in
      try engine.checkedValue(of: expression, about: data, in: what, changes: changes)
    }
  }

  /// Whether something holds; nil where that cannot be said, which is then noted.
  mutating func holds(
    _ expression: LessonExpression, _ what: String, about data: String?,
    changes: [StateChange] = []
  ) -> Bool? {
    guard let value = value(expression, what, about: data, changes: changes) else { return nil }
    if case .truth(let truth) = value { return truth }
    report(
      expression.line, "\(what) “\(expression.source.prefix(60))” is \(value.kind), not yes or no",
      fix: "write behind it what it is compared with, such as > 0.5")
    return nil
  }

  /// Computes the numbers of a text and compares those that are written.
  mutating func check(_ text: LessonText, about data: String?) {
    for part in text.parts {
      switch part {
      case .words(let words): checkUnheld(words, text.line)
      case .computed(let expression, _): _ = value(expression, "the text", about: data)
      case .stated(let written, let expression):
        check(stated: written, expression, about: data)
      }
    }
  }

  mutating func check(
    stated written: String, _ expression: LessonExpression, about data: String?
  ) {
    guard let value = value(expression, "the text", about: data) else { return }
    guard case .number(let found) = value, let stated = number(from: written) else {
      report(
        expression.line, "{\(written) = \(expression.source)} compares a number with \(value.kind)",
        fix: "name one number, or write {\(expression.source)} alone")
      return
    }
    let unit = power(10, -Double(written.decimalCount))
    guard abs(found - stated) > unit * 0.500001 else { return }
    let right = decimalText(found, decimals: max(written.decimalCount, 1))
    report(
      expression.line, "the text says \(written), but \(expression.source) is \(right)",
      fix: "write {\(right) = \(expression.source)}")
  }

  /// Numbers with a point that nobody computes.
  mutating func checkUnheld(_ words: String, _ line: Int) {
    let text = words.withoutCode
    guard let found = text.decimalNumber else { return }
    warn(
      line, "the number \(found) is not computed, so it can go stale",
      fix: "write {\(found) = …} with the expression that gives it, or put it in backticks")
  }
}
