import Yams

/// How far a learner is in every lesson: the content of the file that the program keeps.
///
///     var progress = try LessonProgress(yaml: text)
///     progress.records["what-is-it"]?.answers.count  // 3
public struct LessonProgress: Equatable, Sendable {
  /// What was recorded, by the names of the lessons.
  public var records: [String: LessonRecord]

  /// The version of the file.
  static let version = 1
  /// The largest file that is read, in bytes.
  public static let largestFile = 4 << 20

  /// Creates progress; without arguments nothing was begun.
  public init(records: [String: LessonRecord] = [:]) { self.records = records }

  /// Forgets one lesson, or all.
  public mutating func reset(_ lesson: String? = nil) {
    if let lesson { records[lesson] = nil } else { records = [:] }
  }
}

/// Why a file is no progress.
public enum LessonProgressError: Error, Equatable, Sendable {
  /// It cannot be read as a whole.
  case damaged(line: Int, reason: String)
  /// A newer program wrote it.
  case newer(version: Int)
}

extension LessonProgressError: CustomStringConvertible {
  /// What was found.
  public var description: String {
    switch self {
    case .damaged(let line, let reason): "line \(line): \(reason)"
    case .newer(let version): "version \(version) was written by a newer heed"
    }
  }
}

extension LessonProgress {
  /// The file's text, which `init(yaml:)` reads.
  ///
  /// - Complexity: O(number of answers).
  public var yaml: String {
    var text = "heed-progress: \(Self.version)\n"
    text += records.isEmpty ? "lessons: {}\n" : "lessons:\n"
    for (id, record) in records.sorted(by: { $0.key < $1.key }) {
      text += "  \(id.inQuotes):\n    stop: \(record.stop)\n"
      text += "    finished: \(record.isFinished ? "yes" : "no")\n"
      if !record.reached.isEmpty {
        text +=
          "    reached: [\(record.reached.sorted().map(\.inQuotes).joined(separator: ", "))]\n"
      }
      text += record.answers.isEmpty ? "" : "    answers:\n"
      for (name, answer) in record.answers.sorted(by: { $0.key < $1.key }) {
        text += "      \(name.inQuotes): \(answer.yaml)\n"
      }
    }
    return text
  }

  /// Reads the file.
  ///
  /// - Throws: `LessonProgressError`; a file that is damaged anywhere is not read in part.
  public init(yaml: String) throws(LessonProgressError) {
    guard yaml.utf8.count <= Self.largestFile else {
      throw .damaged(line: 1, reason: "the file has \(yaml.utf8.count) bytes")
    }
    let root: Node?
    do {
      root = try compose(yaml: yaml)
    } catch {
      throw .damaged(line: 1, reason: "it is no YAML")
    }
    guard let root, case .mapping(let fields) = root,
      let version = fields["heed-progress"]?.scalar.flatMap({ Int($0.string) })
    else { throw .damaged(line: 1, reason: "it does not begin with heed-progress: 1") }
    guard version <= Self.version else { throw .newer(version: version) }
    guard case .mapping(let lessons)? = fields["lessons"] else {
      throw .damaged(line: 1, reason: "it lists no lessons")
    }
    records = [:]
    for (key, value) in lessons {
      guard let id = key.scalar?.string else { throw value.damage("a lesson has no name") }
      records[id] = try LessonRecord(value)
    }
  }
}

extension AnswerRecord {
  fileprivate var yaml: String {
    var parts = ["answer: \(text.inQuotes)"]
    if let isRight { parts.append("right: \(isRight ? "yes" : "no")") }
    parts.append("hints: \(hintCount)")
    if !hands.isEmpty {
      parts.append("hands: [\(hands.map { "\($0)" }.joined(separator: ", "))]")
    }
    parts.append("question: \"\(String(questionMark, radix: 16))\"")
    return "{\(parts.joined(separator: ", "))}"
  }

  fileprivate init(_ node: Node) throws(LessonProgressError) {
    guard case .mapping(let fields) = node, let text = fields["answer"]?.scalar?.string,
      let mark = fields["question"]?.scalar.flatMap({ UInt64($0.string, radix: 16) })
    else { throw node.damage("an answer is incomplete") }
    var hands: [Int] = []
    if case .sequence(let counts)? = fields["hands"] {
      for count in counts {
        guard let number = count.scalar.flatMap({ Int($0.string) }), (0...9999).contains(number)
        else { throw count.damage("a number of hands is none") }
        hands.append(number)
      }
    }
    let right = fields["right"]?.scalar?.string
    self.init(
      text: text, isRight: right.map { $0 == "yes" },
      hintCount: fields["hints"]?.scalar.flatMap { Int($0.string) } ?? 0, hands: hands,
      questionMark: mark)
  }
}

extension LessonRecord {
  fileprivate init(_ node: Node) throws(LessonProgressError) {
    guard case .mapping(let fields) = node,
      let stop = fields["stop"]?.scalar.flatMap({ Int($0.string) }), (0...100_000).contains(stop)
    else { throw node.damage("a lesson has no stop") }
    self.init(stop: stop, isFinished: fields["finished"]?.scalar?.string == "yes")
    if case .sequence(let names)? = fields["reached"] {
      reached = Set(names.compactMap { $0.scalar?.string })
    }
    guard case .mapping(let answers)? = fields["answers"] else { return }
    for (key, value) in answers {
      guard let name = key.scalar?.string else { throw value.damage("an answer has no name") }
      self.answers[name] = try AnswerRecord(value)
    }
  }
}

extension Node {
  fileprivate func damage(_ reason: String) -> LessonProgressError {
    .damaged(line: mark?.line ?? 1, reason: reason)
  }
}

extension String {
  /// The text in quotes on one line, as YAML and JSON read it; control characters are escaped.
  var inQuotes: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      case _
      where scalar.properties.generalCategory == .control || scalar.value == 0x2028
        || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
