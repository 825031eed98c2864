import Attention
import Screen

/// One value dimension of the output and of the residual, printed so that both sums follow from
/// the printed numbers.
///
///     from the key + from the others = output
///     output + before + other heads = after
struct OutputRow: Equatable, Sendable {
  /// What the selected key hands over.
  let fromKey: String
  /// What the other keys hand over together.
  let others: String
  /// The output of this head.
  let output: String
  /// The residual before the layer; empty where the head writes this dimension nowhere.
  let before: String
  /// What this head adds to the residual.
  let thisHead: String
  /// What the other heads add.
  let otherHeads: String
  /// The residual after the layer.
  let after: String

  /// Prints a dimension.
  ///
  /// - Parameters:
  ///   - mix: How the keys add up; nil where the row is undefined and nothing is handed over.
  ///   - key: The selected key.
  ///   - residual: What the layer adds; nil where the head writes this dimension nowhere.
  init(_ mix: MixStep?, key: Int, residual: ResidualLine?) {
    let fromKey = mix?.shares[key] ?? 0
    let numbers = Numbers(
      fromKey: fromKey, others: (mix?.output ?? 0) - fromKey, output: mix?.output ?? 0,
      isAlone: mix.map { $0.shares.count == 1 } ?? false)
    let printed = Self.agreeing(numbers, residual)
    (self.fromKey, others, output) =
      mix == nil ? ("∅", "∅", "∅") : (printed.fromKey, printed.others, printed.output)
    before = printed.before
    thisHead = printed.thisHead
    otherHeads = printed.otherHeads
    after = printed.after
  }

  private struct Numbers {
    let fromKey: Double
    let others: Double
    let output: Double
    let isAlone: Bool
  }

  private struct Texts {
    var fromKey = ""
    var others = ""
    var output = ""
    var before = ""
    var thisHead = ""
    var otherHeads = ""
    var after = ""
  }

  /// The texts with the fewest digits that agree; where none do, `≈` stands before both results.
  private static func agreeing(_ numbers: Numbers, _ residual: ResidualLine?) -> Texts {
    for places in [2, 1, 0] {
      for output in [2, 3, 4] {
        for terms in output...4 {
          if let texts = texts(numbers, residual, terms: terms, output: output, after: places) {
            return texts
          }
        }
      }
    }
    func text(_ value: Double) -> String { NumberForm.component.text(value, digits: 2) }
    func about(_ value: Double) -> String { (value.isFinite ? "≈" : "") + text(value) }
    return Texts(
      fromKey: text(numbers.fromKey), others: text(numbers.others), output: about(numbers.output),
      before: residual.map { text($0.before) } ?? "",
      thisHead: residual.map { text($0.thisHead) } ?? "",
      otherHeads: residual.map { text($0.otherHeads) } ?? "",
      after: residual.map { about($0.after) } ?? "")
  }

  private static func texts(
    _ numbers: Numbers, _ residual: ResidualLine?, terms: Int, output: Int, after: Int
  ) -> Texts? {
    func text(_ value: Double, _ digits: Int) -> String {
      NumberForm.component.text(value, digits: digits)
    }
    var texts = Texts()
    texts.fromKey = text(numbers.fromKey, terms)
    texts.others = numbers.isAlone ? "0" : text(numbers.others, terms)
    texts.output = text(numbers.output, output)
    guard agrees([texts.fromKey, texts.others], texts.output, digits: output) else { return nil }
    texts.fromKey = tableText(texts.fromKey, of: numbers.fromKey)
    texts.others = tableText(texts.others, of: numbers.others)
    if let residual {
      let head = text(residual.thisHead, output)
      let before = text(residual.before, terms)
      let heads = text(residual.otherHeads, terms)
      let result = text(residual.after, after)
      guard agrees([head, before, heads], result, digits: after) else { return nil }
      texts.thisHead = tableText(head, of: residual.thisHead)
      texts.before = tableText(before, of: residual.before)
      texts.otherHeads = tableText(heads, of: residual.otherHeads)
      texts.after = tableText(result, of: residual.after)
    }
    texts.output = tableText(texts.output, of: numbers.output)
    return texts
  }

  private static func agrees(_ terms: [String], _ sum: String, digits: Int) -> Bool {
    PocketCalculator.agrees(.sum(terms.map { .number($0) }), with: sum, digits: digits)
  }
}
