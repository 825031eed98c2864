import Attention
import Screen

/// Says which number a shade stands for, in the units of the data.
///
///     ShadeUnits(picture: weights, look: Look()).text(0.25)  // ".25"
///     ShadeUnits(picture: scores, look: Look()).title  // "dot ±"
struct ShadeUnits: Equatable, Sendable {
  let picture: HeadPicture
  let range: ShadeRange

  init(picture: HeadPicture, look: Look) {
    self.picture = picture
    range = look.range.fitting(picture.isSigned ? .signed : .unsigned)
  }

  /// Whether shades go from −1 to 1.
  var isSigned: Bool { picture.isSigned }

  /// Nothing to shade: the largest number is 0.
  var isWithoutShades: Bool { picture.largest == 0 && isOfWholeMap }

  /// Whether all numbers that the shades depend on have been looked at.
  var isKnown: Bool { picture.largest != nil || !isOfWholeMap }

  private var isOfWholeMap: Bool { [.linear, .symmetric, .logarithmic].contains(range) }

  /// The stage and what its numbers are compared with.
  var title: String {
    let name = picture.stageTitle + (isSigned ? " ±" : "")
    switch range {
    case .linear, .symmetric: return name
    case .logarithmic: return name + " log"
    case .rowMaximum: return name + " ÷ row maximum"
    case .rank: return name + " by rank"
    }
  }

  /// A shade of so much, in the colours of the stage.
  func shade(_ amount: Double) -> Shade { isSigned ? .diverging(amount) : .sequential(amount) }

  /// The number that a shade from −1 to 1 stands for: of the data, or of what a row is compared with.
  func text(_ share: Double) -> String {
    let form = picture.stage == .weights ? NumberForm.weight : .score
    switch range {
    case .rowMaximum, .rank: return shownText(share, .weight, digits: 2)
    case .linear, .symmetric:
      let number = share * (picture.largest ?? 1)
      return shownText(number, form, digits: abs(number) >= 100 ? 0 : 2)
    case .logarithmic:
      let size = powerOfTen(4 * (abs(share) - 1)) * (picture.largest ?? 1)
      return shownText(share < 0 ? -size : size, form, digits: size >= 1 ? 2 : 4)
    }
  }

  /// A number with so many digits, or with as many as it takes to show more than zeros.
  private func shownText(_ number: Double, _ form: NumberForm, digits: Int) -> String {
    if number == 0 { return "0" }
    if form == .weight, abs(number) == 1 { return decimalText(number, places: 0) }
    let texts = (digits...digits + 8).lazy.map { form.text(number, digits: $0) }
    let shown = texts.first { text in text.contains { ("1"..."9").contains($0) } }
    return shown ?? (number < 0 ? "−" : "") + scientific(abs(number))
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
}
