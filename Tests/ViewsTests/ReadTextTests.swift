import Attention
import Screen
import Testing

@testable import Views

struct ReadTextTests {
  @Test func `without pins the arrows move whose row or column it is`() throws {
    let scene = try Scene()
    let row = scene.read()
    #expect((row.subject, row.object, row.cursor) == (8, 2, 8))
    let column = scene.read(TextReading(direction: .isReadBy))
    #expect((column.subject, column.object, column.cursor) == (2, 8, 2))
  }

  @Test func `with pins they move the token whose number is told`() throws {
    let scene = try Scene()
    #expect(scene.read(TextReading(pins: [8])).cursor == 2)
    #expect(scene.read(TextReading(direction: .isReadBy, pins: [2])).cursor == 8)
  }

  @Test func `queries and keys keep their marks in both directions`() throws {
    let scene = try Scene()
    #expect(scene.read().marks == ("▸", "▾"))
    #expect(scene.read(TextReading(direction: .isReadBy)).marks == ("▾", "▸"))
    #expect(scene.read().name(5) == "the₅")
    #expect(scene.read().name(1) == "The₁")
  }

  @Test func `a range that belongs to one row is linear elsewhere`() throws {
    let scene = try Scene()
    let look = Look(range: .rank, firstKey: .unshaded)
    #expect(scene.read().look(look) == look)
    #expect(scene.read(TextReading(pins: [1, 2])).look(look).range == .linear)
    let column = scene.read(TextReading(direction: .isReadBy)).look(look)
    #expect(column == Look())
    #expect(
      scene.read(TextReading(pins: [1, 2])).look(Look(range: .logarithmic)).range == .logarithmic)
  }

  @Test func `the other way round is the column of the key, or the row of the query`() throws {
    let scene = try Scene()
    #expect(scene.read().reversed.subjects == [2])
    #expect(scene.read(TextReading(direction: .isReadBy)).reversed.subjects == [8])
  }
}
