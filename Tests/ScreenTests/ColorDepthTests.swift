import Screen
import Testing

struct ColorDepthTests {
  @Test func `depths are ordered by how many colours there are`() {
    #expect(ColorDepth.allCases == ColorDepth.allCases.sorted())
    #expect(ColorDepth.none < .sixteen)
    #expect(ColorDepth.sixteen < .indexed)
    #expect(ColorDepth.indexed < .direct)
  }

  @Test func `only many colours show shades`() {
    #expect(ColorDepth.allCases.filter(\.showsShades) == [.indexed, .direct])
  }
}
