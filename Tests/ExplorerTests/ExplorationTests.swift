import Attention
import Explorer
import Models
import Screen
import Testing

@Suite struct ExplorationTests {
  @Test func `a selection outside of the map goes to the nearest cell`() {
    var exploration = Session().state.exploration
    exploration.query = 99
    exploration.key = -4
    exploration.dimension = 1000
    exploration.clampSelection()
    #expect(exploration.query == 11)
    #expect(exploration.key == 0)
    #expect(exploration.dimension == (exploration.head?.attention.valueDimension ?? 0) - 1)
  }

  @Test func `a head that does not exist becomes the first`() {
    var exploration = Session().state.exploration
    exploration.address = HeadAddress(layer: 9, head: 9)
    #expect(exploration.head == nil)
    #expect(exploration.queryCount == 0 && exploration.keyCount == 0)
    #expect(exploration.columnCount == 0)
    exploration.clampSelection()
    #expect(exploration.address == HeadAddress(layer: 0, head: 0))
  }

  @Test(arguments: Stage.allCases)
  func `the column is a key, or for the output a dimension`(stage: Stage) {
    var exploration = Session().state.exploration
    exploration.stage = stage
    exploration.column = 1
    #expect(exploration.column == 1)
    #expect(exploration.key == (stage == .output ? 2 : 1))
    #expect(exploration.dimension == (stage == .output ? 1 : 0))
    let dimensions = exploration.head?.attention.valueDimension
    #expect(exploration.columnCount == (stage == .output ? dimensions : 12))
  }

  @Test func `a run keeps what it was made of, and the run before it`() {
    var session = Session()
    let before = session.state.exploration
    #expect(before.before == nil)
    session.type("m")
    #expect(session.state.exploration.before == before.trace)
    #expect(session.state.exploration.traced.configuration.mask == .causal)
    #expect(session.state.exploration.traced.text == ToyModel.openingText)
  }

  @Test func `while the model computes, what is shown is what the last run was made of`() {
    var session = Session()
    _ = session.state.update(.perform(.causalMask))
    #expect(session.state.exploration.configuration.mask == .causal)
    #expect(session.state.exploration.traced.configuration.mask == AttentionMask.none)
  }

  @Test func `a model without tokens, or without heads, can be looked at`() {
    for trace in [Session.emptyTrace, Session.headlessTrace] {
      for view in ViewKind.allCases {
        var session = Session(trace)
        session.state.exploration.view = view
        for binding in KeyBindings.standard.bindings(in: view)
        where binding.command != .editSentence {
          for key in binding.keys {
            session.press(key)
            _ = session.frame
            session.press(.escape)
          }
        }
        #expect(session.state.exploration.query == 0 && session.state.exploration.key == 0)
      }
    }
  }
}
