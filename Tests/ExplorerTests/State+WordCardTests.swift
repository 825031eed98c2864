import Attention
import Explorer
import Models
import Screen
import Testing
import Tokenization
import Views

@Suite struct StateWordCardTests {
  private func session(_ fixture: WordFixture = .merges, _ text: String = "hugs hug") throws
    -> Session
  {
    Session(try fixture.trace(of: text), text: text)
  }

  @Test(arguments: [ViewKind.map, .steps, .heads, .text, .vectors, .metrics])
  func `I opens the card of the selected word from every view, Esc closes it`(
    view: ViewKind
  ) throws {
    var session = try session()
    session.state.exploration.view = view
    session.state.exploration.query = 2
    let before = session.state.exploration
    session.type("I")
    #expect(session.state.mode == .wordCard(WordPlace(list: .queries, word: 1, row: 0)))
    #expect(session.frame.text.contains("“hugs” · word 1 of 2"))
    session.press(.escape)
    #expect(session.state.mode == .browsing)
    #expect(session.state.exploration == before)
  }

  @Test func `the palette opens it too`() throws {
    var session = try session()
    session.type(":into tokens")
    session.press(.enter)
    #expect(session.frame.text.contains("how the text became tokens"))
  }

  @Test(arguments: WordFixture.allCases)
  func `the screen of each kind`(fixture: WordFixture) throws {
    var session = try session(fixture)
    session.state.exploration.query = 1
    session.type("Ij")
    try expectScreen("word-card-\(fixture.rawValue)", session.frame)
  }

  @Test func `arrows go from step to step and from word to word`() throws {
    var session = try session()
    session.state.exploration.query = 1
    session.type("I")
    #expect(session.frame.text.contains("Next: u + g, rank 0"))
    session.press(.down, .down)
    #expect(session.frame.text.contains("No two neighbours"))
    session.press(.down, .down)
    #expect(session.state.mode == .wordCard(WordPlace(list: .queries, word: 1, row: 2)))
    session.press(.right)
    #expect(session.frame.text.contains("“hug” · word 2 of 2"))
    session.press(.right, .right)
    #expect(session.frame.text.contains("“[SEP]” · token 4 of 0–4"))
    #expect(session.frame.text.contains("It frames the text"))
    session.type("0")
    #expect(session.frame.text.contains("It frames the text"))
    session.press(.left, .right)
    #expect(session.frame.text.contains("“hugs” · word 1 of 2"))
  }

  @Test func `Space uncovers nothing here but goes on, g and G go to the ends`() throws {
    var session = try session()
    session.state.exploration.query = 1
    session.type("I  G")
    #expect(session.state.mode == .wordCard(WordPlace(list: .queries, word: 1, row: 2)))
    session.type("g")
    #expect(session.state.mode == .wordCard(WordPlace(list: .queries, word: 1, row: 0)))
  }

  @Test func `Tab changes between the words of the query and of the key`() throws {
    var session = try session()
    (session.state.exploration.query, session.state.exploration.key) = (1, 3)
    session.type("I")
    session.press(.tab)
    #expect(session.frame.text.contains("“hug” · word 2 of 2"))
    session.press(.tab)
    #expect(session.frame.text.contains("“hugs” · word 1 of 2"))
  }

  @Test func `the toy model says what it knows of a word`() {
    var session = Session("the gradients")
    session.state.exploration.query = 2
    session.type("I")
    #expect(session.frame.text.contains("this one is a regular form"))
    session.press(.left)
    #expect(session.frame.text.contains("this one is in its"))
    session.press(.left)
    #expect(session.frame.text.contains("the beginning of the sentence"))
  }

  @Test func `where no tokenizer made the tokens, that is said`() throws {
    var session = try Session(scenario: "soft-lookup")
    session.type("I")
    #expect(session.state.mode == .browsing)
    #expect(session.state.message == "this scenario has tokens of its own; no tokenizer made them")
  }

  @Test func `as sentences it says the step, then all of them`() throws {
    var session = try session()
    session.state.display.speech = .sentence
    session.state.exploration.query = 1
    session.type("Ij")
    let text = session.frame.text
    #expect(text.contains("how the text became tokens: “hugs” · word 1 of 2"))
    #expect(text.contains("step 1, rank 0, merge u + g → ug, the word after it: h ug s."))
    #expect(text.contains("it became hug 6, s 3"))
  }

  @Test func `a click selects a row, the wheel goes on`() throws {
    var session = try session()
    session.state.exploration.query = 1
    session.type("I")
    let cursor = try #require(session.frame.cursor)
    session.click(Position(row: cursor.row + 2, column: cursor.column + 6))
    #expect(session.state.mode == .wordCard(WordPlace(list: .queries, word: 1, row: 2)))
  }

  @Test func `the keys stay in the card`() throws {
    var session = try session()
    let before = session.state.exploration
    session.type("I")
    session.press(.character("x"), .character("5"), .pageDown, .pageUp, .character("$"))
    #expect(session.state.exploration == before)
    session.press(.control("c"))
    #expect(session.effects.last == .quit)
  }
}
