import Attention
import Models
import Screen
import Views

extension HeadCard {
  /// What a hand-made head was built to compare and to hand over, from its own definition.
  init(_ head: ToyHead, at address: HeadAddress) {
    let examples = HeadExample.kept(of: address)
    self.init(
      title: "\(address) \(head.name)",
      purpose: [
        "Hand-made: people wrote these channels, and the name that says what they are for: "
          + "query → key.",
        "Each channel adds gain × asked × offered to the scaled score:",
      ],
      columns: ["channel", "query asks for", "key offers", "gain"],
      rows: head.channels.map(\.tableRow),
      limits: [
        head.handsOver,
        examples.isEmpty
          ? "It knows the words of its dictionary and their order, and nothing of the world."
          : "Where it goes wrong, kept to be seen:",
      ],
      examples: examples.map { Example(sentence: $0.sentence, remark: $0.message) })
  }
}

extension ToyHead {
  /// What the head writes, in a sentence such as *It hands over neg × 1, degree × 1.*
  fileprivate var handsOver: String {
    guard !writes.isEmpty else { return "It hands over nothing: what it reads changes no token." }
    let parts = writes.map { "\($0.dimension.name) × \(number($0.gain))" }
    return "It hands over " + parts.joined(separator: ", ") + "."
  }
}

extension Channel {
  /// Name, what is asked, what is offered, gain.
  fileprivate var tableRow: [String] {
    switch self {
    case .match(let name, let asked, let offered, let gain):
      [name, words(asked), words(offered), number(gain)]
    case .clock(let clock, let offset, let gain):
      ["clock\(clock.period)", place(offset), "its position", number(gain)]
    case .sink(let score): ["sink", "every query: \(number(score))", "beginning 1", number(1)]
    }
  }

  private func words(_ parts: [ToyDimension: Double]) -> String {
    ToyDimension.allCases.compactMap { dimension in
      parts[dimension].map { $0 == 1 ? dimension.name : "\(dimension.name) \(number($0))" }
    }.joined(separator: ", ")
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
