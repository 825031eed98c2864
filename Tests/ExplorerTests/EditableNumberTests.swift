import Attention
import Models
import Testing

@testable import Explorer

@Suite struct EditableNumberTests {
  @Test func `query, key, value and vector of the opening cell have their names and numbers`()
    throws
  {
    var exploration = Session().state.exploration
    exploration.dimension = 4
    let numbers = exploration.editableNumbers()
    let names = numbers.map(\.name)
    #expect(names[0] == "q(it) noun?")
    #expect(names[1] == "k(animal) noun?")
    #expect(names[2].hasPrefix("v(animal) "))
    #expect(numbers[0].value == 32)
    #expect(numbers[1].value == 1)
    for number in numbers {
      guard case .head(let address, let place) = number.place else { continue }
      #expect(exploration.trace[address]?.attention.component(place) == number.value)
    }
  }

  @Test func `parameters of a scenario can be put in, too`() throws {
    let input = RunInput(try builtIn("scores"))
    let exploration = Exploration(
      input: input, trace: input.run(ToyModel()), address: HeadAddress(layer: 0, head: 0),
      query: 0, key: 0)
    let names = exploration.editableNumbers().map(\.name)
    #expect(names.contains("W[0, 1]"))
    #expect(names.contains("v_a[0]"))
    #expect(names.contains("v_a[0] of concat"))
    #expect(!names.contains("width"))
  }

  @Test func `every entry of a learned matrix can be reached`() throws {
    let exploration = Session().state.exploration
    let numbers = exploration.editableNumbers()
    #expect(numbers.map(\.name).contains("W_Q[noun?, pron]"))
    for kind in ProjectionKind.allCases {
      var seen: Set<RunComponent> = []
      for column in 0..<32 {
        let found = exploration.editableNumbers(column: column).first {
          $0.name.hasPrefix(kind.rawValue)
        }
        let number = try #require(found)
        #expect(number.column?.place == column)
        #expect(number.column?.count == 32)
        seen.insert(number.place)
      }
      #expect(seen.count == 32)
    }
  }

  @Test func `the projections of a scenario belong to its heads`() throws {
    let input = RunInput(try builtIn("multi-head"))
    var exploration = Exploration(
      input: input, trace: input.run(ToyModel()), address: HeadAddress(layer: 0, head: 1),
      query: 0, key: 0)
    let head = try #require(exploration.head)
    guard let query = head.projections.query else { return }
    #expect(query.parameters.rowCount == head.attention.dimension)
    let number = try #require(
      exploration.editableNumbers().first { $0.name.hasPrefix("W_Q") })
    exploration.input.intervention.numbers[number.place] = number.value + 1
    let changed = exploration.input.run(ToyModel())
    #expect(changed[HeadAddress(layer: 0, head: 1)]?.attention.queries != head.attention.queries)
    #expect(
      changed[HeadAddress(layer: 0, head: 0)]?.attention
        == exploration.trace[HeadAddress(layer: 0, head: 0)]?.attention)
  }

  @Test func `a model without heads has no number`() {
    #expect(Session(Session.headlessTrace).state.exploration.editableNumbers().isEmpty)
  }
}
