import Attention
import Testing

@testable import Training

@Suite struct SplitMix64DrawsTests {
  @Test func `a seed and a stream give the same numbers again, others others`() {
    func numbers(_ seed: UInt64, _ stream: Int) -> [UInt64] {
      var random = SplitMix64(seed: seed, stream: stream)
      return (0..<4).map { _ in random.next() }
    }
    #expect(numbers(7, 0) == numbers(7, 0))
    #expect(numbers(7, 0) != numbers(8, 0))
    #expect(numbers(7, 0) != numbers(7, 1))
  }

  @Test func `normal numbers have mean 0 and deviation 1`() {
    var random = SplitMix64(seed: 1, stream: 0)
    let numbers = (0..<20_000).map { _ in random.nextNormal() }
    let mean = numbers.reduce(0, +) / 20_000
    let square = numbers.reduce(0) { $0 + $1 * $1 } / 20_000
    #expect(abs(mean) < 0.03)
    #expect(abs(square - 1) < 0.04)
  }

  @Test func `distinct numbers are distinct and in range, and all of them come`() {
    var random = SplitMix64(seed: 2, stream: 0)
    for count in 0...9 {
      let numbers = random.nextDistinct(count, below: 9)
      #expect(numbers.count == count)
      #expect(Set(numbers).count == count)
      #expect(numbers.allSatisfy { (0..<9).contains($0) })
    }
    #expect(Set((0..<300).map { _ in random.nextIndex(below: 5) }) == [0, 1, 2, 3, 4])
  }
}
