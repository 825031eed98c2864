import Attention
import Explorer
import Models
import Screen
import Testing
import Training
import Views

@Suite struct StateMenusTests {
  @Test func `the palette finds a head by its name and opens it`() {
    var session = Session()
    session.type(":verb→object")
    session.press(.enter)
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 2))
    session.type("u")
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 3))
  }

  @Test func `help runs the chosen line`() {
    var session = Session()
    session.type("?causal")
    session.press(.enter)
    #expect(session.state.exploration.configuration.mask.patterns == [.causal])
  }

  @Test func `a menu without a match keeps standing and chooses nothing`() {
    var session = Session()
    let before = session.state.exploration
    session.type(":zzzz")
    session.press(.down, .enter)
    #expect(session.state.exploration == before)
    #expect(session.state.mode == .browsing)
  }

  @Test func `views open by v and a letter`() {
    var session = Session()
    session.type("vs")
    #expect(session.state.exploration.view == .steps)
    session.type("vm")
    #expect(session.state.exploration.view == .map)
    session.type("v?")
    #expect(session.state.mode == .browsing)
    #expect(session.state.message != nil)
  }

  @Test func `every view opens by its letter in the menu of views`() throws {
    for (place, view) in ViewKind.allCases.enumerated() {
      var session =
        switch view {
        case .lookup: try Session(scenario: "soft-lookup")
        case .grid: try Session(scenario: "image-captioning")
        case .training: Session(training: .causalPalindrome)
        default: Session()
        }
      session.state.exploration.view = .map
      session.type("v")
      let entry = session.state.menuEntries[place]
      #expect(entry.does.hasPrefix(view.rawValue + ":"))
      session.type(entry.keys)
      #expect(session.state.exploration.view == view)
    }
  }

  @Test func `arrows and Enter open a view too`() {
    var session = Session()
    session.type("v")
    session.press(.down, .enter)
    #expect(session.state.exploration.view == .steps)
  }

  @Test(arguments: Stage.allCases)
  func `the palette finds every stage`(stage: Stage) {
    var session = Session()
    session.state.exploration.stage = stage == .dot ? .output : .dot
    session.type(":stage " + stage.title)
    session.press(.enter)
    #expect(session.state.exploration.stage == stage)
    #expect(session.state.mode == .browsing)
  }

  @Test func `the palette opens a head and says when most weight goes to its first key`() {
    var session = Session()
    session.type("[:L1.H3")
    session.press(.enter)
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 3))
    #expect(session.state.message?.contains("goes to the first key") == true)
  }

  @Test func `the selection stays in the list`() {
    var session = Session()
    session.type("?")
    let count = session.state.menuEntries.count
    session.press(.up, .pageUp)
    #expect(session.menuSelection == 0)
    for _ in 0...count { session.press(.down) }
    #expect(session.menuSelection == count - 1)
    session.press(.pageUp)
    #expect(session.menuSelection == count - 11)
    session.type("u")
    #expect(session.menuSelection == 0)
  }

  @Test func `a menu says why the chosen line is not possible`() {
    var session = Session()
    session.type("?redo")
    session.press(.enter)
    #expect(session.state.message == "nothing to redo: nothing was undone")
  }

  @Test(arguments: ColorMap.allCases)
  func `the palette finds the colours of the map`(map: ColorMap) {
    var session = Session(display: Display(shading: .background, repertoire: .unicode))
    let before = session.frame
    session.type(":\(map.rawValue)")
    session.press(.enter)
    #expect(session.state.display.theme == Theme(map: map))
    #expect(session.frame == before, "colours are the terminal's affair, cells keep their meaning")
  }

  @Test(arguments: [Background.dark, .light])
  func `the palette finds the background`(background: Background) {
    var session = Session(
      display: Display(shading: .glyphs, repertoire: .unicode, depth: .sixteen))
    session.type(":background \(background.rawValue)")
    session.press(.enter)
    #expect(session.state.display.theme.background == background)
    session.type("l")
    #expect(session.state.display.theme.background == background, "it stays")
    #expect(!session.state.history.canRedo)
  }

  @Test func `without colours there is nothing to choose, which is said`() {
    var session = Session()
    session.type(":magma")
    session.press(.enter)
    #expect(session.state.message == "this terminal shows no colours")
    #expect(session.state.display.theme == Theme())
  }

  @Test func `a text pasted into a menu narrows it down`() {
    var session = Session()
    session.type(":")
    session.perform(.paste("verb→object"))
    #expect(session.state.menuEntries.first?.choice == .head(HeadAddress(layer: 1, head: 2)))
    session.type("?")
    #expect(session.state.menuEntries.isEmpty)
  }
}
