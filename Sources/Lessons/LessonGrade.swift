import Yams

/// What somebody answered in a lesson, compared with what comes out.
///
///     try LessonGrade(lesson, answers: text, file: "ada.yaml").rightCount
///
/// The answers are YAML: the names of questions, as on the worksheet, and what was answered.
///
///     "1.1": apple
///     "2.1": 6.3
///     e3.1: key[chair, sweetness] = 1
public struct LessonGrade: Equatable, Sendable {
  /// What became of one question or exercise.
  public enum Status: String, CaseIterable, Equatable, Sendable {
    /// It is right.
    case pass
    /// It is wrong, or missing.
    case fail
    /// What is written is no answer to it.
    case error
  }

  /// One question or exercise.
  public struct Entry: Equatable, Sendable {
    /// Its name, as on the worksheet.
    public let name: String
    /// What is asked.
    public let question: String
    /// What became of it.
    public let status: Status
    /// What was answered, and what is said to it.
    public let message: String
  }

  /// The lesson's name.
  public let lesson: String
  /// Every question and exercise, in order.
  public let entries: [Entry]

  /// How many are right.
  public var rightCount: Int { entries.count { $0.status == .pass } }
  /// Whether all are right.
  public var isPassed: Bool { rightCount == entries.count }

  /// Compares answers with what comes out.
  ///
  /// - Parameters:
  ///   - lesson: A lesson that the checker passes.
  ///   - answers: The text of the answers.
  ///   - file: What the answers are called in messages.
  /// - Throws: `LessonError` where the answers cannot be read, or name what is not asked.
  /// - Complexity: That of the runs of the lesson.
  public init(_ lesson: Lesson, answers: String, file: String) throws(LessonError) {
    let given = try GivenAnswers(answers, file: file)
    var engine = LessonEngine(lesson)
    var entries: [Entry] = []
    for (index, step) in lesson.steps.enumerated() {
      let data = lesson.data(ofStep: index)?.name
      for (number, prediction) in step.predictions.enumerated() {
        let name = "\(index + 1).\(number + 1)"
        entries.append(
          Self.entry(prediction, name, given.texts[name]?.value, data, &engine))
      }
      for (number, exercise) in step.exercises.enumerated() {
        let name = "e\(index + 1).\(number + 1)"
        entries.append(Self.entry(exercise, name, given.texts[name]?.value, data, &engine))
      }
    }
    try given.refuseUnasked(entries.map(\.name))
    self.lesson = lesson.id
    self.entries = entries
  }

  private static func entry(
    _ prediction: Prediction, _ name: String, _ given: String?, _ data: String?,
    _ engine: inout LessonEngine
  ) -> Entry {
    let question =
      (try? engine.words(of: prediction.question, about: data)) ?? prediction.question.source
    func entry(_ status: Status, _ message: String) -> Entry {
      Entry(name: name, question: question, status: status, message: message)
    }
    guard let given else { return entry(.fail, "no answer") }
    let right: RightAnswer
    do {
      right = try engine.rightAnswer(of: prediction, about: data)
    } catch {
      return entry(.error, error.description)
    }
    guard let answer = prediction.answer(from: given, right) else {
      let allowed = prediction.optionTexts.joined(separator: ", ")
      return entry(
        .error,
        "“\(given)” is no answer of the kind \(prediction.kind.word)"
          + (allowed.isEmpty ? "" : "; write one of \(allowed)"))
    }
    guard !right.accepts(answer) else { return entry(.pass, given) }
    let words = prediction.wrongWords(given, right).flatMap {
      try? engine.words(of: $0, about: data)
    }
    return entry(.fail, given + (words.map { ": " + $0 } ?? ""))
  }

  private static func entry(
    _ exercise: Exercise, _ name: String, _ given: String?, _ data: String?,
    _ engine: inout LessonEngine
  ) -> Entry {
    let question =
      (try? engine.words(of: exercise.question, about: data)) ?? exercise.question.source
    func entry(_ status: Status, _ message: String) -> Entry {
      Entry(name: name, question: question, status: status, message: message)
    }
    guard let given else { return entry(.fail, "no answer") }
    do {
      let changes = try StateChange.read(given)
      let value = try engine.value(
        of: exercise.goal, about: exercise.data?.value ?? data, changes: changes)
      return value == .truth(true)
        ? entry(.pass, given) : entry(.fail, given + ": the goal does not hold")
    } catch {
      return entry(.error, "“\(given)”: \(error)")
    }
  }
}

/// The answers of a file.
private struct GivenAnswers {
  let file: String
  var texts: [String: Located<String>] = [:]

  init(_ yaml: String, file: String) throws(LessonError) {
    self.file = file
    guard yaml.utf8.count <= Lesson.largestFile else {
      throw Self.error(file, 1, "the file is too large", fix: "write the answers alone")
    }
    let root: Node?
    do {
      root = try compose(yaml: yaml)
    } catch {
      let line: Int? =
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
          mark.line
        default: nil
        }
      throw Self.error(
        file, line ?? 1, "this is no YAML", fix: "write lines such as \"1.1\": apple")
    }
    guard let root else { return }
    guard case .mapping(let mapping) = root else {
      throw Self.error(
        file, root.mark?.line ?? 1, "the answers are \(root.kindName)",
        fix: "write lines such as \"1.1\": apple")
    }
    for (key, value) in mapping {
      // An order may be written as a list.
      let entries = value.sequence.map { $0.compactMap(\.scalar?.string) }
      guard let name = key.scalar?.string,
        let text = value.scalar?.string ?? entries?.joined(separator: ", ")
      else {
        throw Self.error(
          file, key.mark?.line ?? 1, "an answer is \(value.kindName)",
          fix: "write a text in quotes")
      }
      texts[name] = Located(text, line: key.mark?.line ?? 1)
    }
  }

  /// Answers to what the lesson does not ask.
  func refuseUnasked(_ names: [String]) throws(LessonError) {
    let problems = texts.filter { !names.contains($0.key) }.map { name, text in
      LessonProblem(
        line: text.line, "the lesson does not ask \(name)", fix: advice(for: name, among: names))
    }
    guard problems.isEmpty else { throw LessonError(file: file, problems: problems.inOrder) }
  }

  private static func error(
    _ file: String, _ line: Int, _ reason: String, fix: String
  ) -> LessonError {
    LessonError(file: file, problems: [LessonProblem(line: line, reason, fix: fix)])
  }
}
