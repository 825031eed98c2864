import Attention
import Models
import Testing
import Tokenization

@testable import Explorer

@Suite struct CaptureTests {
  private func maps(_ rows: [[Float]], place: String? = nil) throws -> CaptureHead {
    CaptureHead(
      .maps(try GivenMaps(weights: GivenRows(Matrix(rows))), values: nil), place: place)
  }

  private func vectors(_ values: Matrix? = nil) -> CaptureHead {
    let x = Matrix([[1, 0], [0, 1]])
    return CaptureHead(.vectors(queries: x, keys: x, values: values))
  }

  @Test func `a capture is run without a model, its tokens named or numbered`() throws {
    let head = try maps([[1, 0], [0.5, 0.5]])
    let named = Capture(
      title: "a.npz", identity: "a", layers: [[head], [head]], tokens: ["the", "cat"])
    let input = RunInput(named)
    #expect(!input.isSentence)
    #expect(input.text == "the cat")
    let trace = input.run(ToyModel())
    #expect(trace.title == "a.npz")
    #expect(trace.origin == .capture)
    #expect(trace.tokens.map(\.token.text) == ["the", "cat"])
    #expect(trace.layers.count == 2)
    #expect(trace.residuals.isEmpty)
    let numbered = RunInput(Capture(title: "b", identity: "b", layers: [[head]])).run(ToyModel())
    #expect(numbered.tokens.map(\.token.text) == ["0", "1"])
  }

  @Test func `fewer queries than keys are the last ones, and two lists have two names`() throws {
    let head = try maps([[0.2, 0.3, 0.5]])
    let last = Capture(title: "a", identity: "a", layers: [[head]], tokens: ["x", "y", "z"])
    #expect(last.names.queries.map(\.token.text) == ["z"])
    let cross = Capture(
      title: "a", identity: "a", layers: [[head]], tokens: ["x", "y", "z"], queryTokens: ["q"])
    #expect(cross.names.queries.map(\.token.text) == ["q"])
    #expect(cross.names.text == "queries q   keys x y z")
  }

  @Test func `queries and keys follow the axes, and numbers that are put in`() throws {
    let capture = Capture(title: "a", identity: "a", layers: [[vectors()]])
    var input = RunInput(capture)
    input.configuration.mask = .causal
    let address = HeadAddress(layer: 0, head: 0)
    #expect(
      input.run(ToyModel())[address]?.attention.values(of: .weights, query: 0)
        == [.number(1), .masked])
    input.intervention.numbers[.head(address, HeadComponent(.query, row: 0, column: 0))] = 7
    #expect(input.run(ToyModel())[address]?.attention.queries[0, 0] == 7)
  }

  @Test func `a place in the file is that of the head`() throws {
    let head = try maps([[1]], place: "attentions[1,")
    let capture = Capture(title: "a", identity: "a", layers: [[head]])
    #expect(
      capture.place(of: HeadAddress(layer: 0, head: 0), query: 3, key: 4) == "attentions[1,3,4]")
    #expect(capture.place(of: HeadAddress(layer: 1, head: 0), query: 3, key: 4) == nil)
  }

  @Test func `captures are compared by what they are`() throws {
    let (one, two) = (try maps([[1]]), try maps([[0.5]]))
    #expect(
      Capture(title: "a", identity: "a", layers: [[one]])
        == Capture(title: "b", identity: "a", layers: [[two]]))
    #expect(
      Capture(title: "a", identity: "a", layers: [[one]])
        != Capture(title: "a", identity: "b", layers: [[one]]))
  }
}
