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
    let numbers = exploration.editableNumbers
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
    let names = exploration.editableNumbers.map(\.name)
    #expect(names.contains("W[0,0]"))
    #expect(names.contains("v_a[0]"))
    #expect(names.contains("v_a[0] of concat"))
    #expect(!names.contains("width"))
  }

  @Test func `a model without heads has no number`() {
    #expect(Session(Session.headlessTrace).state.exploration.editableNumbers.isEmpty)
  }
}
