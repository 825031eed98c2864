import Attention
import Screen

/// Turns the numbers of a row into shades from 0 to 1, or from −1 to 1 where they have signs.
struct ShadeScale: Equatable, Sendable {
  private let sign: Signedness
  let range: ShadeRange
  let firstKey: FirstKey
  /// The largest absolute number of the map; infinite where it is not known yet: no shade then.
  let largest: Double

  init(picture: HeadPicture, look: Look) {
    sign = picture.isSigned ? .signed : .unsigned
    range = look.range.fitting(sign)
    firstKey = picture.stage == .output ? .shaded : look.firstKey
    largest = picture.largest ?? .infinity
  }

  init(stage: Stage, look: Look, largest: Double) {
    sign = stage.isSigned ? .signed : .unsigned
    range = look.range.fitting(sign)
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
    let sorted = range == .rank ? sizes.compactMap { $0.map(abs) }.sorted() : []
    return zip(values, sizes).map { value, number in
      if let shade = CellSign(value)?.shade { return shade }
      return number.map { shade($0, rowLargest: rowLargest, sorted: sorted) }
    }
  }

  private func shade(_ number: Double, rowLargest: Double, sorted: [Double]) -> Shade {
    let share: Double
    switch range {
    case .linear, .symmetric: share = ratio(number, largest)
    case .rowMaximum: share = ratio(number, rowLargest)
    case .logarithmic: share = logarithmicShare(ratio(number, largest))
    case .rank: share = number == 0 ? 0 : rank(abs(number), sorted: sorted) * (number < 0 ? -1 : 1)
    }
    return sign == .signed ? .diverging(share) : .sequential(max(0, share))
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

  /// What share of the row's other numbers is smaller; 1 where there is no other.
  private func rank(_ size: Double, sorted: [Double]) -> Double {
    guard sorted.count > 1 else { return 1 }
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < size { low = middle + 1 } else { high = middle }
    }
    return Double(low) / Double(sorted.count - 1)
  }
}

extension Shade {
  /// The look of that glyph: in the colour of the shade.
  var ink: Style { tick == nil ? .plain : Style(foreground: .shade(self)) }

  /// The glyph that stands for the shade where there is no colour.
  var glyph: DisplayText {
    switch tick {
    case 3: "█"
    case 2: "▓"
    case 1: "▒"
    case 0: "░"
    default: " "
    }
  }
}
