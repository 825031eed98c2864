import Attention
import Models
import Views

extension State {
  /// Why the selected number is what it is: undefined, masked, hardly anything, or on a sink.
  var explanation: String {
    if exploration.view == .metrics {
      return "\(exploration.metric.formula); \(exploration.metric.meaning)"
    }
    guard let head = exploration.head?.attention, exploration.keyCount > 0 else {
      return "there is no cell to explain: the sentence has no token"
    }
    let cell = head.cell(exploration.query, exploration.key)
    if let reason = cell.outcome.reason { return "undefined: \(reason)" }
    if case .hidden(let kind) = cell.verdict { return explanation(of: kind) }
    if let notice = exploration.trace.notice { return notice.sentence }
    if let notice = firstKeyNotice { return notice }
    return
      "every allowed key gets more than 0, and the weights of a row sum to 1; only a mask gives 0"
  }

  private func explanation(of kind: MaskKind) -> String {
    let (query, key) = (exploration.query, exploration.key)
    let position = query + exploration.keyCount - exploration.queryCount
    switch kind {
    case .causal:
      return "masked: key \(key) comes after query \(position), and a causal mask lets no query "
        + "look ahead; \(Command.causalMask.shownKey) switches it off"
    case .window(let reach):
      return "masked: key \(key) is \(abs(position - key)) positions away, and the window reaches "
        + "\(reach)"
    case .custom: return "masked: the mask's table hides key \(key) from query \(query)"
    case .keyOff:
      return
        "masked: key \(key) is switched off by hand; \(Command.switchKey.shownKey) switches it "
        + "on again"
    }
  }
}
