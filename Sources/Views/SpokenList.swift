import Attention
import Screen

/// What a view shows, as sentences for those who hear the screen or feel it in braille.
///
///     list.sentence(8)  // "query it: animal .928, street .067, BOS .005, 9 others .001"
///
/// Sentences are made when they are needed: a map may have thousands of rows.
public struct SpokenList {
  /// What the sentences are about.
  public let title: DisplayText
  /// How many there are.
  public let count: Int
  /// The one that belongs to what is selected.
  public let selected: Int
  private let make: (Int) -> DisplayText

  /// Creates a list whose sentences are made one by one.
  ///
  /// - Parameters:
  ///   - title: What the sentences are about.
  ///   - count: How many there are.
  ///   - selected: The one that belongs to what is selected.
  ///   - make: Makes a sentence.
  public init(
    title: DisplayText, count: Int, selected: Int, make: @escaping (Int) -> DisplayText
  ) {
    self.title = title
    self.count = max(0, count)
    self.selected = min(max(0, selected), max(0, count - 1))
    self.make = make
  }

  /// Creates a list of sentences that are there.
  public init(title: DisplayText, _ sentences: [DisplayText], selected: Int = 0) {
    self.init(title: title, count: sentences.count, selected: selected) { sentences[$0] }
  }

  /// A sentence; empty for a number that there is none of.
  public func sentence(_ index: Int) -> DisplayText {
    (0..<count).contains(index) ? make(index) : ""
  }
}

extension StageValue {
  /// The number in a sentence, or the word for what is none.
  ///
  ///     StageValue.masked.spoken(.weight, digits: 3)  // "masked"
  func spoken(_ form: NumberForm, digits: Int) -> String {
    switch self {
    case .masked: "masked"
    case .undefined: "undefined"
    case .number(let number): spokenNumber(number, form, digits: digits)
    }
  }
}

/// A number in a sentence: 0 only where it is exactly zero.
///
///     spokenNumber(0.0001, .weight, digits: 3)  // "less than .0005"
///
/// - Parameters:
///   - number: Any number.
///   - form: What it is.
///   - digits: How many digits after the point.
/// - Returns: The number, or words for it.
func spokenNumber(_ number: Double, _ form: NumberForm, digits: Int) -> String {
  if number.isNaN { return "not a number" }
  if number.isInfinite { return number > 0 ? "infinite" : "minus infinite" }
  let text = form.text(number, digits: digits)
  if number == 0 || text.contains(where: { ("1"..."9").contains($0) }) { return text }
  let half = "." + String(repeating: "0", count: digits) + "5"
  return "less than \(half)" + (number < 0 ? " below 0" : "")
}
