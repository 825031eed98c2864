import Testing

@testable import Screen

struct SignColorsTests {
  private let signs: [Shade] = [.masked, .undefined, .notANumber, .infinite]

  @Test(arguments: ColorMap.allCases, Background.allCases)
  func `each sign differs from the others and from every level`(
    _ map: ColorMap, _ background: Background
  ) {
    for contrast in Contrast.allCases { expectOwnLooks(map, background, contrast) }
  }

  private func expectOwnLooks(
    _ map: ColorMap, _ background: Background, _ contrast: Contrast
  ) {
    let colors = SignColors(map: map, background: background, contrast: contrast)
    let labs = signs.map { Palette.color(at: colors[$0]).lab }
    let ramps = [
      map.ramp(on: background, contrast: contrast),
      DivergingMap.negative(on: background, contrast: contrast),
      DivergingMap.positive(on: background, contrast: contrast),
    ]
    #expect(signs.allSatisfy { contrast.allows(Palette.color(at: colors[$0])) })
    for (place, lab) in labs.enumerated() {
      for other in labs.dropFirst(place + 1) { #expect(distance(lab, other) > 20) }
      for ramp in ramps {
        for level in ramp.colors { #expect(distance(lab, level.lab) > 18) }
        for index in ramp.indices { #expect(distance(lab, Palette.color(at: index).lab) > 10) }
      }
    }
  }

  @Test func `a value that is NaN has the colour of NaN`() {
    let colors = SignColors(map: .viridis, background: .dark)
    #expect(colors[.sequential(.nan)] == colors[.notANumber])
  }

  private func distance(_ one: Lab, _ other: Lab) -> Double {
    one.difference(from: other).squareRoot()
  }
}
