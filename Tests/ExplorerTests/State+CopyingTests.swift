import Attention
import Models
import Screen
import Testing

@testable import Explorer

@Suite struct StateCopyingTests {
  private func copied(_ session: Session) -> String? {
    session.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }.last
  }

  @Test func `y copies the number in full with its sentence`() throws {
    var session = Session()
    session.type("y")
    let text = try #require(copied(session))
    let parts = text.split(separator: "\t")
    #expect(Double(parts[0]) == session.weight)
    #expect(parts[1].hasPrefix("query it reads key animal with weight .928, largest of 12"))
    #expect(session.state.message?.hasPrefix("sent to the terminal's clipboard: ") == true)
  }

  @Test func `Y copies the place in an export, and says where there is none`() {
    var session = Session()
    session.type("Y")
    #expect(copied(session) == "attentions[1,3,8,2]")
    session.type("TY")
    #expect(copied(session) == "scores[1,3,8,2]")
    session.type("TY")
    #expect(copied(session) == "scores[1,3,8,2]")
    #expect(session.state.message?.contains("in no export of this model") == true)
  }

  @Test func `a scenario has names of its own`() throws {
    let input = RunInput(try builtIn("soft-lookup"))
    var session = Session()
    session.state.exploration = Exploration(
      input: input, trace: input.run(ToyModel()), address: HeadAddress(layer: 0, head: 0),
      query: 0, key: 1)
    session.type("Y")
    #expect(copied(session) == "weights[0,1]")
    session.type("TTTY")
    #expect(copied(session) == "dot[0,1]")
  }

  @Test func `a row and a map are tables with names`() throws {
    var session = Session("it was tired")
    session.type("m:copy the row")
    session.press(.enter)
    let row = try #require(copied(session)).split(separator: "\n")
    #expect(row.count == 2)
    #expect(row[0] == "\t[BOS]\tit\twas\ttired")
    session.type(":copy the whole map")
    session.press(.enter)
    let map = try #require(copied(session)).split(separator: "\n")
    #expect(map.count == 5)
    #expect(map[1].hasSuffix("\t0\t0\t0"))
    session.type("T:copy the whole map")
    session.press(.enter)
    #expect(copied(session)?.contains("-inf") == true)
  }

  @Test func `what is too large for terminals is refused with a way out`() {
    var session = Session(Array(repeating: "the cat ran", count: 100).joined(separator: " "))
    let before = session.effects.count
    session.type(":copy the whole map")
    session.press(.enter)
    #expect(session.effects.count == before)
    #expect(session.state.message?.contains("heed export") == true)
  }

  @Test func `every view copies its own sentence`() throws {
    for view in ViewKind.allCases where view != .lookup && view != .grid {
      var session = Session.showing(view)
      session.type("y")
      #expect(copied(session)?.isEmpty == false, "\(view)")
    }
  }
}
