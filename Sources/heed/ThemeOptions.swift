import ArgumentParser
import Explorer
import Screen
import Terminal

/// Which colours maps and text have.
struct ThemeOptions: ParsableArguments {
  @Option(help: "The colours of the map: \(ColorMap.words).")
  var shades: ColorMap?
  @Option(help: "What lies behind the text: auto, light, dark.")
  var background: BackgroundChoice?
  @Option(help: "How far text stands out: normal, or high for readers who see little.")
  var contrast: Contrast?

  /// The theme in a file, which may be read anywhere and so does not follow the reader's settings.
  var inFile: Theme {
    Theme(
      map: shades ?? .viridis, background: background?.background ?? .unknown,
      contrast: contrast ?? .normal)
  }
}

extension Theme {
  /// The theme on a terminal, which may say what lies behind its text.
  init(map: ColorMap, onTerminal background: BackgroundChoice, contrast: Contrast) {
    let name = "COLORFGBG"
    let environment = environmentVariable(name).map { [name: $0] } ?? [:]
    self.init(
      map: map,
      background: .choose(explicitly: background.background, environment: environment),
      contrast: contrast)
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
