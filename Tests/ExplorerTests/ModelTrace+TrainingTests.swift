import Attention
import Models
import Testing
import Tokenization
import Training

@testable import Explorer

@Suite struct ModelTraceTrainingTests {
  private func input(_ kind: TrainingTaskKind) -> RunInput {
    let model = TrainingRun(kind, seed: 7).model
    var input = RunInput(text: "", configuration: model.subject().configuration)
    input.trained = model
    return input
  }

  @Test(arguments: [
    TrainingTaskKind.inductionOneLayer, .causalPalindrome, .sink, .softChoice, .learnedWidth,
  ])
  func `a trained model is a run with all its numbers`(kind: TrainingTaskKind) throws {
    let trace = input(kind).run(ToyModel())
    let subject = TrainingRun(kind, seed: 7).model.subject()
    #expect(trace.origin == .checkpoint)
    #expect(trace.modelName.hasSuffix(", step 0"))
    #expect(trace.tokens.map(\.token.text) == subject.keys)
    #expect(trace.queryTokens.map(\.token.text) == subject.queries)
    #expect(trace.heads.map(\.head.attention) == subject.trace().heads)
  }

  @Test func `numbers put in by hand and heads that are off go through the layers`() throws {
    let first = HeadAddress(layer: 0, head: 0)
    var changed = input(.inductionOneLayer)
    let whole = changed.run(ToyModel())
    changed.intervention.numbers[.embedding(token: 0, column: 0)] = 9
    #expect(changed.run(ToyModel()).residuals[0][0, 0] == 9)
    changed.intervention.numbers = [
      .projection(first, ProjectionComponent(.value, row: 0, column: 0)): 5
    ]
    let projected = changed.run(ToyModel())
    #expect(projected[first]?.projections.value?.number(row: 0, column: 0) == 5)
    #expect(projected[first]?.attention.values != whole[first]?.attention.values)
    changed.intervention.numbers = [.head(first, HeadComponent(.query, row: 1, column: 0)): 3]
    #expect(changed.run(ToyModel())[first]?.attention.queries[1, 0] == 3)
    changed.intervention = Intervention(headsOff: [first])
    let ablated = changed.run(ToyModel())
    #expect(ablated.residuals[1] == ablated.residuals[0])
    #expect(ablated.headsOff == [first])
  }

  @Test func `axes can be changed as in any run`() {
    var changed = input(.inductionOneLayer)
    changed.configuration.mask = .none
    let head = changed.run(ToyModel())[HeadAddress(layer: 0, head: 0)]?.attention
    #expect(head?.configuration.mask == AttentionMask.none)
  }
}
