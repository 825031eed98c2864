import Attention
import Screen

extension StageValue {
  /// The number or the sign for a cell of a table, in fewer columns than it has where asked.
  func cellText(_ form: NumberForm, width: CellWidth, columns: Int? = nil) -> DisplayText {
    let columns = min(columns ?? width.numberColumns, width.numberColumns)
    return switch self {
    case .masked: NumberSign.masked
    case .undefined: NumberSign.undefined
    case .number(let number):
      DisplayText(
        form == .weight && columns == 2 && width.rawValue <= 3
          ? hundredths(number)
          : form.cellText(
            number, columns: columns, digits: form == .weight ? width.weightDigits : 2))
    }
  }

  /// The number or the sign for a line of text, with so many digits.
  func text(_ form: NumberForm, digits: Int) -> String {
    switch self {
    case .masked: "╱"
    case .undefined: "∅"
    case .number(let number): form.text(number, digits: digits)
    }
  }

  /// The number or the sign for a line of text, with fewer digits where it would be too wide.
  func text(_ form: NumberForm, columns: Int, digits: Int) -> String {
    let whole = text(form, digits: digits)
    guard whole.count > columns, let number else { return whole }
    return form.cellText(number, columns: columns, digits: digits)
  }
}

/// Two digits after a point that is left out: 93 is .93, and `1.` is 1.
func hundredths(_ number: Double) -> String {
  let text = NumberForm.weight.cellText(number, columns: 3, digits: 2)
  if text.hasPrefix(".") { return String(text.dropFirst()) }
  if text == "1.0" { return "1." }
  return NumberForm.score.cellText(number, columns: 2, digits: 0)
}

extension Stage {
  /// The form of its numbers.
  var form: NumberForm {
    switch self {
    case .weights: .weight
    case .dot, .scaled, .masked: .score
    case .valueNorm: .score
    case .output: .component
    }
  }
}
