import Testing

@testable import Screen

struct ContrastTests {
  @Test func `normal and high are WCAG's AA and AAA`() {
    #expect(Contrast.allCases.map(\.leastRatio) == [4.5, 7])
  }

  @Test func `every colour takes black or white text, but not every one with high contrast`() {
    let greys = (UInt8.min...UInt8.max).map { RGB($0, $0, $0) }
    #expect(greys.allSatisfy(Contrast.normal.allows))
    let refused = greys.filter { !Contrast.high.allows($0) }
    #expect(refused.contains(RGB(118, 118, 118)) && refused.count < 100)
    #expect(Contrast.high.allows(.black) && Contrast.high.allows(.white))
  }
}
