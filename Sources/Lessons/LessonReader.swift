import Yams

extension Lesson {
  /// The largest file that is read, in bytes.
  public static let largestFile = 1 << 20
  /// The version of the format that is read.
  public static let version = 1

  /// Reads a lesson, as far as it can be judged without computing; `LessonCheck` does the rest.
  ///
  ///     try Lesson(markdown: text, file: "mine.md")
  ///
  /// - Parameters:
  ///   - markdown: The text of the file.
  ///   - file: What the file is called in messages.
  /// - Throws: `LessonError` with everything that is wrong, not only the first thing.
  /// - Complexity: O(length of the text).
  public init(markdown: String, file: String) throws(LessonError) {
    var reader = LessonReader(file: file)
    let lesson = reader.lesson(markdown)
    let problems = reader.problems.inOrder
    guard let lesson, !problems.contains(where: { $0.severity == .error }) else {
      throw LessonError(file: file, problems: problems)
    }
    self = lesson
  }
}

/// Reads a lesson and collects what is wrong on the way.
struct LessonReader {
  /// What the file is called.
  let file: String
  /// What is wrong so far.
  var problems: [LessonProblem] = []
  /// The line before the YAML that is being read.
  var offset = 0
  /// The seed of the front matter.
  var seed: UInt64?
  /// The lines of predict blocks that cannot be read.
  var unreadableQuestions: [Int] = []
  /// The names of the data blocks so far.
  var dataNames: [String: Int] = [:]

  init(file: String) { self.file = file }

  /// The whole file; nil where it is too broken to go on.
  mutating func lesson(_ text: String) -> Lesson? {
    guard text.utf8.count <= Lesson.largestFile else {
      report(
        1, "the file has \(text.utf8.count) bytes, and at most \(Lesson.largestFile) are read",
        fix: "make several lessons of it")
      return nil
    }
    var scanner = LessonScanner(text)
    let parts = scanner.parts()
    problems += scanner.problems
    let front = front(parts)
    var (introduction, steps): ([LessonBlock], [(Located<String>, [LessonBlock])]) = ([], [])
    for part in parts {
      if case .heading(let title) = part.kind {
        steps.append((Located(title, line: part.line), []))
        continue
      }
      guard let block = block(part) else { continue }
      if steps.isEmpty {
        introduction.append(block)
        refuseBeforeStep(block, part)
      } else {
        steps[steps.count - 1].1.append(block)
      }
    }
    if steps.isEmpty {
      report(
        parts.last?.line ?? 1, "the lesson has no step",
        fix: "begin one with a line such as ## step Scores")
    }
    guard let front else { return nil }
    return Lesson(
      file: file, front: front, introduction: introduction,
      steps: steps.map { LessonStep(title: $0.0, blocks: $0.1) })
  }

  private mutating func refuseBeforeStep(_ block: LessonBlock, _ part: LessonPart) {
    switch block {
    case .prose, .data, .notes, .check: return
    case .view, .predict, .reveal, .parameter, .freePlay, .exercise:
      report(
        part.line, "\(part.name) stands before the first step",
        fix: "put a heading such as ## step Scores before it")
    }
  }

  private mutating func block(_ part: LessonPart) -> LessonBlock? {
    switch part.kind {
    case .heading, .front: return nil
    case .prose(let text):
      return self.text(text, line: part.line).map { .prose($0) }
    case .fence(let name, let word, let body):
      guard let kind = BlockName(rawValue: name) else {
        report(
          part.line, "unknown block \(name.isEmpty ? "without a name" : name)",
          fix: advice(for: name, among: BlockName.allCases.map(\.rawValue)))
        if nearest(to: name, among: [BlockName.predict.rawValue]) != nil {
          unreadableQuestions.append(part.line)
        }
        return nil
      }
      offset = part.line
      return block(kind, word, body, line: part.line)
    }
  }

  /// The data of a block that is no YAML, with the name that seems to be meant.
  private func unreadable(_ body: String, _ line: Int) -> LessonData {
    let given = body.split(separator: "\n").first { $0.hasPrefix("name:") }
    let name = given.map { String($0.dropFirst(5)).trimmed } ?? LessonData.defaultName
    return LessonData(line: line, name: name, subject: .unreadable, changes: [])
  }

  private mutating func block(
    _ kind: BlockName, _ word: String, _ body: String, line: Int
  ) -> LessonBlock? {
    if kind == .notes { return .notes(Located(body.trimmed, line: line + 1)) }
    guard let root = root(of: body, in: kind, line: line) else {
      if kind == .predict { unreadableQuestions.append(line) }
      return kind == .data ? .data(unreadable(body, line)) : nil
    }
    if !word.isEmpty, ![.data, .view, .parameter].contains(kind) {
      report(
        line, "\(kind.rawValue) takes no word behind it, but “\(word)” stands there",
        fix: "write ```\(kind.rawValue) alone")
    }
    switch kind {
    case .data: return .data(data(root, word, body, line))
    case .view: return view(root, word, line).map { .view($0) }
    case .predict:
      if let prediction = prediction(root, line) { return .predict(prediction) }
      unreadableQuestions.append(line)
      return nil
    case .reveal: return reveal(root, line).map { .reveal($0) }
    case .parameter: return parameter(root, word, line).map { .parameter($0) }
    case .check: return check(root, line).map { .check($0) }
    case .freePlay: return freePlay(root, line).map { .freePlay($0) }
    case .exercise: return exercise(root, line).map { .exercise($0) }
    case .notes: return nil
    }
  }
}

/// What a block can be called.
enum BlockName: String, CaseIterable, Sendable {
  /// Something to compute on.
  case data
  /// What is drawn.
  case view
  /// A question.
  case predict
  /// What is shown after it.
  case reveal
  /// A number that can be moved.
  case parameter = "param"
  /// What must hold.
  case check
  /// A door into the explorer.
  case freePlay = "free-play"
  /// Something to bring about.
  case exercise
  /// Words for the teacher.
  case notes
}
