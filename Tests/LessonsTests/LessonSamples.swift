import Foundation
import Testing

@testable import Lessons

/// The folder of the lessons.
let lessonFolder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("demos/lessons")

/// The samples of the documentation, each as a lesson of its own.
func documentedSamples() throws -> [String] {
  let readme = try String(
    contentsOf: lessonFolder.appendingPathComponent("README.md"), encoding: .utf8)
  return readme.components(separatedBy: "~~~markdown\n").dropFirst().compactMap {
    $0.components(separatedBy: "~~~").first
  }.map { $0.hasPrefix("---") ? $0 : embedded($0) }
}

/// A lesson around one or two blocks, with the soft lookup as its data.
///
/// The blocks begin in line 18; a step of their own is not needed.
func embedded(_ blocks: String, step: String = "## step Sample") -> String {
  let hasStep = blocks.contains("## step")
  return """
    ---
    heed-lesson: 1
    id: sample
    title: A sample
    minutes: 5
    seed: 7
    ---
    ```data items
    name: fruit
    columns: sweetness durability texture
    apple: 0.9 0.1 0.2 -> 9
    banana: 0.7 0.1 0.6 -> 6
    chair: 0.1 0.9 0.2 -> 3
    query fruit: 0.8 0.2 0.1
    values: price
    ```
    \(hasStep ? "" : step)
    \(blocks)
    """
}

/// A lesson that must be readable.
func lesson(_ text: String) throws -> Lesson { try Lesson(markdown: text, file: "sample.md") }

/// What is wrong with a lesson that cannot be read.
func problems(_ text: String) -> [LessonProblem] {
  do {
    _ = try Lesson(markdown: text, file: "sample.md")
    return []
  } catch {
    return error.problems
  }
}
