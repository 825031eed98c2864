import Attention
import Models
import Scenarios
import Screen
import Testing
import Tokenization
import Views

@testable import Explorer

@Suite struct ModelTraceScenarioTests {
  private func trace(_ name: String) throws -> ModelTrace {
    RunInput(try builtIn(name)).run(ToyModel())
  }

  @Test func `queries and keys of a scenario have their own names`() throws {
    let trace = try trace("soft-lookup")
    #expect(trace.queryTokens.map(\.token.text) == ["fruit"])
    #expect(trace.tokens.map(\.token.text) == ["apple", "banana", "chair"])
    #expect(!trace.hasOneList)
    #expect(trace.modelName == "Soft lookup by attributes")
    #expect(trace.residuals.isEmpty)
  }

  @Test func `variants are heads with names`() throws {
    let trace = try trace("scores")
    #expect(trace.layers[0].map(\.name) == ["additive", "dot", "general", "concat", "cosine"])
    #expect(trace.layers[0][0].attention.configuration.score == .additive)
  }

  @Test func `the names stand in one line of text, each where its token says`() throws {
    guard case .vectors(let vectors) = try builtIn("soft-lookup").subject else { return }
    let text = ScenarioText(vectors)
    #expect(text.text == "queries fruit   keys apple banana chair")
    let scalars = Array(text.text.unicodeScalars)
    for token in text.queries + text.keys {
      let written = String(String.UnicodeScalarView(scalars[token.token.characters]))
      #expect(written == token.token.text)
    }
  }

  @Test func `numbers put in by hand change the heads`() throws {
    var input = RunInput(try builtIn("soft-lookup"))
    let price = HeadComponent(.value, row: 0, column: 0)
    input.intervention.numbers[.head(HeadAddress(layer: 0, head: 0), price)] = 90
    let head = input.run(ToyModel()).layers[0][0].attention
    #expect(head.values[0, 0] == 90)
    #expect(abs(head.row(0).output[0] - 36.3699) < 1e-3)
  }

  @Test func `what a scenario lacks is said, and its own numbers stay`() throws {
    var input = RunInput(try builtIn("soft-lookup"))
    input.configuration.positions = .learned
    let trace = input.run(ToyModel())
    #expect(trace.layers[0].count == 1)
    #expect(trace.notice?.sentence.contains("the table of positions") == true)
  }

  @Test(arguments: BuiltInScenario.all.map(\.name))
  func `every demo opens at every size and every view can be drawn`(name: String) throws {
    let input = RunInput(try builtIn(name))
    let trace = input.run(ToyModel())
    for (rows, columns) in [(24, 80), (30, 100), (60, 200), (9, 30)] {
      var exploration = Exploration(
        input: input, trace: trace, address: HeadAddress(layer: 0, head: 0), query: 0, key: 0)
      for view in ViewKind.allCases {
        exploration.view = view
        let state = State(
          exploration, rows: rows, columns: columns,
          display: Display(shading: .glyphs, repertoire: .unicode))
        var pictures = Pictures()
        #expect(state.render(&pictures).rows == rows)
      }
    }
  }

  @Test func `a key that query heads share changes for all of them`() throws {
    var input = RunInput(try builtIn("grouped-heads"))
    let first = HeadAddress(layer: 0, head: 2)
    let place = HeadComponent(.key, row: 1, column: 0)
    input.intervention.numbers[.head(first, place)] = 9
    let trace = input.run(ToyModel())
    #expect(trace.groups.keyValueHeadCount(layer: 0) == 2)
    let keys = trace.layers[0].map { $0.attention.component(place) == 9 }
    #expect(keys == [false, false, true, true])
    var exploration = Exploration(
      input: input, trace: trace, address: HeadAddress(layer: 0, head: 3), query: 0, key: 1)
    exploration.key = 1
    #expect(exploration.editableNumbers()[1].place == .head(first, place))
    #expect(!RunInput(try builtIn("scores")).run(ToyModel()).groups.isShared)
  }
}

/// A scenario that is part of the program.
func builtIn(_ name: String) throws -> Scenario {
  let builtIn = try #require(BuiltInScenario.named(name))
  return try Scenario(yaml: builtIn.yaml, file: name) { _ in [] }
}
