import Attention
import Screen

/// What a cell of a comparison shows: a number of A, of B, or a difference with its sign.
///
///     +.77   B has .77 more       ·   less than .005        0   no difference
///     ╱      masked in both       ∅   there is no difference: a score is missing
struct ComparisonCellText: Equatable, Sendable {
  /// The text.
  let text: DisplayText

  init(_ cell: ComparedCell, picture: ComparisonPicture, shown: ComparisonShown, columns: Int) {
    switch shown {
    case .difference, .both:
      text = Self.difference(
        cell.difference, form: picture.second.picture.stage.form,
        isShare: picture.comparison.isOfShares, columns: columns, largest: picture.largest)
    case .first: text = Self.value(cell.first, picture.first.picture.stage.form, columns)
    case .second: text = Self.value(cell.second, picture.second.picture.stage.form, columns)
    }
  }

  /// How much a row moved: `.770`, or for numbers that are no shares `12.19`.
  static func moved(
    _ moved: Double?, isShare: Bool, form: NumberForm = .score
  ) -> DisplayText {
    guard let moved else { return NumberSign.undefined }
    return DisplayText(
      isShare
        ? NumberForm.weight.cellText(moved, columns: 4, digits: 3)
        : NumberForm.score.cellText(moved, columns: 7, digits: form == .weight ? 3 : 2))
  }

  private static func value(_ value: StageValue?, _ form: NumberForm, _ columns: Int) -> DisplayText
  {
    switch value {
    case nil: ""
    case .masked?: NumberSign.masked
    case .undefined?: NumberSign.undefined
    case .number(let number)?:
      DisplayText(
        form.cellText(number, columns: columns, digits: form == .weight && columns >= 4 ? 3 : 2))
    }
  }

  private static func difference(
    _ difference: StageValue?, form: NumberForm, isShare: Bool, columns: Int,
    largest: Double
  ) -> DisplayText {
    switch difference {
    case nil, .undefined?: return NumberSign.undefined
    case .masked?: return NumberSign.masked
    case .number(let number)?:
      guard number.isFinite, number != 0 else {
        return DisplayText(form.cellText(number, columns: columns, digits: 0))
      }
      if columns == 1 { return sign(number / largest) }
      return signed(number, isShare ? .weight : form, columns: columns)
    }
  }

  /// Where there is room for one sign: `▲` and `▼` from half of the range on, `+` and `−` from a
  /// twentieth.
  private static func sign(_ share: Double) -> DisplayText {
    switch abs(share) {
    case Shade.ticks[2]...: share < 0 ? "▼" : "▲"
    case Shade.ticks[0]...: share < 0 ? "−" : "+"
    default: "·"
    }
  }

  /// A number with its sign: `+.77`, `−2.2`, `·` where it rounds to nothing.
  private static func signed(_ number: Double, _ form: NumberForm, columns: Int) -> DisplayText {
    if form == .weight, columns == 3 {
      let text = hundredths(abs(number))
      return DisplayText(text == "·" ? text : (number < 0 ? "−" : "+") + text)
    }
    let size = form == .weight ? NumberForm.weight : .score
    let digits = form == .weight && columns >= 5 ? 3 : 2
    let text = size.cellText(abs(number), columns: columns - 1, digits: digits)
    if text == "·" { return "·" }
    return DisplayText((number < 0 ? "−" : "+") + text)
  }
}
