import Attention

extension Stage {
  /// What the screen calls the stage.
  public var name: String {
    switch self {
    case .dot: "dot"
    case .scaled: "scaled"
    case .masked: "masked"
    case .weights: "weights"
    case .valueNorm: "‖α·v‖"
    case .output: "output"
    }
  }
}

/// A weight in words: three digits after the point, no zero before it.
func weightText(_ weight: Double) -> String {
  let thousandths = Int(exactly: (max(0, min(1, weight)) * 1000).rounded()) ?? 0
  if thousandths == 1000 { return "1.000" }
  let digits = String(thousandths)
  return "." + String(repeating: "0", count: 3 - digits.count) + digits
}
