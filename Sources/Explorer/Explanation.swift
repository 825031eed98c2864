import Attention
import Models
import Views

extension State {
  /// Why the selected number is what it is: undefined, masked, hardly anything, or on a sink.
  var explanation: String { explanations.first ?? "" }

  /// What is said when the reason for a number is asked for again: the next one, then the first.
  func explanation(after said: String?) -> String {
    guard let place = explanations.firstIndex(where: { $0 == said }) else { return explanation }
    return explanations[(place + 1) % explanations.count]
  }

  /// All there is to say of the selected number, the most important first.
  private var explanations: [String] {
    if exploration.view == .metrics {
      return ["\(exploration.metric.formula); \(exploration.metric.meaning)"]
    }
    guard let head = exploration.head?.attention, exploration.keyCount > 0 else {
      return ["there is no cell to explain: the sentence has no token"]
    }
    let cell = head.cell(exploration.query, exploration.key)
    if let reason = cell.outcome.reason { return ["undefined: \(reason)"] }
    if case .hidden(let kind) = cell.verdict { return [explanation(of: kind)] }
    let kind = explanation(of: head.configuration.normalizer)
    let reasons = [exploration.trace.notice?.sentence ?? firstKeyNotice, kind].compactMap(\.self)
    // The slope comes second: it is what a weight would be, not why it is what it is.
    return Array(reasons.prefix(1)) + slopes(of: head) + reasons.dropFirst()
  }

  /// How the selected weight changes with its score.
  private func slopes(of head: AttentionHead) -> [String] {
    guard exploration.view != .map || exploration.stage == .weights else { return [] }
    let derivation = Derivation(head: head, query: exploration.query, key: exploration.key)
    return derivation.slopeLines(configuration: head.configuration).map { line in
      let said = line.equation.isEmpty ? line.note : "\(line.equation)   \(line.note)"
      return "slope \(said)"
    }
  }

  private func explanation(of normalizer: Normalizer) -> String {
    switch normalizer {
    case .softmax, .local:
      "every allowed key gets more than 0, and the weights of a row sum to 1; only a mask gives 0"
    case .argmax: "the key with the largest score gets 1 and every other key 0"
    case .sample:
      "one key is drawn, with the probabilities of softmax: it gets 1, every other key 0"
    case .sparsemax: "the weights of a row sum to 1, and keys with small scores get exactly 0"
    case .minMax: "the smallest score becomes 0 and the largest 1: these do not sum to 1"
    case .standardize: "the mean becomes 0 and the standard deviation 1: these sum to 0, not to 1"
    case .none: "the scores stay as they are, and do not sum to 1"
    }
  }

  private func explanation(of kind: MaskKind) -> String {
    let (query, key) = (exploration.query, exploration.key)
    let position = query + exploration.keyCount - exploration.queryCount
    switch kind {
    case .causal:
      return "masked: key \(key) comes after query \(position), and a causal mask lets no query "
        + "look ahead; \(keyName(.causalMask)) switches it off"
    case .window(let reach):
      return "masked: key \(key) is \(abs(position - key)) positions away, and the window reaches "
        + "\(reach)"
    case .padding: return "masked: key \(key) only fills up the list"
    case .outsideWindow:
      return "masked: key \(key) is outside the local window around the predicted position"
    case .outsideKernel:
      return "masked: key \(key) is so far from the query that the kernel is 0, and log 0 is −∞"
    case .custom: return "masked: the mask's table hides key \(key) from query \(query)"
    case .keyOff:
      return
        "masked: key \(key) is switched off by hand; \(keyName(.switchKey)) switches it "
        + "on again"
    }
  }
}
