import Foundation
import Testing

@testable import Lessons

@Suite struct BuiltInLessonTests {
  private func files() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: lessonFolder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "md" && $0.lastPathComponent != "README.md" }
  }

  @Test func `the program carries every lesson, word for word and in the order of the course`()
    throws
  {
    let files = try files()
    #expect(Set(BuiltInLesson.all.map(\.id)) == Set(files.map(\.lessonID)))
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      let trimmed = text.hasSuffix("\n") ? String(text.dropLast()) : text
      #expect(
        BuiltInLesson.named(file.lessonID)?.markdown == trimmed, "run .ci/write-built-in-lessons")
    }
    let places = try BuiltInLesson.all.map { try $0.lesson().front.place ?? 1000 }
    #expect(places == places.sorted())
    #expect(Set(places).count == places.count)
  }

  @Test func `some lessons train and others do not`() {
    #expect(BuiltInLesson.withTraining.count + BuiltInLesson.withoutTraining.count == 18)
    #expect(BuiltInLesson.withTraining.count == 8)
  }

  @Test(arguments: BuiltInLesson.withoutTraining)
  func `a built-in lesson passes the checker without a warning`(id: String) throws {
    try check(id)
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: BuiltInLesson.withTraining)
  func `a built-in lesson that trains passes the checker without a warning`(id: String) throws {
    try check(id)
  }

  @Test(arguments: BuiltInLesson.withoutTraining, LessonWalk.Manner.allCases)
  func `a walk goes through the whole lesson, with right and with wrong answers`(
    id: String, manner: LessonWalk.Manner
  ) throws {
    try walk(id, manner)
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: BuiltInLesson.withTraining, LessonWalk.Manner.allCases)
  func `a walk goes through a lesson that trains, with right and with wrong answers`(
    id: String, manner: LessonWalk.Manner
  ) throws {
    try walk(id, manner)
  }

  private func check(_ id: String) throws {
    let lesson = try #require(BuiltInLesson.named(id))
    let read = try lesson.lesson()
    #expect(read.id == id)
    let found = LessonCheck.problems(
      in: lesson.markdown, file: id + ".md", trainings: TrainedRuns.runs(of: read))
    #expect(found.map(\.description) == [])
  }

  private func walk(_ id: String, _ manner: LessonWalk.Manner) throws {
    let lesson = try #require(BuiltInLesson.named(id)).lesson()
    var walk = LessonWalk(lesson)
    try walk.walk(manner)
    #expect(walk.visited == lesson.stops)
    #expect(walk.session.record.answers.count == lesson.predictions.count)
    #expect(
      walk.session.record.answers.values.allSatisfy { $0.isRight == (manner == .right) })
  }

  @Test func `a lesson is found with and without its ending`() {
    #expect(BuiltInLesson.named("dictionary.md") == BuiltInLesson.named("dictionary"))
    #expect(BuiltInLesson.named("nothing") == nil)
  }
}

extension URL {
  fileprivate var lessonID: String { deletingPathExtension().lastPathComponent }
}
