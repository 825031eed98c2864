import CTerminal
import Screen

/// The description of a terminal that curses is started with, and the colours that it allows.
struct TerminalDescription: Equatable {
  /// The name to start with.
  let name: String
  /// The compiled description, where ours is used.
  let entry: String?
  /// How many colours are used.
  let depth: ColorDepth

  /// Finds the description for the terminal that the environment names.
  static func find(
    explicitly: ColorDepth?, environment: [String: String],
    colorsDescribed: (String) -> Int = { Int(screen_colors_described($0)) }
  ) throws(TerminalError) -> TerminalDescription {
    let name = environment["TERM", default: ""]
    if name.isEmpty { throw .unnamed }
    if name == "dumb" { throw .incapable(name) }
    let family = Family(of: name)
    var described = name.contains("/") || name.utf8.count > 100 ? -1 : colorsDescribed(name)
    if described == -2 { throw .incapable(name) }
    if described == -1 && family == .other { throw .unknown(name) }
    let isKnown = described >= 0
    if !isKnown { described = 256 }
    let depth = ColorDepth.choose(
      explicitly: explicitly, environment: environment, described: described)
    if !isKnown || (depth == .direct && family != .other) {
      return TerminalDescription(name: family.name, entry: family.entry, depth: depth)
    }
    let allowed = ColorDepth.choose(explicitly: nil, environment: [:], described: described)
    if depth == .indexed && allowed < .indexed && colorsDescribed("\(name)-256color") >= 256 {
      return TerminalDescription(name: "\(name)-256color", entry: nil, depth: depth)
    }
    return TerminalDescription(name: name, entry: nil, depth: min(depth, allowed))
  }

  /// Terminals that send the same keys and understand the same sequences.
  enum Family {
    case xterm
    case tmux
    case other

    init(of name: String) {
      let likeXterm = [
        "xterm", "vte", "gnome", "konsole", "alacritty", "kitty", "foot", "wezterm", "ghostty",
        "contour", "iterm", "mintty", "st-", "rio",
      ]
      if name.hasPrefix("tmux") || name.hasPrefix("screen") {
        self = .tmux
      } else if likeXterm.contains(where: name.hasPrefix) {
        self = .xterm
      } else {
        self = .other
      }
    }

    var name: String { self == .tmux ? "heed-tmux" : "heed-xterm" }

    var entry: String {
      self == .tmux ? EmbeddedDescriptions.tmux : EmbeddedDescriptions.xterm
    }
  }
}
