import ArgumentParser
import Lessons

/// `heed lesson new`: a lesson to change, which is right as it stands.
struct LessonNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a lesson to change.",
    usage: "heed lesson new [FILE]",
    discussion: "Without FILE it goes to standard output. A file that exists is not replaced.")

  @Argument(help: "Where to write it, such as mine.md.")
  var file: String?

  func run() throws {
    guard let file else { return try StandardOutput.write(Lesson.sample(id: "mine")) }
    guard !fileExists(file) else {
      throw FileError.unwritable(file, reason: "it exists already; name another file")
    }
    try AtomicFile(path: file).write(Array(Lesson.sample(id: Self.id(of: file)).utf8))
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
