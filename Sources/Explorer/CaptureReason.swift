import Attention
import Models
import Views

extension State {
  /// Why a command is not possible in a capture, in one sentence; nil where it is.
  func captureReason(of command: Command) -> String? {
    guard exploration.traced.capture != nil, let head = exploration.head?.attention else {
      return nil
    }
    if let reason = sentenceReason(of: command) { return reason }
    switch command {
    case .openOutput: return head.reasonUnknown(.output)?.description
    case .nextStage, .previousStage:
      return head.knownStages.count > 1
        ? nil : "\(UndefinedReason.notGiven): only weights are known"
    default: break
    }
    return head.given == nil ? nil : givenReason(of: command)
  }

  private func sentenceReason(of command: Command) -> String? {
    switch command {
    case .editSentence, .exchange: "a capture holds numbers, and no model that could run a sentence"
    case .openLookup:
      "the lookup shows vectors of a few named numbers: open a scenario that has some"
    case .switchKey where exploration.view == .heads:
      "a capture has no residual stream that a head could be left out of"
    default: nil
    }
  }

  private func givenReason(of command: Command) -> String? {
    switch command {
    case .openSteps, .openVectors, .forward, .editNumber:
      return "\(UndefinedReason.notGiven)"
    case .enter where exploration.view == .map: return "\(UndefinedReason.notGiven)"
    case .switchKey, .causalMask, .lowerTemperature, .raiseTemperature, .drawAgain, .axes:
      return "the weights are finished; with queries and keys in the file they could be made anew"
    case .more, .less:
      return exploration.view == .map ? nil : "\(UndefinedReason.notGiven)"
    default: return nil
    }
  }
}
