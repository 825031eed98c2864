import Attention
import Screen

/// The selected number and its shade, for the legend to say where it falls.
struct CursorShade: Equatable, Sendable {
  /// The number, or why there is none.
  let value: StageValue
  /// Its shade; nil where it is left out of the shading.
  let shade: Shade?
  private let units: ShadeUnits
  private let rowLargest: Double

  /// Finds the shade of the selected cell; nil where there is no such cell.
  ///
  /// - Complexity: O(S log S) where shades are ranks, else O(S).
  init?(picture: HeadPicture, look: Look, cell: SelectedCell) {
    let values = picture.values(query: cell.query)
    let column = picture.stage == .output ? cell.dimension : cell.key
    guard values.indices.contains(column) else { return nil }
    value = values[column]
    shade = ShadeScale(picture: picture, look: look).shades(ofRow: values)[column]
    units = ShadeUnits(picture: picture, look: look)
    let isFirstLeftOut = look.firstKey == .unshaded && picture.stage != .output
    let sizes = values.dropFirst(isFirstLeftOut ? 1 : 0).compactMap { $0.number.map(abs) }
    rowLargest = sizes.filter(\.isFinite).max() ?? 0
  }

  /// Whether its shade lies on the side below zero.
  var isNegative: Bool {
    if case .diverging(let value) = shade { value < 0 } else { false }
  }

  /// The number, and what it is compared with where that differs from row to row: `▾ .928`.
  var text: DisplayText {
    let form = units.picture.stage.form
    let (digits, columns) = form == .weight ? (3, 5) : (2, 6)
    let number = value.text(form, digits: digits)
    let largest = form.text(rowLargest, digits: digits)
    let share = NumberForm.weight.text(shade?.amount ?? 0, digits: 2)
    return switch units.range {
    case .linear, .symmetric, .logarithmic: padded("▾ \(number)", columns: 2 + columns)
    case .rowMaximum:
      padded("▾ \(number) of \(largest) in this row", columns: 18 + 2 * columns)
    case .rank where shade?.amount != nil:
      padded("▾ \(number) above \(share) of its row", columns: 24 + columns)
    case .rank: padded("▾ \(number)", columns: 24 + columns)
    }
  }

  /// Text that takes as many columns with any number, so that nothing moves with the cursor.
  private func padded(_ text: String, columns: Int) -> DisplayText {
    DisplayText(text + String(repeating: " ", count: max(0, columns - text.count)))
  }
}
