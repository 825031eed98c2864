/// How far text must stand out from what lies behind it.
///
///     Contrast.high.leastRatio  // 7
///
/// Source: W3C, *Web Content Accessibility Guidelines 2.1*, criteria 1.4.3 and 1.4.6.
public enum Contrast: String, CaseIterable, Equatable, Hashable, Sendable {
  /// Enough for most readers.
  case normal
  /// For readers who see little, and for pale projectors.
  case high

  /// The smallest contrast of text, after WCAG.
  public var leastRatio: Double {
    switch self {
    case .normal: 4.5
    case .high: 7
    }
  }

  /// Whether black or white text stands out enough on a colour.
  ///
  ///     Contrast.high.allows(RGB(118, 118, 118))  // false: 4.6 with either
  func allows(_ color: RGB) -> Bool { color.contrast(with: color.ink) >= leastRatio }
}
