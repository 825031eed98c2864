import Attention
import Screen

/// What one should know of a kind of attention, as one row shows it.
///
///     min-max is no mixture: the row sums to 3.4651, so it is not called a weight.
struct AxesPanelRemarks: Equatable, Sendable {
  /// The sentences, the most telling first.
  let sentences: [String]

  init(_ picture: HeadPicture, _ derivation: Derivation) {
    let configuration = picture.head.configuration
    let row = derivation.row
    let hidden = row.verdicts.count { $0 != .allowed }
    var sentences: [String] = []
    if let reason = row.outcome.reason { sentences.append("This row is undefined: \(reason).") }
    sentences += Self.normalizer(configuration, row)
    if hidden > 0 {
      sentences.append(
        "\(hidden) of \(row.verdicts.count) keys are hidden from this query; the others share "
          + "what they had.")
    }
    sentences += Self.others(configuration, picture.head.dimension)
    self.sentences = sentences
  }

  private static func normalizer(
    _ configuration: AttentionConfiguration, _ row: AttentionRow
  ) -> [String] {
    let weights = row.outcome.value?.weights ?? []
    let sum = NumberForm.weight.text(weights.reduce(0, +), digits: 4)
    let zeros = zip(weights, row.verdicts).count { $0 == 0 && $1 == .allowed }
    let name = configuration.normalizer.rawValue
    switch configuration.normalizer {
    case .softmax:
      return ["Every allowed key gets more than 0 and the row sums to 1: a true mixture."]
    case .argmax:
      return [
        "argmax takes one value whole; small changes of scores change nothing: its slope is 0."
      ]
    case .sample:
      return [
        "One key was drawn, each with its softmax weight as chance, from seed "
          + "\(configuration.seed).",
        "A draw has no slope: hard attention learns by reward (REINFORCE).",
      ]
    case .minMax:
      return [
        "\(name) is no mixture: the row sums to \(sum), so it is not called a weight.",
        "It is undefined for a row of equal scores, (s − min) ÷ 0; such rows show ∅.",
      ]
    case .standardize:
      return [
        "\(name) is no mixture: the row sums to 0, and below the mean it takes values away.",
        "It is undefined for a row of equal scores, (s − mean) ÷ 0; such rows show ∅.",
      ]
    case .sparsemax:
      return ["sparsemax gives \(zeros) of \(weights.count) keys exactly 0, without a mask."]
    case .local(let reach):
      return [
        "local reads at most \(reach) keys on either side of a predicted place p, and a bell "
          + "around p makes far ones less."
      ]
    case .none:
      return ["Without a normalizer the row sums to \(sum): long rows give large outputs."]
    }
  }

  private static func others(
    _ configuration: AttentionConfiguration, _ dimension: Int
  ) -> [String] {
    var sentences: [String] = []
    if configuration.temperature == 0 {
      sentences.append("T → 0 is the limit: all weight on the largest score, as argmax.")
    }
    switch configuration.scale {
    case .none where dimension > 1:
      sentences.append(
        "Without a scale scores grow with √\(dimension): softmax becomes hard, its slopes small.")
    case .maximum:
      sentences.append("max depends on the row: one key with a large score shrinks all others.")
    default: break
    }
    if configuration.positions == .none {
      sentences.append("Without positions the order of the keys changes nothing.")
    }
    return sentences
  }
}
