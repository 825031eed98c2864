import Attention
import Screen

/// The legend of a wide screen: all colours in a row, numbers on them, and `▾` at the selected one.
///
///     weights  0       .25       .50       .75  ▾     1
///
/// A number stands where its colour is; one that `▾` would hit is left out.
struct ShadeBar: Equatable, Sendable {
  let units: ShadeUnits
  let cursor: CursorShade?

  /// How many cells have a colour: ten for each quarter, and the end.
  static let cells = 41

  /// The title and the bar.
  var line: StyledLine {
    var line = StyledLine(DisplayText(units.title))
    if units.isWithoutShades {
      line.append("  every number is 0")
      return line
    }
    line.append("  ")
    let mark = markPlace
    let labels = labels(avoiding: mark)
    for place in 0..<Self.cells {
      let text = place == mark ? "▾" : labels[place] ?? " "
      line.append(text, .on(shade(place), place == mark ? .bold : []))
    }
    return line
  }

  /// The shade of a cell of the bar.
  private func shade(_ place: Int) -> Shade {
    let share = Double(place) / Double(Self.cells - 1)
    return units.shade(units.isSigned ? share * 2 - 1 : share)
  }

  /// Where the selected number falls; nil where it has no shade of a number.
  private var markPlace: Int? {
    guard let shade = cursor?.shade, let amount = shade.amount else { return nil }
    let share: Double
    if case .diverging(let value) = shade {
      share = (1 + (value < 0 ? -amount : amount)) / 2
    } else {
      share = amount
    }
    return Int((share * Double(Self.cells - 1)).rounded())
  }

  /// A number on the bar; with signs, its middle is 0 in every range.
  private func label(_ share: Double) -> String {
    units.isSigned && share == 0 ? "0" : units.text(share)
  }

  /// One sign of a number for each cell that a number covers.
  private func labels(avoiding mark: Int?) -> [Int: DisplayText] {
    var signs: [Int: DisplayText] = [:]
    for quarter in 0...4 {
      let share = Double(quarter) / 4
      let text = Array(label(units.isSigned ? share * 2 - 1 : share))
      let center = quarter * (Self.cells - 1) / 4
      let start = max(0, min(center - text.count / 2, Self.cells - text.count))
      let places = start..<start + text.count
      guard !places.contains(where: { $0 == mark || signs[$0] != nil }) else { continue }
      for (place, sign) in zip(places, text) { signs[place] = DisplayText(String(sign)) }
    }
    return signs
  }
}
