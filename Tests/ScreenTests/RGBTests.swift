import Testing

@testable import Screen

/// Expected numbers are those of WCAG 2 and of CIE Lab under D65, as published.
struct RGBTests {
  @Test func `luminance and lightness go from nothing to everything`() {
    #expect(RGB.black.luminance == 0)
    #expect(abs(RGB.white.luminance - 1) < 1e-9)
    #expect(abs(RGB.black.lightness) < 1e-9)
    #expect(abs(RGB.white.lightness - 100) < 1e-9)
    #expect(abs(RGB(119, 119, 119).lightness - 50.03) < 0.01)
  }

  @Test(arguments: [
    (RGB(255, 0, 0), 0.2126), (RGB(0, 255, 0), 0.7152), (RGB(0, 0, 255), 0.0722),
  ])
  func `each part has its share of the light`(_ color: RGB, _ luminance: Double) {
    #expect(abs(color.luminance - luminance) < 1e-9)
  }

  @Test(arguments: [
    (RGB(255, 0, 0), 53.24, 80.09, 67.20), (RGB(0, 255, 0), 87.73, -86.18, 83.18),
    (RGB(0, 0, 255), 32.30, 79.19, -107.86), (RGB(128, 128, 128), 53.59, 0, 0),
  ])
  func `Lab is the published one`(_ color: RGB, _ l: Double, _ a: Double, _ b: Double) {
    #expect(abs(color.lab.lightness - l) < 0.05)
    #expect(abs(color.lab.a - a) < 0.1)
    #expect(abs(color.lab.b - b) < 0.1)
  }

  @Test func `a difference is 0 only from itself`() {
    let red = RGB(255, 0, 0).lab
    #expect(red.difference(from: red) == 0)
    #expect(red.difference(from: RGB(254, 0, 0).lab) > 0)
    #expect(red.difference(from: RGB(0, 255, 0).lab) > red.difference(from: RGB(255, 99, 0).lab))
  }

  @Test func `contrast goes from 1 to 21, in either order`() {
    #expect(abs(RGB.white.contrast(with: .black) - 21) < 1e-9)
    #expect(RGB.white.contrast(with: .black) == RGB.black.contrast(with: .white))
    #expect(RGB.white.contrast(with: .white) == 1)
    #expect(abs(RGB(118, 118, 118).contrast(with: .white) - 4.54) < 0.01)
  }

  @Test func `ink can be read on every colour`() {
    for red in stride(from: 0, through: 255, by: 15) {
      for green in stride(from: 0, through: 255, by: 15) {
        for blue in stride(from: 0, through: 255, by: 51) {
          let color = RGB(UInt8(red), UInt8(green), UInt8(blue))
          #expect(color.ink.contrast(with: color) >= 4.5, "\(color)")
        }
      }
    }
    #expect(RGB.white.ink == .black && RGB.black.ink == .white)
  }
}
