import Attention
import Testing

@testable import Training

@Suite struct TrainedSubjectTests {
  private static let kinds: [TrainingTaskKind] =
    isOptimized
    ? TrainingTaskKind.allCases
    : [.learnedWidth, .softChoice, .causalPalindrome, .inductionOneLayer, .sink]

  @Test(arguments: kinds)
  func `names, answers and aims fit the maps`(kind: TrainingTaskKind) {
    let subject = TrainingRun(kind, seed: 7).model.subject()
    for head in subject.trace().heads {
      #expect(head.queryCount == subject.queries.count)
      #expect(head.keyCount == subject.keys.count)
    }
    #expect(subject.answers.isEmpty || subject.answers.count == subject.queries.count)
    #expect(subject.answers.compactMap(\.self).allSatisfy(subject.choices.indices.contains))
    for aims in subject.aims {
      #expect(aims.count == subject.queries.count)
      for aim in aims.compactMap(\.self) {
        #expect(aim.keys.allSatisfy(subject.keys.indices.contains))
        #expect(!aim.sentence.isEmpty)
      }
    }
  }

  @Test func `after a letter that came before, what followed it is to be read`() throws {
    let subject = TrainingRun(.induction, seed: 7).model.subject()
    for (query, letter) in subject.queries.enumerated() {
      let aim = try #require(subject.aim(head: 1, query: query))
      for key in aim.keys {
        #expect(subject.keys[key - 1] == letter)
        #expect(subject.answers[query].map { subject.choices[$0] } == subject.keys[key])
      }
      #expect(subject.aim(head: 0, query: query)?.keys == (query == 0 ? nil : [query - 1]))
    }
    #expect(subject.aim(head: 2, query: 0) == nil)
  }

  @Test func `a trained model reads where it was to learn to`() throws {
    let model = TrainingRun(.softChoice, seed: 7, steps: 100).model
    let subject = model.subject()
    let head = try #require(subject.trace().heads.first)
    for query in subject.queries.indices {
      let key = try #require(subject.aim(head: 0, query: query)?.keys.first)
      #expect(try #require(head.values(of: .weights, query: query)[key].number) > 0.5)
    }
  }
}
