import Attention
import Models
import Screen
import Testing

@testable import Explorer

@Suite struct StateNumbersTests {
  private func cleared(_ session: inout Session) {
    session.press(.control("u"))
  }

  @Test func `a number that is typed is followed at once, kept by Enter and undone`() throws {
    var session = Session()
    session.type("vv")
    let weight = try #require(session.weight)
    session.type("e")
    session.press(.tab)
    cleared(&session)
    session.type("0")
    #expect(session.state.exploration.head?.attention.keys[2, 0] == 0)
    #expect(try #require(session.weight) < weight)
    session.press(.enter)
    #expect(session.state.mode == .browsing)
    #expect(session.frame.text.contains("1 number changed*"))
    session.type("u")
    #expect(session.weight == weight)
  }

  @Test func `Esc puts the number back, and what is no number changes nothing`() throws {
    var session = Session()
    session.type("vv")
    let before = session.state.exploration
    session.type("e")
    session.type("5x")
    #expect(session.frame.text.contains("not a number yet"))
    session.press(.escape)
    #expect(session.state.exploration.input == before.input)
    #expect(session.weight == 0.9277 || session.state.exploration.isUpToDate)
    for text in ["", "-", "nan", "inf", "1e99", "٣"] { #expect(State.number(text) == nil) }
    #expect(State.number("−1.5") == -1.5)
  }

  @Test func `plus and minus move the number, a count times, and can be undone`() throws {
    var session = Session()
    session.type("vv")
    session.type("5+")
    let changed = try #require(session.state.exploration.head?.attention.queries[8, 0])
    #expect(abs(changed - 32.5) < 1e-5)
    session.press(.tab)
    session.type("-")
    let value = try #require(session.state.exploration.head?.attention.values[2, 0])
    let plain = try #require(
      ToyModel().trace(of: ToyModel.openingText)[ToyModel.openingHead]?.attention.values[2, 0])
    #expect(abs(value - plain + 0.1) < 1e-5)
    session.type("uu")
    #expect(session.state.exploration.input.intervention.numbers.count == 1)
  }

  @Test func `keys that follow faster than runs end all count`() throws {
    var session = try Session(scenario: "soft-lookup")
    for _ in 0..<3 { _ = session.state.update(.perform(.more)) }
    #expect(session.state.exploration.input.intervention.numbers.values.first == 1.1)
    #expect(State.moved(0.2, steps: 1) == 0.3)
    #expect(State.moved(.infinity, steps: 1) == .infinity && State.moved(1e30, steps: 1) == 1e30)
  }

  @Test func `the query of the soft lookup is dragged until chair is largest`() throws {
    let input = RunInput(try builtIn("soft-lookup"))
    var session = Session()
    session.state.exploration = Exploration(
      input: input, trace: input.run(ToyModel()), address: HeadAddress(layer: 0, head: 0),
      query: 0, key: 2)
    session.type("vvj")
    session.type("5+")
    let tie = try #require(session.state.exploration.head?.attention.row(0).outcome.value?.weights)
    #expect(tie[2] < tie[0])
    session.type("2+")
    let weights = try #require(
      session.state.exploration.head?.attention.row(0).outcome.value?.weights)
    #expect(weights[2] > weights[0])
  }

  @Test func `x in Heads switches the head off, and says so`() throws {
    var session = Session()
    session.type("vh")
    session.state.exploration.address = HeadAddress(layer: 0, head: 4)
    let before = session.state.exploration.trace
    session.type("x")
    #expect(session.state.exploration.trace.headsOff == [HeadAddress(layer: 0, head: 4)])
    #expect(session.state.exploration.trace.residuals[1] != before.residuals[1])
    session.type("vm")
    #expect(session.frame.text.contains("1 head off"))
    session.type("vhx")
    #expect(session.state.exploration.trace == before)
  }

  @Test func `X exchanges the words of query and key, and the cursor stays with its words`() throws
  {
    var session = Session("the cat chased the mouse")
    session.state.exploration.query = 2
    session.state.exploration.key = 5
    session.type("X")
    #expect(session.state.exploration.text == "the mouse chased the cat")
    session.type("u")
    #expect(session.state.exploration.text == "the cat chased the mouse")
    session.state.exploration.key = 2
    session.type("X")
    #expect(session.state.message?.contains("two different words") == true)
  }

  @Test func `numbers stay with their words while the sentence is edited`() throws {
    var session = Session("it was tired")
    session.state.exploration.query = 1
    session.state.exploration.key = 1
    session.type("vv+")
    session.type("vme")
    session.press(.home)
    session.type("so ")
    session.press(.enter)
    let places = session.state.exploration.input.intervention.numbers.keys.compactMap {
      if case .head(_, let place) = $0 { place.row } else { nil }
    }
    #expect(places == [2])
  }
}
