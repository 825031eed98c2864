import Attention
import Testing

@testable import Views

struct TextNumbersTests {
  private func numbers(
    _ scene: Scene, _ reading: TextReading, visible: Range<Int>? = nil
  ) -> TextNumbers {
    TextNumbers(
      picture: scene.picture, reading: reading, query: scene.cell.query, key: scene.cell.key,
      visible: visible)
  }

  @Test func `a row is the row of the head, and sums to 1`() throws {
    let scene = try Scene()
    let row = numbers(scene, TextReading())
    let head = scene.picture.head.values(of: .weights, query: 8)
    #expect((0..<12).allSatisfy { row[$0] == head[$0] })
    #expect(abs(try #require(row.total) - 1) < 1e-12)
    #expect(row.isComplete)
  }

  @Test func `a column is what every query reads of the key, and sums to anything`() throws {
    let scene = try Scene()
    let column = numbers(scene, TextReading(direction: .isReadBy))
    var sum = 0.0
    for query in 0..<12 {
      let expected = scene.picture.head.values(of: .weights, query: query)[2]
      #expect(column[query] == expected)
      sum += expected.number ?? 0
    }
    #expect(column.total == sum)
    #expect(abs(sum - 1.27) < 0.005)
  }

  @Test(arguments: TextReading.Direction.allCases)
  func `a sum of pins adds up, a mean divides by how many they are`(
    direction: TextReading.Direction
  ) throws {
    let scene = try Scene()
    let single = [8, 11].map { numbers(scene, TextReading(direction: direction, pins: [$0])) }
    let sum = numbers(
      scene, TextReading(direction: direction, combination: .sum, pins: [8, 11]))
    let mean = numbers(scene, TextReading(direction: direction, pins: [8, 11]))
    for token in 0..<12 {
      let expected = single.reduce(0) { $0 + ($1[token]?.number ?? .nan) }
      #expect(sum[token]?.number == expected)
      #expect(mean[token]?.number == expected / 2)
    }
    if direction == .reads {
      #expect(abs(try #require(sum.total) - 2) < 1e-12)
      #expect(abs(try #require(mean.total) - 1) < 1e-12)
    }
  }

  @Test func `a masked weight counts as 0, so that a mean of causal rows still sums to 1`() throws {
    let scene = try Scene(configuration: AttentionConfiguration(mask: .causal))
    let mean = numbers(scene, TextReading(pins: [1, 4]))
    let own = scene.picture.head.values(of: .weights, query: 4)[3].number
    #expect(mean[3]?.number == own.map { $0 / 2 })
    #expect(mean[5] == .masked)
    #expect(abs(try #require(mean.total) - 1) < 1e-12)
  }

  @Test func `a masked score is −∞, and so is every sum of it`() throws {
    let scene = try Scene(stage: .masked, configuration: AttentionConfiguration(mask: .causal))
    let sum = numbers(scene, TextReading(combination: .sum, pins: [1, 4]))
    #expect(sum[3] == .masked)
    #expect(sum[1]?.number != nil)
    #expect(sum.total == nil)
  }

  @Test func `an undefined row makes its tokens undefined, of a column only its own`() throws {
    let nobody = AttentionMask([.causal], keysOff: [0])
    let scene = try Scene(
      query: 0, key: 1, configuration: AttentionConfiguration(mask: nobody))
    let row = numbers(scene, TextReading(pins: [0, 3]))
    #expect(row[3] == .undefined(.noAllowedKey))
    #expect(row.total == nil)
    let column = numbers(scene, TextReading(direction: .isReadBy))
    #expect(column[0] == .undefined(.noAllowedKey))
    #expect(column[1]?.number == 1)
    #expect(column.total != nil)
  }

  @Test func `of a column too long to be kept only what is seen is computed`() throws {
    let small = try SmallHead(800)
    let picture = small.picture()
    #expect(picture.map == nil)
    let column = TextNumbers(
      picture: picture, reading: TextReading(direction: .isReadBy), query: 0, key: 3,
      visible: 10..<20)
    #expect(column.tokens == 10..<20)
    #expect(!column.isComplete)
    #expect(column.total == nil)
    #expect(column[9] == nil)
    #expect(column[10] == small.head.values(of: .weights, query: 10)[3])
    let row = TextNumbers(picture: picture, reading: TextReading(), query: 0, key: 3)
    #expect(row.isComplete)
  }

  @Test func `tokens and subjects that do not exist have no number`() throws {
    let scene = try Scene()
    #expect(numbers(scene, TextReading())[12] == nil)
    #expect(numbers(scene, TextReading())[-1] == nil)
    #expect(numbers(scene, TextReading(pins: [99])).total == 0)
    #expect(numbers(scene, TextReading(direction: .isReadBy, pins: [99])).total == 0)
  }
}
