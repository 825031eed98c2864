import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct StateMovingTests {
  @Test func `arrows and letters move the cell and stop at the edges`() {
    var session = Session()
    session.press(.left, .up)
    #expect(session.state.exploration.key == 1)
    #expect(session.state.exploration.query == 7)
    session.type("99h99k")
    #expect(session.state.exploration.key == 0)
    #expect(session.state.exploration.query == 0)
    session.type("99l99j")
    #expect(session.state.exploration.key == 11)
    #expect(session.state.exploration.query == 11)
  }

  @Test func `a count multiplies a move and names a query or a key`() {
    var session = Session()
    session.type("3k")
    #expect(session.state.exploration.query == 5)
    session.type("10G4|")
    #expect(session.state.exploration.query == 10)
    #expect(session.state.exploration.key == 4)
    #expect(session.state.count == nil)
  }

  @Test func `heads go on into the next layer and stop at the ends`() {
    var session = Session()
    session.type("4[")
    #expect(session.state.exploration.address == HeadAddress(layer: 0, head: 4))
    session.type("99[")
    #expect(session.state.exploration.address == HeadAddress(layer: 0, head: 0))
    session.type("99]")
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 4))
    session.type("{")
    #expect(session.state.exploration.address == HeadAddress(layer: 0, head: 4))
  }

  @Test func `stages go round`() {
    var session = Session()
    session.type("t")
    #expect(session.state.exploration.stage == .valueNorm)
    session.type("tt")
    #expect(session.state.exploration.stage == .dot)
    session.type("TTT")
    #expect(session.state.exploration.stage == .weights)
  }

  @Test(arguments: [
    ("2h", 5, 3), ("2l", 5, 7), ("2j", 7, 5), ("2k", 3, 5), ("3g", 3, 5), ("3G", 3, 5),
    ("3|", 5, 3), ("g", 0, 5), ("G", 11, 5), ("0", 5, 0), ("$", 5, 11), ("2$", 5, 11),
    ("12G", 11, 5), ("99G", 11, 5), ("99|", 5, 11), ("9999999j", 11, 5), ("9999999L", 5, 11),
    ("9999999K", 0, 5), ("9999999H", 5, 0),
  ])
  func `a move with its count ends where it says, or at the edge`(
    keys: String, query: Int, key: Int
  ) {
    var session = Session()
    session.type("5G5|" + keys)
    #expect(session.state.exploration.query == query)
    #expect(session.state.exploration.key == key)
    #expect(session.state.count == nil)
  }

  @Test func `left and right move the dimension of the output and leave the key`() {
    var session = Session()
    session.state.exploration.stage = .output
    session.type("l")
    #expect(session.state.exploration.dimension == 1)
    session.type("99l")
    #expect(session.state.exploration.dimension == session.state.exploration.columnCount - 1)
    session.type("0")
    #expect(session.state.exploration.dimension == 0)
    #expect(session.state.exploration.key == 2)
  }

  @Test(arguments: [
    ("2[", 1, 1), ("3]", 1, 4), ("{", 0, 3), ("9{", 0, 3), ("{9}", 1, 3), ("9999999[", 0, 0),
  ])
  func `heads and layers take a count`(keys: String, layer: Int, head: Int) {
    var session = Session()
    session.type(keys)
    #expect(session.state.exploration.address == HeadAddress(layer: layer, head: head))
  }

  @Test(arguments: [
    ("2t", Stage.output), ("2T", .scaled), ("6t", .weights), ("9999999t", .dot), ("9999999T", .dot),
  ])
  func `stages take a count`(keys: String, stage: Stage) {
    var session = Session()
    session.type(keys)
    #expect(session.state.exploration.stage == stage)
  }

  @Test(arguments: ["", "a"])
  func `a sentence of no word or one can be moved in`(text: String) {
    var session = Session(text)
    session.type("jjllGg0$JKHL99|99G[]{}tTtT")
    #expect(session.state.exploration.query == session.state.exploration.queryCount - 1)
    #expect(session.state.exploration.key == session.state.exploration.keyCount - 1)
  }
}
