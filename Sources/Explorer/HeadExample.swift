import Attention
import Models
import Screen

/// A sentence in which a hand-made head reads another key than it should, as it comes out now.
///
///     HeadExample.kept(of: HeadAddress(layer: 1, head: 1)).first?.message(explainedBy: "W")
///     // "ran should read mouse, but reads cat with weight .788; W says why"
struct HeadExample: Sendable {
  /// The sentence and why it comes out so.
  let failure: KeptFailure
  /// What comes out.
  let outcome: KeptFailureOutcome

  /// What should come out and what does, in one line of a screen; a key says why.
  func message(explainedBy key: String) -> String { "\(found); \(key) says why" }

  /// What should come out, what does, and why.
  var remark: String { "\(found): \(failure.reason)." }

  private var found: String {
    let weight = NumberForm.weight.text(outcome.weight, digits: 3)
    return "\(failure.query) should read \(expected), but reads \(outcome.read) "
      + "with weight \(weight)"
  }

  private var expected: String { failure.expected == "[BOS]" ? "no noun" : failure.expected }

  /// The sentences that are kept of a head of the toy model because they come out wrong.
  static func kept(of address: HeadAddress) -> [HeadExample] {
    all.filter { $0.failure.head == address }
  }

  /// Each is run once.
  private static let all = ToyModel.keptFailures.compactMap { failure in
    failure.outcome().map { HeadExample(failure: failure, outcome: $0) }
  }
}
