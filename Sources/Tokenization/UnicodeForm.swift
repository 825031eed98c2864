import Foundation

/// A normal form of Unicode text.
///
///     var text = AlignedText("e\u{301}")
///     text.apply(.nfc)  // é, from 0..<1
public enum UnicodeForm: String, Equatable, Sendable, CaseIterable {
  /// Composed: one scalar where there is one.
  case nfc = "NFC"
  /// Decomposed: letters and their marks apart.
  case nfd = "NFD"
  /// Composed, and look-alikes replaced: ﬁ becomes fi.
  case nfkc = "NFKC"
  /// Decomposed, and look-alikes replaced.
  case nfkd = "NFKD"

  /// The version of Unicode that the library which tokenizers are trained with goes by.
  fileprivate static let version = 11

  fileprivate var isComposed: Bool { self == .nfc || self == .nfkc }
  private var isCompatible: Bool { self == .nfkc || self == .nfkd }

  /// What one scalar becomes when it is taken apart.
  fileprivate func decomposition(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII || !scalar.isAssigned(by: Self.version) { return [scalar] }
    let text = String(scalar)
    let apart =
      isCompatible
      ? text.decomposedStringWithCompatibilityMapping : text.decomposedStringWithCanonicalMapping
    return Array(apart.unicodeScalars)
  }

  /// The one scalar that two make together, if there is one.
  fileprivate static func composition(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar
  ) -> Unicode.Scalar? {
    if second.isASCII { return nil }
    if let syllable = hangulSyllable(first, second) { return syllable }
    guard second.isMark else { return nil }
    if first.value == 0xCCA, second.value == 0xCD5 { return "\u{CCB}" }
    let together = [first, second].string.precomposedStringWithCanonicalMapping.unicodeScalars
    guard together.count == 1, let scalar = together.first, scalar.isAssigned(by: version) else {
      return nil
    }
    return scalar
  }
}

extension UnicodeForm {
  /// The Korean syllable of a consonant and a vowel, or of such a syllable and a final consonant.
  ///
  /// The syllables stand in order of their 19 consonants, 21 vowels and 27 finals, from U+AC00.
  private static func hangulSyllable(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar
  ) -> Unicode.Scalar? {
    let (first, second) = (first.value, second.value)
    if (0x1100..<0x1113).contains(first), (0x1161..<0x1176).contains(second) {
      return Unicode.Scalar(0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28)
    }
    if (0xAC00..<0xD7A4).contains(first), (first - 0xAC00) % 28 == 0,
      (0x11A8..<0x11C3).contains(second)
    {
      return Unicode.Scalar(first + second - 0x11A7)
    }
    return nil
  }
}

extension AlignedText {
  /// Brings the text into a normal form.
  ///
  /// - Complexity: O(n log n) for n scalars, for marks in a row are sorted.
  mutating func apply(_ form: UnicodeForm) {
    if scalars.allSatisfy(\.isASCII) { return }
    let apart = decomposed(form)
    transform(form.isComposed ? composed(apart) : apart)
  }

  /// Every scalar taken apart, and marks in a row in the order of their classes.
  private func decomposed(_ form: UnicodeForm) -> [ScalarChange] {
    var result: [ScalarChange] = []
    var marks: [ScalarChange] = []
    var known: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for scalar in scalars {
      let parts = known[scalar] ?? form.decomposition(of: scalar)
      known[scalar] = parts
      for (index, part) in parts.enumerated() {
        let change = ScalarChange(scalar: part, change: index == 0 ? 0 : 1)
        if part.combiningClass == 0 {
          result += marks.sortedByClass
          marks = []
          result.append(change)
        } else {
          marks.append(change)
        }
      }
    }
    return result + marks.sortedByClass
  }

  /// Scalars that make one together put together.
  private func composed(_ apart: [ScalarChange]) -> [ScalarChange] {
    var result: [ScalarChange] = []
    var starter: Int?
    var lastClass: UInt8?
    for change in apart {
      let combiningClass = change.scalar.combiningClass
      if let place = starter, lastClass.map({ $0 < combiningClass }) ?? true,
        let together = UnicodeForm.composition(result[place].scalar, change.scalar)
      {
        result[place] = ScalarChange(
          scalar: together, change: result[place].change + change.change - 1)
        continue
      }
      result.append(change)
      if combiningClass == 0 {
        starter = result.count - 1
        lastClass = nil
      } else if starter != nil {
        lastClass = combiningClass
      }
    }
    return result
  }
}

extension [ScalarChange] {
  /// In the order of combining classes; equal ones stay in their order.
  fileprivate var sortedByClass: [ScalarChange] {
    count < 2
      ? self
      : enumerated().sorted {
        ($0.element.scalar.combiningClass, $0.offset)
          < ($1.element.scalar.combiningClass, $1.offset)
      }.map(\.element)
  }
}

extension Unicode.Scalar {
  fileprivate var combiningClass: UInt8 {
    isASCII || !isAssigned(by: UnicodeForm.version)
      ? 0 : properties.canonicalCombiningClass.rawValue
  }
}
