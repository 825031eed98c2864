import Attention
import Scenarios
import Testing
import Training

@testable import Lessons

@Suite struct LessonReaderTests {
  @Test func `every sample of the documentation is read`() throws {
    let samples = try documentedSamples()
    #expect(samples.count >= 15)
    for sample in samples {
      #expect(problems(sample) == [], "\(sample.prefix(600))")
    }
  }

  @Test func `the whole sample has its steps, questions and lines`() throws {
    let lesson = try lesson(try #require(documentedSamples().first))
    #expect(lesson.id == "fruit-soft-lookup")
    #expect(lesson.front.needs.map(\.value) == ["dictionary"])
    #expect(lesson.front.seed == 7)
    #expect(lesson.steps.map(\.title.value) == ["Scores", "Scale", "Play"])
    #expect(lesson.predictions.count == 2)
    let question = try #require(lesson.predictions.first)
    #expect(question.line == 30)
    #expect(question.answer?.line == 34)
    #expect(question.wrong.map(\.answer.value) == ["chair"])
    #expect(lesson.steps[2].parameters.first?.range.isLogarithmic == true)
    #expect(lesson.steps[2].notes.map(\.value) == ["Ask for hands before the reveal."])
  }

  @Test func `items become a scenario of their numbers`() throws {
    let data = try #require(try lesson(embedded("```notes\nx\n```")).data.first)
    guard case .scenario(let scenario, _) = data.subject,
      case .vectors(let vectors) = scenario.subject
    else {
      Issue.record("no vectors")
      return
    }
    #expect(data.name == "fruit")
    #expect(vectors.queries.labels == ["fruit"])
    #expect(vectors.keys.labels == ["apple", "banana", "chair"])
    #expect(vectors.values.columns == ["price"])
    #expect(vectors.values.heads.first?.elements == [9, 6, 3])
  }

  @Test func `a training has its task, seed and last step`() throws {
    let text = embedded("```data train\nname: t\ntask: induction\nuntil: 300\n```")
    #expect(try lesson(text).data.last?.subject == .training(.induction, seed: 7, until: 300))
  }

  @Test func `a view needs no keys, and any other block does`() throws {
    let step = try lesson(embedded("```view lookup\n```")).steps.first
    #expect(step?.blocks.count == 1)
    #expect(problems(embedded("```check\n```")).map(\.reason) == ["the block check is empty"])
  }

  @Test func `a file that is too large is refused`() {
    let found = problems(String(repeating: "a", count: Lesson.largestFile + 1))
    #expect(found.map(\.line) == [1])
    #expect(found.first?.fix == "make several lessons of it")
  }

  @Test func `an empty file lacks front matter and steps`() {
    #expect(
      problems("").map(\.reason) == ["the file has no front matter", "the lesson has no step"])
  }
}
