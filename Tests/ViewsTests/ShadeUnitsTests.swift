import Attention
import Screen
import Testing

@testable import Views

struct ShadeUnitsTests {
  private func units(_ stage: Stage, _ range: ShadeRange = .linear) throws -> ShadeUnits {
    let small = try SmallHead(queries: [[1], [2]], keys: [[4], [1]], values: [[1], [0]])
    return ShadeUnits(picture: small.picture(stage), look: Look(range: range))
  }

  @Test func `a share of weights is a weight`() throws {
    let weights = try units(.weights)
    #expect([0, 0.05, 0.25, 1].map(weights.text) == ["0", ".05", ".25", "1"])
    #expect(weights.title == "weights" && !weights.isSigned)
  }

  @Test func `a share of scores is one of the largest score, with its sign`() throws {
    let dot = try units(.dot)
    #expect([-1, -0.5, 0, 0.5, 1].map(dot.text) == ["−8.00", "−4.00", "0", "4.00", "8.00"])
    #expect(dot.title == "dot ±" && dot.shade(-0.5) == .diverging(-0.5))
  }

  @Test func `a share of a logarithm is a power of ten`() throws {
    let weights = try units(.weights, .logarithmic)
    #expect([0, 0.25, 0.5, 0.75].map(weights.text) == [".0001", ".0010", ".0100", ".1000"])
    #expect(try units(.dot, .logarithmic).text(-0.5) == "−0.0800")
  }

  @Test func `where every row has its own range, a share is one of the row`() throws {
    for range in [ShadeRange.rowMaximum, .rank] {
      #expect(try units(.dot, range).text(0.5) == ".50")
      #expect(try units(.dot, range).text(-0.5) == "−.50")
    }
  }

  @Test func `a map of zeros has no shades in ranges of the whole map`() throws {
    let zeros = try SmallHead(queries: [[0]], keys: [[1]], values: [[0]]).picture(.dot)
    let without = ShadeRange.allCases.filter {
      ShadeUnits(picture: zeros, look: Look(range: $0)).isWithoutShades
    }
    #expect(without == [.linear, .symmetric, .logarithmic])
  }
}
