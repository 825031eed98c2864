import Explorer
import Models
import Testing

@Suite struct HistoryTests {
  @Test func `every change of place is undone one by one`() {
    var session = Session()
    let start = session.state.exploration
    session.type("jl]t m")
    session.type("uuuuuu")
    #expect(session.state.exploration == start)
    #expect(session.state.disabledReason(of: .undo) != nil)
  }

  @Test func `an empty history has nothing to undo or redo`() {
    var history = History()
    #expect(!history.canUndo && !history.canRedo)
    #expect(history.undo(from: place(1)) == nil)
    #expect(history.redo(from: place(1)) == nil)
    #expect(history == History())
  }

  @Test func `undo and redo go back and forth between the same states`() {
    var history = History()
    history.remember(place(1))
    history.remember(place(2))
    #expect(history.undo(from: place(3)) == place(2))
    #expect(history.undo(from: place(2)) == place(1))
    #expect(!history.canUndo)
    #expect(history.redo(from: place(1)) == place(2))
    #expect(history.redo(from: place(2)) == place(3))
    #expect(!history.canRedo)
    #expect(history.canUndo)
  }

  @Test func `a new change forgets what was undone`() {
    var history = History()
    history.remember(place(1))
    _ = history.undo(from: place(2))
    history.remember(place(1))
    #expect(!history.canRedo)
  }

  @Test func `beyond its limit the oldest state is forgotten first`() {
    var history = History()
    for index in 0...History.limit { history.remember(place(index)) }
    var oldest: Exploration?
    var count = 0
    while let previous = history.undo(from: place(0)) {
      oldest = previous
      count += 1
    }
    #expect(count == History.limit)
    #expect(oldest == place(1))
  }

  @Test func `of many long texts fewer states are kept, but always the last`() {
    let texts = [Self.longText, Self.longText + "was"].map { Session($0).state.exploration }
    var history = History()
    for number in 0..<200 { history.remember(texts[number % 2]) }
    #expect(undoCount(&history) == History.tokenLimit / texts[0].trace.tokens.count)
  }

  @Test func `moving in a long text is undone as far back as in a short one`() {
    let long = Session(Self.longText).state.exploration
    var history = History()
    for _ in 0..<200 { history.remember(long) }
    #expect(undoCount(&history) == 200)
  }

  private func undoCount(_ history: inout History) -> Int {
    var count = 0
    while history.undo(from: Self.start) != nil { count += 1 }
    return count
  }

  /// Long enough that 200 of it have more tokens than are kept.
  private static let longText = String(repeating: "it ", count: 2_000)
  private static let start = Session().state.exploration

  private func place(_ number: Int) -> Exploration {
    var exploration = Self.start
    exploration.key = number
    return exploration
  }
}
