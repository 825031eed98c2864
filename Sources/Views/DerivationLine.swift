import Attention

/// One step of a derivation with its numbers put in, such that a pocket calculator agrees.
///
///     2 scale  48.76 ÷ √16 = 48.76 ÷ 4 = 12.19
public struct DerivationLine: Equatable, Sendable {
  /// Which step.
  public let step: Derivation.Step
  /// The dimension that the line is about, for the mix and the residual.
  public let dimension: String?
  /// Expressions that are all equal to the result, as printed; empty where nothing is computed.
  public let expressions: [PrintedExpression]
  /// The result as printed; nil where nothing is computed.
  public let result: String?
  /// What is said instead of, or after, the expressions.
  public let note: String
  /// What the step is called: `dot`, or for another score `score`.
  public let label: String

  /// Creates a line; without a label, the step has the one of the dot product and softmax.
  public init(
    step: Derivation.Step, label: String? = nil, dimension: String? = nil,
    expressions: [PrintedExpression] = [],
    result: String? = nil, note: String = ""
  ) {
    self.step = step
    self.label = label ?? step.label
    self.dimension = dimension
    self.expressions = expressions
    self.result = result
    self.note = note
  }

  /// The same line with the label that its step has for a kind of attention.
  func labelled(_ configuration: AttentionConfiguration) -> DerivationLine {
    DerivationLine(
      step: step, label: StepWords(configuration).label(step), dimension: dimension,
      expressions: expressions, result: result, note: note)
  }

  /// The expressions and the result with `=` between them.
  public var equation: String {
    (expressions.map(\.text) + (result.map { [$0] } ?? [])).joined(separator: " = ")
  }

  /// The whole line, however long: `2 scale  48.76 ÷ √16 = 48.76 ÷ 4 = 12.19`.
  public var text: String {
    let body = [equation, note].filter { !$0.isEmpty }.joined(separator: "   ")
    return heading + (dimension.map { $0 + ": " } ?? "") + body
  }

  /// Number and name of the step, filled up to nine columns: `2 scale  `.
  public var heading: String {
    let heading = "\(step.rawValue) \(label)"
    return heading + String(repeating: " ", count: max(1, 9 - heading.count))
  }

  /// The line, broken before its signs into rows of so many columns.
  ///
  /// Rows after the first are indented to where its equation begins. The note is left out where it
  /// does not fit.
  public func rows(columns: Int) -> [String] {
    let indent = String(repeating: " ", count: heading.count)
    var rows = [heading + (dimension.map { $0 + ":" } ?? "")]
    for piece in pieces {
      let space = rows[rows.count - 1].hasSuffix(" ") ? "" : " "
      if (rows[rows.count - 1] + space + piece).count <= columns || rows == [heading] {
        rows[rows.count - 1] += space + piece
      } else {
        rows.append(indent + piece)
      }
    }
    let last = rows[rows.count - 1]
    let noted = last == heading ? last + note : last + "   " + note
    if !note.isEmpty, noted.count <= columns || last == heading { rows[rows.count - 1] = noted }
    return rows
  }

  private var pieces: [String] {
    let results =
      expressions.dropFirst().map { "= " + $0.text } + (result.map { ["= " + $0] } ?? [])
    guard let first = expressions.first else { return result.map { [$0] } ?? [] }
    return first.pieces + results
  }
}

extension Derivation.Step {
  /// What the step is called: `dot scale mask exp weight mix residual`.
  public var label: String {
    switch self {
    case .dot: "dot"
    case .scale: "scale"
    case .mask: "mask"
    case .exponent: "exp"
    case .weight: "weight"
    case .mix: "mix"
    case .residual: "residual"
    }
  }
}
