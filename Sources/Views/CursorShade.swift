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

  /// The number, and what it is compared with where that differs from row to row: `▾ .928`.
  var text: DisplayText {
    let form = units.picture.stage.form
    let digits = form == .weight ? 3 : 2
    let number = "▾ " + value.text(form, digits: digits)
    guard let amount = shade?.amount else { return DisplayText(number) }
    switch units.range {
    case .linear, .symmetric, .logarithmic: return DisplayText(number)
    case .rowMaximum:
      return DisplayText("\(number) of \(form.text(rowLargest, digits: digits)) in this row")
    case .rank:
      let share = NumberForm.weight.text(amount, digits: 2)
      return DisplayText("\(number) above \(share) of its row")
    }
  }
}
