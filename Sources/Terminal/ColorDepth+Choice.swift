import Screen

extension ColorDepth {
  /// How many colours to use.
  ///
  /// An explicit choice counts most, then `NO_COLOR`, then `CLICOLOR`, of which 0 means none unless
  /// `CLICOLOR_FORCE` says otherwise, then what `COLORTERM` promises (but not inside of screen, which
  /// hands on the promise of another terminal), then the terminal's description.
  ///
  ///     ColorDepth.choose(explicitly: nil, environment: ["NO_COLOR": "1"], described: 256)  // none
  ///
  /// - Parameters:
  ///   - explicitly: What the user asked for, if anything.
  ///   - environment: The environment variables.
  ///   - described: The number of colours in the terminal's description.
  /// - Returns: The depth to draw with; the terminal may still allow less.
  public static func choose(
    explicitly: ColorDepth?, environment: [String: String], described: Int
  ) -> ColorDepth {
    if let explicitly { return explicitly }
    if environment["NO_COLOR", default: ""] != "" { return .none }
    let isForced = !["", "0"].contains(environment["CLICOLOR_FORCE", default: ""])
    if environment["CLICOLOR"] == "0", !isForced { return .none }
    let promise = environment["COLORTERM", default: ""]
    let isScreen = environment["STY", default: ""] != ""
    if (promise == "truecolor" || promise == "24bit") && !isScreen { return .direct }
    switch described {
    case 0x1000000...: return .direct
    case 256...: return .indexed
    case 8...: return .sixteen
    default: return .none
    }
  }
}
