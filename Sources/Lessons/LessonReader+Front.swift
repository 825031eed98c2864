import Yams

extension LessonReader {
  static let frontKeys = ["heed-lesson", "id", "title", "place", "minutes", "needs", "seed"]

  /// The front matter.
  mutating func front(_ parts: [LessonPart]) -> LessonFront? {
    guard let part = parts.first, case .front(let body) = part.kind else {
      report(
        1, "the file has no front matter",
        fix: "begin with ---, heed-lesson: \(Lesson.version), id:, title:, minutes: and ---")
      return nil
    }
    offset = 1
    guard let root = root(of: body, in: .notes, line: 1),
      let fields = fields(root, "the front matter", allowed: Self.frontKeys)
    else { return nil }
    checkVersion(fields)
    seed = integer(fields["seed"], "seed", in: 0...Int.max).map { UInt64($0) }
    let title = required(fields, "title", example: "What is “it”?").flatMap {
      words($0, "title")
    }
    let minutes = required(fields, "minutes", example: "8").flatMap {
      integer($0, "minutes", in: 1...120)
    }
    guard let id = id(fields), let title, let minutes else { return nil }
    return LessonFront(
      id: id, title: title, place: integer(fields["place"], "place", in: 1...999),
      minutes: minutes, needs: needs(fields["needs"]), seed: seed)
  }

  private mutating func checkVersion(_ fields: LessonFields) {
    guard let node = required(fields, "heed-lesson", example: "\(Lesson.version)"),
      let version = integer(node, "heed-lesson", in: 1...Int.max), version > Lesson.version
    else { return }
    report(
      line(of: node),
      "heed-lesson: \(version) is newer than this program, which reads \(Lesson.version)",
      fix: "update heed, or write \(Lesson.version)")
  }

  private mutating func id(_ fields: LessonFields) -> Located<String>? {
    guard let node = required(fields, "id", example: "what-is-it"), let id = words(node, "id")
    else { return nil }
    if Self.isName(id.value) { return id }
    report(
      id.line, "the id “\(id.value.prefix(40))” is no name",
      fix: "write small letters, digits and hyphens, as in what-is-it")
    return nil
  }

  /// Names with commas between them, or a list.
  private mutating func needs(_ node: Node?) -> [Located<String>] {
    list(node, "needs").flatMap { entry in
      entry.value.split(separator: ",").map { Located(String($0).trimmed, line: entry.line) }
    }.filter { !$0.value.isEmpty }
  }

  /// Whether a text is a name of small letters, digits and hyphens.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 60 && text.first != "-"
      && text.utf8.allSatisfy {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
          || $0 == UInt8(ascii: "-")
      }
  }
}
