import Attention
import Screen
import Testing
import Training
import Views

@testable import Explorer

@Suite struct TrainingSceneTests {
  private static let quick: [TrainingTaskKind] = [
    .learnedWidth, .softChoice, .bestChoice, .causalPalindrome, .sink, .inductionOneLayer,
  ]

  @Test(arguments: isOptimized ? TrainingTaskKind.allCases : quick)
  func `every task has a screen at every size, in colours, without, and in ASCII`(
    kind: TrainingTaskKind
  ) {
    let opened = Session(training: kind)
    for (rows, columns) in [(24, 80), (30, 100), (60, 200), (16, 60), (6, 20), (9, 30)] {
      for display in [
        Display(shading: .glyphs, repertoire: .unicode),
        Display(shading: .background, repertoire: .unicode),
        Display(shading: .glyphs, repertoire: .ascii),
      ] {
        var session = opened
        session.state.display = display
        session.perform(.resize(rows: rows, columns: columns))
        let frame = session.frame
        #expect(frame.rows == rows && frame.columns == columns)
        #expect(frame.cursor != nil, "\(kind) \(rows)×\(columns)")
        guard rows >= 24 else { continue }
        #expect(frame.line(0).contains("train · \(kind.title)"))
        #expect(frame.line(rows - 2).contains("step") || frame.line(rows - 2).contains("Space"))
        for measure in kind.measures { #expect(frame.text.contains(measure.label)) }
      }
    }
  }

  @Test func `a measure without the head says what it was with it`() throws {
    var session = Session(training: .causalPalindrome)
    session.type("x")
    #expect(session.frame.line(0).contains("paused at step 0"))
    #expect(session.frame.text.contains("with it"))
    #expect(session.frame.text.contains("L0.H0 off"))
    #expect(session.frame.text.contains("with every head"))  // The loss is measured whole only.
  }

  @Test func `the numbers of the pane are those of the runs`() throws {
    var session = Session(training: .softChoice, steps: 60)
    session.type("30.")
    session.train()
    let frame = session.frame
    let (query, key) = (session.state.exploration.query, session.state.exploration.key)
    for (step, label) in [(30, "weight"), (0, " step 0"), (20, " step 20")] {
      let head = try #require(
        TrainingRun(.softChoice, seed: 7, steps: step).model.subject().trace().heads.first)
      let weight = try #require(head.values(of: .weights, query: query)[key].number)
      let text = NumberForm.weight.text(weight, digits: 3)
      #expect(
        (0..<24).contains { frame.line($0).contains(label) && frame.line($0).contains(text) },
        "step \(step): \(text)")
    }
    let model = TrainingRun(.softChoice, seed: 7, steps: 30).model
    let subject = model.subject()
    let trace = subject.trace()
    let answer = try #require(subject.answers[query])
    let probability = try #require(
      subject.probabilities(heads: trace.heads, residuals: []))[query][answer]
    let text = NumberForm.weight.text(probability, digits: 3)
    #expect((0..<24).contains { frame.line($0).contains("now") && frame.line($0).contains(text) })
    #expect(frame.text.contains("p(it is a \(subject.choices[answer])"))
  }
}
