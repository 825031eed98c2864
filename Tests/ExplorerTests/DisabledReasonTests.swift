import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct DisabledReasonTests {
  @Test func `the next match without a search says why not`() {
    var session = Session()
    session.type("n")
    #expect(session.state.message?.contains("/ starts a search") == true)
  }

  @Test func `undo and redo need a change`() {
    var session = Session()
    #expect(reason(.undo, session) == "nothing to undo: nothing has changed yet")
    #expect(reason(.redo, session) == "nothing to redo: nothing was undone")
    session.type("j")
    #expect(reason(.undo, session) == nil)
    session.type("u")
    #expect(reason(.redo, session) == nil)
  }

  @Test(arguments: [Command.nextMatch, .previousMatch])
  func `a next match needs a search that finds something`(command: Command) {
    var session = Session()
    #expect(reason(command, session) == "nothing to find: / starts a search")
    session.type("/zebra")
    #expect(reason(command, session) == "no token contains “zebra”")
    session.press(.escape)
    session.type("/the")
    #expect(reason(command, session) == nil)
  }

  @Test func `no step follows the last`() {
    var session = Session()
    #expect(reason(.forward, session) == nil)
    session.press(.enter)
    #expect(
      reason(.forward, session)
        == "every step is uncovered; Backspace covers the last one again")
    session.press(.backspace)
    #expect(reason(.forward, session) == nil)
  }

  @Test func `a key by its number needs the number`() {
    var session = Session()
    #expect(reason(.keyByNumber, session) == "type the number first: 12| goes to key 12")
    session.type("4")
    #expect(reason(.keyByNumber, session) == nil)
  }

  @Test func `cells have a widest and a narrowest width`() {
    var session = Session()
    session.state.exploration.cellWidth = .six
    #expect(reason(.widerCells, session) == "the cells are as wide as they get")
    #expect(reason(.narrowerCells, session) == nil)
    session.state.exploration.cellWidth = .pooled
    #expect(reason(.narrowerCells, session) == "the cells are as narrow as they get")
    #expect(reason(.widerCells, session) == nil)
  }

  @Test(arguments: [Command.widerCells, .narrowerCells])
  func `cells that are not on the screen have no width`(command: Command) {
    var session = Session(rows: 20, columns: 60)
    #expect(reason(command, session) == nil)
    session.press(.tab)
    #expect(reason(command, session) == "the map is not on the screen; Tab shows it")
  }

  @Test(arguments: Stage.allCases)
  func `every stage has several ranges`(stage: Stage) {
    var session = Session()
    session.state.exploration.stage = stage
    #expect(reason(.shadeRange, session) == nil)
  }

  @Test func `the temperature has two ends`() {
    var session = Session()
    #expect(reason(.lowerTemperature, session) == nil)
    #expect(reason(.raiseTemperature, session) == nil)
    session.state.exploration.configuration.temperature = 0
    #expect(
      reason(.lowerTemperature, session)
        == "the temperature is 0 already: all weight on the largest score")
    session.state.exploration.configuration.temperature = 10
    #expect(reason(.raiseTemperature, session) == "the temperature is as high as it gets")
    session.state.exploration.configuration.temperature = 50
    #expect(reason(.raiseTemperature, session) == "the temperature is as high as it gets")
    #expect(reason(.lowerTemperature, session) == nil)
  }

  @Test func `a command that is not possible changes nothing but the sentence, and ends a count`() {
    var session = Session()
    session.type("7u")
    var expected = Session().state
    expected.message = "nothing to undo: nothing has changed yet"
    #expect(session.state == expected)
  }

  private func reason(_ command: Command, _ session: Session) -> String? {
    session.state.disabledReason(of: command)
  }
}
