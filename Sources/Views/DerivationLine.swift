import Attention

/// One step of a derivation with its numbers put in, such that a pocket calculator agrees.
///
///     2 scale  48.76 ÷ √16 = 48.76 ÷ 4 = 12.19
public struct DerivationLine: Equatable, Sendable {
  /// Which step.
  public let step: Derivation.Step
  /// What the step is called: `scale`.
  public let label: String
  /// Expressions that are all equal to the result, as printed; empty where nothing is computed.
  public let expressions: [PrintedExpression]
  /// The result as printed; nil where nothing is computed.
  public let result: String?
  /// What is said instead of, or after, the expressions.
  public let note: String

  /// Creates a line.
  public init(
    step: Derivation.Step, label: String, expressions: [PrintedExpression] = [],
    result: String? = nil, note: String = ""
  ) {
    self.step = step
    self.label = label
    self.expressions = expressions
    self.result = result
    self.note = note
  }

  /// The expressions and the result with `=` between them.
  public var equation: String {
    (expressions.map(\.text) + (result.map { [$0] } ?? [])).joined(separator: " = ")
  }

  /// The whole line, however long: `2 scale  48.76 ÷ √16 = 48.76 ÷ 4 = 12.19`.
  public var text: String {
    let head = "\(step.rawValue) \(label)"
    let body = [equation, note].filter { !$0.isEmpty }.joined(separator: "   ")
    return head + String(repeating: " ", count: max(1, 9 - head.count)) + body
  }
}
