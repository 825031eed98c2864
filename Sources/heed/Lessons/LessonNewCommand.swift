import ArgumentParser
import Lessons

/// `heed lesson new`: a lesson to change, which is right as it stands.
struct LessonNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a lesson to change.",
    usage: "heed lesson new [FILE] [--like LESSON]",
    discussion: """
      Without FILE it goes to standard output. A file that exists is not replaced.

      Examples:
        heed lesson new mine.md
        heed lesson new mine.md --like what-is-it
      """)

  @Argument(help: "Where to write it, such as mine.md.")
  var file: String?
  @Option(help: "A copy of this lesson, a file or a built-in one, in place of a short sample.")
  var like: String?

  func run() throws {
    guard let file else { return try StandardOutput.write(try text(id: "mine")) }
    guard !fileExists(file) else {
      throw FileError.unwritable(file, reason: "it exists already; name another file")
    }
    try AtomicFile(path: file).write(Array(try text(id: Self.id(of: file)).utf8))
  }

  private func text(id: String) throws(FileError) -> String {
    guard let like else { return Lesson.sample(id: id) }
    return Lesson.copy(of: try LessonFile(like).markdown(), id: id)
  }

  /// The name of a lesson in a file: what its name has of small letters, digits and hyphens.
  ///
  ///     LessonNewCommand.id(of: "lessons/My First.md")  // "my-first"
  static func id(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    let words = stem.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let id = String(words.joined(separator: "-").prefix(60))
    return id.isEmpty ? "mine" : id
  }
}
