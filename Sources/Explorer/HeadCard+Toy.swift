import Attention
import Models
import Screen
import Views

extension HeadCard {
  /// What a hand-made head was built to compare and to hand over, and where it goes wrong.
  init(_ explanation: HeadExplanation) {
    let examples = HeadExample.kept(of: explanation.address)
    self.init(
      title: "\(explanation.address) \(explanation.name)",
      purpose: [
        explanation.purpose,
        "People wrote these channels; each adds gain × query × key to the scaled score:",
      ],
      columns: ["channel", "query", "key", "gain"],
      rows: explanation.channels.map(\.tableRow),
      limits: [
        explanation.handsOver,
        examples.isEmpty
          ? "It knows the words of its dictionary and their order, and nothing of the world."
          : "Where it goes wrong, kept to be seen:",
      ],
      examples: examples.map { Example(sentence: $0.failure.text, remark: $0.remark) })
  }
}

extension HeadExplanation {
  /// What the head writes, in a sentence such as *It hands over neg × 1, degree × 1.*
  fileprivate var handsOver: String {
    guard !writes.isEmpty else { return "It hands over nothing: what it reads changes no token." }
    let parts = writes.map { "\($0.dimension.name) × \(number($0.gain))" }
    return "It hands over " + parts.joined(separator: ", ") + "."
  }
}

extension ExplainedChannel {
  /// Name, what the query reads, what the key reads, gain.
  fileprivate var tableRow: [String] {
    switch kind {
    case .match, .sink: [name, query, key, number(gain)]
    case .clock(_, let offset): [name, place(offset), "its position", number(gain)]
    }
  }

  private func place(_ offset: Double) -> String {
    if offset == 0 { return "its own position" }
    let side = offset < 0 ? "before" : "after"
    return "\(number(abs(offset))) \(side) it"
  }
}

/// A number without digits that it does not need.
private func number(_ value: Double) -> String {
  let places = (0...3).first { place in
    let scale = (0..<place).reduce(1.0) { scale, _ in scale * 10 }
    return (value * scale).rounded() == value * scale
  }
  return decimalText(value, places: places ?? 3)
}
