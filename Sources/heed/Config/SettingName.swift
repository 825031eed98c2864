import Models
import Screen

/// The settings of a file, in the order in which they are listed.
enum SettingName: String, CaseIterable {
  case color
  case shades
  case background
  case contrast
  case mouse
  case title
  case accessible
  case text

  /// The words that it takes; none where it takes any text.
  var words: [String] {
    switch self {
    case .color: ColorChoice.allCases.map(\.rawValue)
    case .shades: ColorMap.allCases.map(\.rawValue)
    case .background: BackgroundChoice.allCases.map(\.rawValue)
    case .contrast: Contrast.allCases.map(\.rawValue)
    case .mouse, .title, .accessible: ["on", "off"]
    case .text: []
    }
  }

  /// What it takes, for errors and for the sample.
  var allowed: String { words.isEmpty ? "any text" : words.joined(separator: ", ") }

  /// What it is about, for the sample.
  var meaning: String {
    switch self {
    case .color: "how many colours a terminal shows; auto finds out"
    case .shades: "the colours of the map"
    case .background: "what lies behind the text; auto finds out"
    case .contrast: "how far text stands out"
    case .title: "whether the title of the window says what is shown"
    case .mouse: "whether heed has the mouse, or leaves it to the terminal"
    case .accessible: "the screen as sentences, for screen readers and braille"
    case .text: "what heed opens on where no text is given"
    }
  }
}
