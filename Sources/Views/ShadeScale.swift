import Attention
import Screen

/// Turns the numbers of a row into shades from 0 to 1, or from −1 to 1 where they have signs.
struct ShadeScale: Equatable, Sendable {
  let stage: Stage
  let range: ShadeRange
  let firstKey: FirstKey
  /// The largest absolute number of the map; infinite where it is not known yet: no shade then.
  let largest: Double

  init(picture: HeadPicture, look: Look) {
    stage = picture.stage
    range = look.range
    firstKey = picture.stage == .output ? .shaded : look.firstKey
    largest = picture.largest ?? .infinity
  }

  init(stage: Stage, look: Look, largest: Double) {
    self.stage = stage
    range = look.range
    firstKey = stage == .output ? .shaded : look.firstKey
    self.largest = largest
  }

  /// The shades of a row; nil where a cell has none.
  func shades(ofRow values: [StageValue]) -> [Shade?] {
    let sizes = values.enumerated().map { column, value -> Double? in
      guard column > 0 || firstKey == .shaded else { return nil }
      return value.number.flatMap { $0.isFinite ? $0 : nil }
    }
    let rowLargest = sizes.compactMap { $0.map(abs) }.max() ?? 0
    let sorted = range == .rank ? sizes.compactMap { $0 }.sorted() : []
    return zip(values, sizes).map { value, number in
      switch value {
      case .masked: .masked
      case .undefined: .undefined
      case .number(let number) where !number.isFinite: .undefined
      case .number: number.map { shade($0, rowLargest: rowLargest, sorted: sorted) }
      }
    }
  }

  private func shade(_ number: Double, rowLargest: Double, sorted: [Double]) -> Shade {
    let share: Double
    switch range {
    case .linear: share = ratio(number, largest)
    case .rowMaximum: share = ratio(number, rowLargest)
    case .logarithmic: share = logarithmicShare(ratio(number, largest))
    case .rank: return .sequential(rank(number, sorted: sorted))
    }
    return stage.isSigned ? .diverging(share) : .sequential(max(0, share))
  }

  private func ratio(_ number: Double, _ whole: Double) -> Double {
    whole > 0 ? min(1, max(-1, number / whole)) : 0
  }

  /// Four powers of ten: .0001 is 0, 1 is 1; the sign stays.
  private func logarithmicShare(_ share: Double) -> Double {
    let size = abs(share)
    guard size > 0.0001 else { return 0 }
    // −p log₂ p is the entropy of one weight; log₂ 10 is 3.3219…
    let tens = -entropy(ofWeights: [size]) / size / 3.321928094887362
    return (1 + tens / 4) * (share < 0 ? -1 : 1)
  }

  private func rank(_ number: Double, sorted: [Double]) -> Double {
    guard sorted.count > 1, let place = sorted.lastIndex(where: { $0 <= number }) else { return 1 }
    return Double(place) / Double(sorted.count - 1)
  }
}

extension Shade {
  /// How much of it there is, without its sign; nil for cells without a number.
  var amount: Double? {
    switch self {
    case .sequential(let share): share
    case .diverging(let share): abs(share)
    case .masked, .undefined: nil
    }
  }

  /// The glyph that stands for the shade where there is no colour.
  var glyph: DisplayText {
    switch amount ?? 0 {
    case 0.75...: "█"
    case 0.5...: "▓"
    case 0.25...: "▒"
    case 0.05...: "░"
    default: " "
    }
  }
}
