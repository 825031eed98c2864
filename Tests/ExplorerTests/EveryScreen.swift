import Explorer
import Models
import Screen
import Views

/// Every view and every mode with something on it, as they are reached by keys.
enum EveryScreen: String, CaseIterable {
  case map, narrowMap, longMap, causal, undefined, changed, steps, halfSteps, heads, text, pinned
  case vectors, value, output, compare, metrics, lookup, grid
  case editing, searching, number, views, help, palette, headNumbers, axes, axisValues, card,
    message

  /// The screen at a size.
  func session(
    rows: Int = 24, columns: Int = 80,
    display: Display = Display(shading: .glyphs, repertoire: .unicode)
  ) throws -> Session {
    var session = try opened(rows: rows, columns: columns, display: display)
    for key in keys { session.press(key) }
    return session
  }

  private func opened(rows: Int, columns: Int, display: Display) throws -> Session {
    switch self {
    case .lookup, .number:
      try Session(scenario: "soft-lookup", rows: rows, columns: columns, display: display)
    case .grid:
      try Session(scenario: "image-captioning", rows: rows, columns: columns, display: display)
    case .longMap:
      Session(Session.longText, rows: rows, columns: columns, display: display)
    default: Session(rows: rows, columns: columns, display: display)
    }
  }

  /// Whether keys are commands here, and the view is not covered.
  var isBrowsing: Bool {
    switch self {
    case .editing, .searching, .number, .views, .help, .palette, .headNumbers, .axes, .axisValues,
      .card:
      false
    default: true
    }
  }

  private var keys: [Key] {
    switch self {
    case .map, .longMap, .lookup, .grid: []
    case .narrowMap: typed("--")
    case .causal: typed("m")
    case .undefined: typed("mg0x")
    case .changed: typed("x")
    case .steps: typed("vs")
    case .halfSteps: typed("   ")
    case .heads: typed("vh")
    case .text: typed("vt")
    case .pinned: typed("vtp") + [.right] + typed("p")
    case .vectors: typed("vv")
    case .value: typed("vv") + [.tab]
    case .output: typed("vo")
    case .compare: typed("md")
    case .metrics: typed("ve")
    case .editing: typed("e") + [.control("w")] + typed("wide")
    case .searching: typed("/the")
    case .number: typed("e")
    case .views: typed("v")
    case .help: typed("?")
    case .palette: typed(":shades")
    case .headNumbers: typed("vho")
    case .axes: typed("c")
    case .axisValues: typed("c") + [.down, .tab, .down]
    case .card: typed("W") + [.down]
    case .message: typed("mw")
    }
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }
}
