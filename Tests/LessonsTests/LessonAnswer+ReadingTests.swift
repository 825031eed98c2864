import Testing

@testable import Lessons

@Suite struct LessonAnswerReadingTests {
  /// The questions of the samples in the documentation, each with its right answer.
  private func questions() throws -> [(Prediction, RightAnswer)] {
    var questions: [(Prediction, RightAnswer)] = []
    for sample in try documentedSamples() {
      let lesson = try lesson(sample)
      var engine = LessonEngine(lesson)
      for (index, step) in lesson.steps.enumerated() {
        for prediction in step.predictions {
          let right = try engine.rightAnswer(
            of: prediction, about: lesson.data(ofStep: index)?.name)
          questions.append((prediction, right))
        }
      }
    }
    return questions
  }

  @Test func `what is written of an answer is read as that answer, for every kind`() throws {
    let questions = try questions()
    #expect(Set(questions.map(\.0.kind.word)) == Set(QuestionKind.allCases.map(\.rawValue)))
    for (prediction, right) in questions {
      let text = prediction.text(of: right.answer, right)
      let read = try #require(prediction.answer(from: text, right), "\(text)")
      #expect(right.accepts(read), "\(text)")
      let wrong = try #require(right.wrongAnswer(of: prediction))
      #expect(!right.accepts(wrong))
      #expect(prediction.answer(from: "\u{1}", right) == nil || prediction.kind.word == "text")
    }
  }

  @Test func `an order needs every option once`() throws {
    let found = try questions().first { $0.0.kind.word == "order" }
    let (prediction, right) = try #require(found)
    #expect(prediction.answer(from: "apple, apple, chair", right) == nil)
    #expect(prediction.answer(from: "apple, banana", right) == nil)
    #expect(prediction.answer(from: "Chair,apple , banana", right) == .order([0, 1, 2]))
  }

  @Test func `a map names its rows`() throws {
    let found = try questions().first { $0.0.kind.word == "draw-map" }
    let (prediction, right) = try #require(found)
    guard case .map(let map) = right else { return }
    #expect(map.queries == ["BOS", "the", "black", "cat", "slept"])
    #expect(map.largest == [0, 0, 1, 2, 3])
    let half = try #require(prediction.answer(from: "the → BOS, black -> the", right))
    #expect(half == .map([nil, 0, 1, nil, nil]))
    #expect(!right.accepts(half))
    #expect(prediction.answer(from: "dog → BOS", right) == nil)
    #expect(prediction.text(of: .map([nil, nil, nil, nil, nil]), right) == "no cell")
  }
}
