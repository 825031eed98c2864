import Screen

extension Background {
  /// What lies behind the text.
  ///
  /// An explicit choice counts most, then `COLORFGBG`, in which some terminals name their colours: the last part
  /// is the number of the one behind, of which 7 and those from 9 to 15 are light.
  ///
  ///     Background.choose(explicitly: nil, environment: ["COLORFGBG": "0;15"])  // light
  ///
  /// - Parameters:
  ///   - explicitly: What the user asked for, if anything.
  ///   - environment: The environment variables.
  /// - Returns: `unknown` where nobody says.
  public static func choose(
    explicitly: Background?, environment: [String: String]
  ) -> Background {
    if let explicitly { return explicitly }
    let parts = environment["COLORFGBG", default: ""].split(separator: ";")
    guard parts.count > 1, let number = parts.last.flatMap({ UInt8($0) }) else { return .unknown }
    switch number {
    case 0...6, 8: return .dark
    case 7, 9...15: return .light
    default: return .unknown
    }
  }
}
