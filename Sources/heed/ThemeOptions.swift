import ArgumentParser
import Explorer
import Screen
import Terminal

/// Which colours maps and text have.
struct ThemeOptions: ParsableArguments {
  @Option(help: "The colours of the map: \(ColorMap.words).")
  var shades = ColorMap.viridis
  @Option(help: "What lies behind the text: auto, light, dark.")
  var background = BackgroundChoice.auto
  @Option(help: "How far text stands out: normal, or high for readers who see little.")
  var contrast = Contrast.normal

  /// The theme on a terminal, which may say what lies behind its text.
  var onTerminal: Theme {
    let name = "COLORFGBG"
    let environment = environmentVariable(name).map { [name: $0] } ?? [:]
    return Theme(
      map: shades,
      background: .choose(explicitly: background.background, environment: environment),
      contrast: contrast)
  }

  /// Who says what lies behind the text.
  var backgroundSource: Display.BackgroundSource {
    background == .auto ? .environment : .reader
  }

  /// The theme in a file, which may be read anywhere.
  var inFile: Theme {
    Theme(map: shades, background: background.background ?? .unknown, contrast: contrast)
  }
}

/// What `--background` takes.
enum BackgroundChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case light
  case dark

  /// The background that was asked for, or nil where the program finds out.
  var background: Background? {
    switch self {
    case .auto: nil
    case .light: .light
    case .dark: .dark
    }
  }
}

extension Contrast: ExpressibleByArgument {}

extension ColorMap: ExpressibleByArgument {
  /// All maps, for help.
  static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
