import Attention
import Models
import Screen
import Views

extension State {
  /// What is said when a head opens most of whose weight goes to the first key.
  ///
  ///     most weight, .857, goes to the first key; B leaves it out of the shading
  ///
  /// The Heads view has a number for that. Of a head that has nothing else to show, the sentence of every cell says so.
  var firstKeyNotice: String? {
    guard exploration.view != .heads, let head = exploration.head,
      let first = surveys.firstKey(of: exploration.address, head.attention),
      first.isMost, !first.isSink
    else { return nil }
    let share = NumberForm.weight.text(first.share, digits: 3)
    return "most weight, \(share), goes to the first key; "
      + "\(keyName(.leaveFirstKeyOut)) leaves it out of the shading"
  }
}

extension Exploration {
  /// Which keys open the nearest other head that has more to show than its first key.
  ///
  ///     [ opens L1.H3
  ///
  /// - Parameter bindings: What the keys are called.
  /// - Returns: The keys; nil where every other head is a sink, or its map too large to know.
  /// - Complexity: O(T · S · d) for each head that is passed by.
  func sinkAdvice(_ bindings: KeyBindings) -> String? {
    let addresses = trace.addresses
    guard let place = addresses.firstIndex(of: address) else { return nil }
    let others = addresses.indices.filter { $0 != place }
    let nearest = others.sorted { (abs($0 - place), $0) < (abs($1 - place), $1) }
      .first { other in
        trace[addresses[other]].flatMap { FirstKeyShare(ofSmall: $0.attention) }
          .map { !$0.isSink } ?? false
      }
    return nearest.map { "\(keyPresses(from: place, to: $0, bindings)) opens \(addresses[$0])" }
  }

  private func keyPresses(
    from place: Int, to other: Int, _ bindings: KeyBindings
  ) -> String {
    let distance = abs(other - place)
    let command = other > place ? Command.nextHead : .previousHead
    let key = bindings.name(of: command)
    guard distance > 1 else { return key }
    return bindings.key(for: command) == nil ? "\(distance) times \(key)" : "\(distance)\(key)"
  }
}
