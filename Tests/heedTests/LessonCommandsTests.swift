import Foundation
import Lessons
import StrictJSON
import Testing

@testable import heed

@Suite struct LessonCommandsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String..., input: String = "") throws -> HeedProcess {
    try HeedProcess.run(
      ["lesson"] + arguments, input: Array(input.utf8),
      environment: ["XDG_STATE_HOME": folder.url.path])
  }

  private func write(_ text: String, _ name: String) throws -> String {
    try text.write(toFile: folder.path(name), atomically: true, encoding: .utf8)
    return folder.path(name)
  }

  @Test func `the list names every lesson, and how far one is`() throws {
    let plain = try run("list")
    #expect(plain.status == 0, "\(plain.error)")
    for lesson in BuiltInLesson.all { #expect(plain.text.contains(" \(lesson.id) ")) }
    let file = ProgressFile(path: folder.path("heed/progress.yaml"))
    try file.write(
      LessonProgress(records: [
        "dictionary": LessonRecord(stop: 4), "what-is-it": LessonRecord(isFinished: true),
      ]))
    let begun = try run("list")
    #expect(begun.text.contains("step 2 of 4"))
    #expect(begun.text.contains("done, 0 of 6 right"))
    #expect(try run("reset", "dictionary").status == 0)
    #expect(try file.read().progress.records.keys.sorted() == ["what-is-it"])
    #expect(try run("reset", "dictionary").status == 1)
    #expect(try run("reset").status == 2)
    #expect(try run("reset", "dictionary", "--all").status == 2)
    #expect(try run("reset", "--all").status == 0)
    #expect(try file.read().progress == LessonProgress())
  }

  @Test func `a new lesson is right, and is not written over`() throws {
    let path = folder.path("My First.md")
    #expect(try run("new", path).status == 0)
    let check = try run("check", path)
    #expect(check.status == 0, "\(check.text)")
    #expect(check.text == "\(path): right\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("\nid: my-first\n"))
    let again = try run("new", path)
    #expect(again.status == 1)
    #expect(again.error.contains("it exists already"))
    #expect(try run("new").text == Lesson.sample(id: "mine"))
  }

  @Test func `a copy of a lesson has a name of its own, and is right`() throws {
    let path = folder.path("mine.md")
    let made = try run("new", path, "--like", "dictionary")
    #expect(made.status == 0, "\(made.error)")
    #expect(try run("check", path).text == "\(path): right\n")
    let copy = try Lesson(markdown: String(contentsOfFile: path, encoding: .utf8), file: path)
    let original = try #require(BuiltInLesson.named("dictionary")).lesson()
    #expect(copy.id == "mine")
    #expect(copy.front.place == nil)
    #expect(copy.steps.count == original.steps.count)
    #expect(try run("new", "--like", path).text.contains("\nid: mine\n"))
    let unknown = try run("new", folder.path("other.md"), "--like", "no-such-lesson")
    #expect(unknown.status == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path("other.md")))
  }

  @Test(arguments: [
    ("lessons/My First.md", "my-first"), ("ä.md", "mine"), ("a", "a"), ("/", "mine"),
  ]) func `the id of a new lesson is made of its file's name`(file: String, id: String) {
    #expect(LessonNewCommand.id(of: file) == id)
  }

  @Test func `everything that is wrong is printed, and ends with 1`() throws {
    let broken = Lesson.sample(id: "mine").replacing("```view lookup", with: "```view lokup")
      .replacing("title: Asking for", with: "title: \u{1b}[31mAsking for")
    let check = try run("check", try write(broken, "b.md"), "dictionary")
    #expect(check.status == 1)
    #expect(
      check.lines.contains { $0.contains("b.md:27: error: unknown view “lokup”; did you mean") })
    #expect(check.lines.contains("dictionary: right"))
    #expect(check.error == "heed: 1 of 2 lessons have errors; put them right and check again\n")
    #expect(!check.text.contains("\u{1b}"))
    let piped = try run("check", "-", input: Lesson.sample(id: "mine"))
    #expect(piped.text == "-: right\n")
    #expect(try run("check", "nothing").error.contains("no built-in lesson of that name"))
    #expect(try run("check", "/no/such.md").status == 1)
    #expect(try run("check").status == 2)
  }

  @Test func `a lesson with errors is neither printed nor graded`() throws {
    let path = try write(
      Lesson.sample(id: "mine").replacing("argmax(scores)", with: "argmx(scores)"), "b.md")
    for command in ["print", "grade"] {
      let answers = try write("", "a.yaml")
      let refused = try HeedProcess.run(
        ["lesson", command, path] + (command == "grade" ? [answers] : []))
      #expect(refused.status == 1)
      #expect(refused.error.contains("has 1 error; heed lesson check"))
    }
  }

  @Test func `a worksheet and its key are printed`() throws {
    let sheet = try run("print", "what-is-it")
    #expect(sheet.status == 0)
    #expect(sheet.text.contains("[ ] street"))
    #expect(!sheet.text.contains(".928"))
    let key = try run("print", "what-is-it", "--key")
    #expect(key.text.contains("1.1 **animal**"))
    #expect(key.text.contains("animal .928, street .067"))
  }

  @Test func `answers are graded as text, JSON and JUnit, and the exit code says it`() throws {
    let right = try write(
      "\"1.1\": apple\n\"2.1\": 6.3\ne3.1: key[chair, sweetness] = 1\n", "r.yaml")
    let wrong = try write("\"1.1\": \"<chair>\"\n\"2.1\": 3\n", "w.yaml")
    let path = try write(Lesson.sample(id: "mine"), "mine.md")
    let passed = try run("grade", path, right)
    #expect(passed.status == 0, "\(passed.error)")
    #expect(passed.lines.first == "\(right): 3 of 3 right")
    let failed = try run("grade", path, right, wrong, "--format", "json")
    #expect(failed.status == 1)
    #expect(failed.error == "heed: 1 of 2 sheets are not all right\n")
    let json = try JSONValue(parsing: failed.output)
    #expect(json.array?.map { $0["status"]?.string?.description } == ["pass", "error"])
    #expect(
      json.array?[1]["tests"]?.array?.map { $0["status"]?.string?.description }
        == ["error", "fail", "fail"])
    let junit = try run("grade", path, wrong, "--format", "junit")
    #expect(junit.status == 1)
    #expect(junit.text.contains("tests=\"3\" failures=\"2\" errors=\"1\""))
    #expect(junit.text.contains("“&lt;chair&gt;” is no answer"))
    #expect(junit.text.hasSuffix("</testsuites>\n"))
    #expect(try run("grade", path, folder.path("none.yaml")).status == 1)
    #expect(try run("grade", path).status == 2)
  }
}
