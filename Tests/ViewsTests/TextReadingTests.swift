import Testing
import Views

struct TextReadingTests {
  @Test func `without pins the selected query is read, or who reads the selected key`() {
    #expect(TextReading().subjects(query: 3, key: 2) == [3])
    #expect(TextReading(direction: .isReadBy).subjects(query: 3, key: 2) == [2])
  }

  @Test func `pins take the place of the selection, in the order of the text, each once`() {
    var reading = TextReading(pins: [8])
    reading.pin(2)
    reading.pin(8)
    #expect(reading.pins == [2, 8])
    #expect(reading.subjects(query: 3, key: 4) == [2, 8])
    reading.unpin(2)
    #expect(reading.pins == [8])
    reading.unpinAll()
    #expect(reading.subjects(query: 3, key: 4) == [3])
  }

  @Test func `pins move with their tokens, and a token that is gone is unpinned`() {
    var reading = TextReading(pins: [1, 2, 5])
    reading.movePins { $0 == 2 ? nil : $0 == 5 ? 1 : $0 }
    #expect(reading.pins == [1])
  }

  @Test func `of one subject rows and columns take turns`() {
    var reading = TextReading(pins: [8])
    reading = reading.next
    #expect(reading == TextReading(direction: .isReadBy, pins: [8]))
    #expect(reading.next == TextReading(pins: [8]))
  }

  @Test func `of several there are four readings`() {
    var reading = TextReading(pins: [2, 8])
    var titles: [String] = []
    for _ in 0..<5 {
      titles.append("\(reading.direction.rawValue) · \(reading.combination.rawValue)")
      reading = reading.next
    }
    #expect(
      titles == [
        "reads · mean", "reads · sum", "is read by · mean", "is read by · sum", "reads · mean",
      ])
  }
}
