import Attention
import Testing

@Suite struct RotaryPositionsTests {
  @Test func `the first position leaves a vector alone, the next turns it by one`() {
    let rotary = RotaryPositions()
    #expect(rotary.turned([3, 4], position: 0) == [3, 4])
    #expect(largestError(rotary.turned([1, 0], position: 1), [0.5403, 0.8415]) < 5e-5)
  }

  @Test(arguments: [RotaryPositions.Pairs.halves, .neighbours])
  func `a score depends on the distance alone, a length not at all`(pairs: RotaryPositions.Pairs) {
    let rotary = RotaryPositions(pairs: pairs, base: 100)
    let (query, key) = ([0.3, -1, 2, 0.5], [1.5, 1, 0.25, -2])
    func score(_ first: Int, _ second: Int) -> Double {
      zip(rotary.turned(query, position: first), rotary.turned(key, position: second))
        .reduce(0) { $0 + $1.0 * $1.1 }
    }
    for shift in [1, 7, 131_071] {
      #expect(abs(score(2 + shift, 5 + shift) - score(2, 5)) < 1e-9)
    }
    #expect(abs(score(2, 5) - score(2, 6)) > 0.01)
    let turned = rotary.turned(query, position: 9)
    #expect(abs(zip(turned, turned).reduce(0) { $0 + $1.0 * $1.1 } - 5.34) < 1e-12)
  }

  @Test func `odd, no and too many dimensions turn what there is`() {
    #expect(RotaryPositions().turned([7], position: 3) == [7])
    #expect(RotaryPositions().turned([], position: 3) == [])
    #expect(RotaryPositions(dimensions: -4).turned([1, 2], position: 3) == [1, 2])
    #expect(RotaryPositions(dimensions: 99).angles(dimension: 4).count == 2)
    let turned = RotaryPositions(dimensions: 2).turned([1, 0, 5, 6], position: 1)
    #expect(Array(turned[2...]) == [5, 6] && turned[0] != 1)
  }
}
