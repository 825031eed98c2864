import Attention
import Screen

/// The part of a legend that says where each shade begins.
///
///     weights  ░ ≥.05  ▒ ≥.25  ▓ ≥.50  █ ≥.75   · <.005
struct ShadeTicks: Equatable, Sendable {
  let picture: HeadPicture
  let look: Look
  let width: CellWidth

  /// The line: title, ticks, and below which number a cell shows only `·`.
  var line: StyledLine {
    var line = StyledLine(DisplayText(title))
    if picture.largest == nil, [.linear, .logarithmic].contains(look.range) {
      line.append("  … the largest number is not known yet")
      return line
    }
    if isWithoutShades {
      line.append("  every number is 0")
      return line
    }
    if width.rawValue < 2, look.shading == .glyphs {
      line.append(DisplayText("  ▀▄ ≥\(threshold(0.25))"))
      return line
    }
    for amount in [0.05, 0.25, 0.5, 0.75] {
      line.append("  ")
      switch look.shading {
      case .glyphs: line.append(Shade.sequential(amount).glyph)
      case .background: line.append(" ", .on(shade(amount)))
      }
      line.append(DisplayText(" ≥\(threshold(amount))"))
    }
    if width.rawValue >= 3 { appendDot(to: &line) }
    return line
  }

  /// Nothing to shade: the largest number is 0.
  private var isWithoutShades: Bool {
    picture.largest == 0 && [.linear, .logarithmic].contains(look.range)
  }

  private var isSigned: Bool { picture.stage.isSigned && look.range != .rank }

  private func shade(_ amount: Double) -> Shade {
    isSigned ? .diverging(amount) : .sequential(amount)
  }

  private var title: String {
    let sign = isSigned ? " ±" : ""
    switch look.range {
    case .linear: return picture.stage.title + sign
    case .logarithmic: return picture.stage.title + sign + " log"
    case .rowMaximum: return picture.stage.title + sign + " ÷ row maximum"
    case .rank: return picture.stage.title + " by rank"
    }
  }

  /// The number at which a shade begins.
  private func threshold(_ amount: Double) -> String {
    let form = picture.stage == .weights ? NumberForm.weight : .score
    switch look.range {
    case .rowMaximum, .rank: return NumberForm.weight.text(amount, digits: 2)
    case .linear:
      let number = amount * (picture.largest ?? 1)
      return shownText(number, form, digits: number >= 100 ? 0 : 2)
    case .logarithmic:
      return shownText(powerOfTen(4 * (amount - 1)) * (picture.largest ?? 1), form, digits: 4)
    }
  }

  /// A number with so many digits, or with as many as it takes to show more than zeros.
  private func shownText(_ number: Double, _ form: NumberForm, digits: Int) -> String {
    let texts = (digits...digits + 8).lazy.map { form.text(number, digits: $0) }
    let shown = texts.first { text in text.contains { ("1"..."9").contains($0) } }
    return shown ?? scientific(number)
  }

  /// One digit and a power of ten, for numbers far below 1: `5e−31`.
  private func scientific(_ number: Double) -> String {
    var digit = number
    var power = 0
    while digit > 0, digit < 0.95 {
      digit *= 10
      power -= 1
    }
    return "\(decimalText(digit, places: 0))e−\(-power)"
  }

  /// 10 to a power from −4 to 0, as softmax computes it: e^(power · ln 10).
  private func powerOfTen(_ power: Double) -> Double {
    softmax(overRow: [power * 2.302585092994046, 0]).value?.exponents.first ?? 1
  }

  private func appendDot(to line: inout StyledLine) {
    let below = roundsToZero
    line.append(DisplayText(String(repeating: " ", count: max(2, 8 - below.width))))
    // In the linear range, what rounds to zero has the colour of zero; in others it may have any.
    let isPainted = look.shading == .background && look.range == .linear
    line.append("·", isPainted ? .on(shade(0)) : .role(.faint))
    line.append(" " + below, .role(.faint))
  }

  /// Below which number a cell shows `·`: half of its last digit.
  private var roundsToZero: DisplayText {
    let digits: Int
    switch picture.stage.form {
    case .weight: digits = width.weightDigits
    case .score, .component: digits = width == .six ? 2 : width == .four ? 1 : 0
    }
    return DisplayText("<." + String(repeating: "0", count: digits) + "5")
  }
}
