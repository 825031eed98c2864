/// A part of a lesson file: front matter, a heading, a paragraph, or a fenced block.
struct LessonPart: Equatable, Sendable {
  /// The line on which it begins.
  let line: Int
  /// What it is.
  let kind: Kind

  /// What a part is.
  enum Kind: Equatable, Sendable {
    /// What stands between two lines of hyphens at the top.
    case front(String)
    /// The heading of a step.
    case heading(String)
    /// A paragraph.
    case prose(String)
    /// A fenced block: its name, the word behind it, and what stands in it.
    case fence(String, word: String, body: String)
  }

  /// What it is called in messages.
  var name: String {
    switch kind {
    case .front: "the front matter"
    case .heading: "a heading"
    case .prose: "a paragraph"
    case .fence(let name, _, _): "the block \(name)"
    }
  }
}

/// Divides a lesson file into its parts.
struct LessonScanner {
  private let lines: [String]
  private var place = 0
  private var paragraph: [String] = []
  private var found: [LessonPart] = []
  /// What is wrong with the division.
  private(set) var problems: [LessonProblem] = []

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }

  /// All parts, in order.
  ///
  /// - Complexity: O(length).
  mutating func parts() -> [LessonPart] {
    front()
    while place < lines.count {
      let line = lines[place]
      if line.hasPrefix("```") {
        endParagraph()
        fence()
      } else if line.hasPrefix("## ") {
        endParagraph()
        heading(line)
        place += 1
      } else if line.allSatisfy(\.isWhitespace) {
        endParagraph()
        place += 1
      } else {
        paragraph.append(line)
        place += 1
      }
    }
    endParagraph()
    return found
  }

  private mutating func front() {
    guard lines.first?.trimmed == "---" else { return }
    guard let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" }) else {
      problems.append(
        LessonProblem(
          line: 1, "the front matter that begins here is never closed",
          fix: "write --- on a line of its own after the last of its keys"))
      place = 1
      return
    }
    found.append(LessonPart(line: 1, kind: .front(lines[1..<end].joined(separator: "\n"))))
    place = end + 1
  }

  private mutating func heading(_ line: String) {
    let title = String(line.dropFirst(3)).trimmed
    let words = title.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.first?.lowercased() == "step", words.count == 2 else {
      problems.append(
        LessonProblem(
          line: place + 1, "the heading “\(title.prefix(40))” is no step",
          fix: "write ## step and a title, or ### for a heading within a step"))
      return
    }
    found.append(LessonPart(line: place + 1, kind: .heading(words[1])))
  }

  private mutating func fence() {
    let start = place
    let words = lines[start].drop { $0 == "`" }.split(separator: " ").map(String.init)
    place += 1
    var body: [String] = []
    while place < lines.count, !lines[place].hasPrefix("```"), !lines[place].hasPrefix("## "),
      !isSlip(lines[place])
    {
      body.append(lines[place])
      place += 1
    }
    if place < lines.count, isSlip(lines[place]) {
      problems.append(
        LessonProblem(
          line: place + 1, "the line “\(lines[place].trimmed)” does not end the block",
          fix: "write ``` at the beginning of the line"))
      place += 1
    } else if place < lines.count, lines[place].hasPrefix("```"), lines[place].trimmed == "```" {
      place += 1
    } else {
      problems.append(
        LessonProblem(
          line: start + 1,
          "the block \(words.first.map { $0 + " " } ?? "")that begins here is never closed",
          fix: "write ``` on a line of its own after its last line"))
    }
    found.append(
      LessonPart(
        line: start + 1,
        kind: .fence(
          words.first ?? "", word: words.dropFirst().joined(separator: " "),
          body: body.joined(separator: "\n"))))
  }

  /// Whether a line is meant to end a block, with too few backticks or blanks before them.
  private func isSlip(_ line: String) -> Bool {
    let text = line.trimmed
    return !text.isEmpty && text.allSatisfy { $0 == "`" } && !line.hasPrefix("```")
  }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    found.append(
      LessonPart(
        line: place - paragraph.count + 1, kind: .prose(paragraph.joined(separator: "\n"))))
    paragraph = []
  }
}
