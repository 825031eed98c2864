import Explorer
import Testing
import Views

@Suite struct ExplorationReadingTests {
  private func exploration(_ keys: String) -> Exploration {
    var session = Session()
    session.type("vt" + keys)
    return session.state.exploration
  }

  @Test func `without pins the arrows move the query, or who reads the key`() {
    #expect(exploration("l").query == 9)
    #expect(exploration("l").key == 2)
    #expect(exploration("ol").query == 8)
    #expect(exploration("ol").key == 3)
  }

  @Test func `a pinned row stays, and the arrows walk over what it reads`() {
    let pinned = exploration("p")
    #expect(pinned.reading.pins == [8])
    #expect(pinned.token == 8)
    let walked = exploration("p6h")
    #expect((walked.query, walked.key) == (8, 2))
    #expect(walked.reading.pins == [8])
  }

  @Test func `p twice unpins again, and the cursor stays where it is`() {
    let unpinned = exploration("pp")
    #expect(unpinned.reading.pins.isEmpty)
    #expect(unpinned.token == 8)
    #expect(exploration("p6hP").token == 2)
    #expect(exploration("p6hP").query == 2)
  }

  @Test func `the token that was pinned last is the selected query`() {
    let both = exploration("p3lp")
    #expect(both.reading.pins == [8, 11])
    #expect((both.query, both.key) == (11, 11))
    let one = exploration("p3lpp")
    #expect(one.reading.pins == [8])
    #expect((one.query, one.key) == (8, 11))
  }

  @Test func `of one pin o turns row and column round, and the cursor stays`() {
    let column = exploration("p6ho")
    #expect(column.reading == TextReading(direction: .isReadBy, pins: [8]))
    #expect((column.query, column.key) == (2, 8))
    #expect(column.token == 2)
    #expect(
      exploration("p6hoo")
        == {
          var same = exploration("p6h")
          same.reading.direction = .reads
          return same
        }())
  }

  @Test func `without pins o keeps the selected cell`() {
    let column = exploration("o")
    #expect((column.query, column.key) == (8, 2))
    #expect(column.reading.direction == .isReadBy)
  }
}
