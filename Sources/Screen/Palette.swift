/// The part of the 256-colour palette that looks the same everywhere: 16 to 255.
enum Palette {
  /// A cube of six steps in each direction and a row of greys, as every terminal has them.
  static func color(at index: UInt8) -> RGB {
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return RGB(grey, grey, grey)
    }
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    let place = Int(max(16, index)) - 16
    return RGB(steps[place / 36], steps[place / 6 % 6], steps[place % 6])
  }
}

extension TerminalColor {
  /// The colour by its parts; nil for the terminal's own, which only the terminal knows.
  public var rgb: RGB? {
    switch self {
    case .standard: nil
    case .rgb(let color): color
    case .indexed(let index) where index < 16: named[Int(index)]
    case .indexed(let index): Palette.color(at: index)
    }
  }
}

/// What the sixteen named colours are when nobody has changed them.
private let named: [RGB] = namedColors(dark: 0, light: 205) + namedColors(dark: 92, light: 255)

private func namedColors(dark: UInt8, light: UInt8) -> [RGB] {
  (0..<8).map { number in
    func part(_ bit: Int) -> UInt8 { number & bit == 0 ? dark : light }
    return RGB(part(1), part(2), part(4))
  }
}

/// For colours that get lighter, the palette's closest that never get darker.
///
/// Taking the closest for each by itself makes lightness turn back several times. This is the sequence with the
/// smallest sum of differences among those that rise, found step by step: the best that ends in each colour.
///
/// - Parameters:
///   - colors: What is to be approached.
///   - steps: The places at which a colour must be lighter than the one before it.
///   - isAllowed: Which colours of the palette may be taken.
/// - Returns: One number of the palette, 16 to 255, for each colour.
/// - Complexity: O(colours · 240).
func risingIndices(
  of colors: [RGB], steps: Set<Int> = [], where isAllowed: (RGB) -> Bool = { _ in true }
) -> [UInt8] {
  let candidates = candidates.filter { isAllowed(Palette.color(at: $0.index)) }
  var cost = Array(repeating: 0.0, count: candidates.count)
  var origins: [[Int]] = []
  for (place, color) in colors.map(\.lab).enumerated() {
    let origin = bestOrigins(candidates, cost, mustRise: steps.contains(place) && place > 0)
    cost = candidates.indices.map { candidate in
      guard let from = origin[candidate] else { return .infinity }
      return cost[from] + candidates[candidate].lab.difference(from: color)
    }
    origins.append(origin.map { $0 ?? 0 })
  }
  var place = candidates.indices.min { cost[$0] < cost[$1] } ?? 0
  var chosen: [UInt8] = []
  for origin in origins.reversed() {
    chosen.append(candidates[place].index)
    place = origin[place]
  }
  return chosen.reversed()
}

private typealias Candidate = (index: UInt8, lab: Lab)

/// The palette from dark to light.
private let candidates: [Candidate] = (UInt8(16)...255)
  .map { (index: $0, lab: Palette.color(at: $0).lab) }
  .sorted { ($0.lab.lightness, $0.index) < ($1.lab.lightness, $1.index) }

/// How much lighter a colour at a step must be than the one before it, so that both are told apart.
private let leastStep = 2.5

/// For each candidate the cheapest that may come before it: one that is not lighter, or at a step
/// one that is clearly darker; nil where there is none.
private func bestOrigins(
  _ candidates: [Candidate], _ cost: [Double], mustRise: Bool
) -> [Int?] {
  var best: Int?
  var next = 0
  return candidates.indices.map { place in
    let lightest = candidates[place].lab.lightness - (mustRise ? leastStep : 0)
    while next < candidates.count,
      mustRise ? candidates[next].lab.lightness <= lightest : next <= place
    {
      if best.map({ cost[next] < cost[$0] }) ?? true { best = next }
      next += 1
    }
    return best
  }
}
