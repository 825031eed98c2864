/// One of the six axes of attention, the temperature, or the presets that name points on them.
public enum AttentionAxis: String, CaseIterable, Equatable, Hashable, Sendable {
  /// Where queries and keys come from.
  case source
  /// How the order is known.
  case positions
  /// How a query and a key are compared.
  case score
  /// What the score is divided by.
  case scale
  /// Which keys a query may see.
  case mask
  /// How scores become weights.
  case normalizer
  /// What the scaled score is divided by once more.
  case temperature
  /// Well-known points on all axes.
  case preset

  /// What a list of its values is called.
  var title: String {
    switch self {
    case .source: "source, of queries and keys →"
    case .positions: "positions, of the tokens →"
    case .score: "score, of a query and a key →"
    case .scale: "scale, of every score →"
    case .mask: "mask, of a query's keys →"
    case .normalizer: "normalizer, along a row →"
    case .temperature: "temperature, of every row →"
    case .preset: "preset, a point on all axes →"
    }
  }

  /// What the short meanings of its values tell.
  var meaningTitle: String {
    switch self {
    case .normalizer: "what a row becomes"
    case .score: "what is compared"
    case .mask: "which keys are seen"
    case .scale, .temperature: "what scores become"
    case .source, .positions: "what it says"
    case .preset: "where it stands"
    }
  }
}
