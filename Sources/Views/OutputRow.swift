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
  ///   - key: The selected key; nil where only the output is shown.
  ///   - residual: What the layer adds; nil where the head writes this dimension nowhere.
  init(_ mix: MixStep?, key: Int?, residual: ResidualLine?) {
    let total = mix?.output ?? 0
    let fromKey = key.flatMap { mix?.shares[$0] } ?? total
    let numbers = Numbers(
      fromKey: fromKey, others: total - fromKey, output: total,
      isAlone: key == nil || mix?.shares.count == 1)
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
    for places in [2, 3, 1, 0] {
      for output in [2, 3, 4] {
        var texts = Texts()
        if add(numbers, output: output, to: &texts),
          add(residual, output: output, after: places, to: &texts)
        {
          return texts
        }
      }
    }
    return about(numbers, residual)
  }

  /// Adds the first sum, with as many digits of its terms as it takes.
  private static func add(_ numbers: Numbers, output: Int, to texts: inout Texts) -> Bool {
    let result = text(numbers.output, output)
    for terms in output...5 {
      let fromKey = text(numbers.fromKey, terms)
      let others = numbers.isAlone ? "0" : text(numbers.others, terms)
      guard agrees([fromKey, others], result, digits: output) else { continue }
      texts.fromKey = tableText(fromKey, of: numbers.fromKey)
      texts.others = tableText(others, of: numbers.others)
      texts.output = tableText(result, of: numbers.output)
      return true
    }
    return false
  }

  /// Adds the second sum, where there is one.
  private static func add(
    _ residual: ResidualLine?, output: Int, after: Int, to texts: inout Texts
  ) -> Bool {
    guard let residual else { return true }
    let head = text(residual.thisHead, output)
    let result = text(residual.after, after)
    for terms in max(2, after)...5 {
      let before = text(residual.before, terms)
      let heads = text(residual.otherHeads, terms)
      guard agrees([head, before, heads], result, digits: after) else { continue }
      texts.thisHead = tableText(head, of: residual.thisHead)
      texts.before = tableText(before, of: residual.before)
      texts.otherHeads = tableText(heads, of: residual.otherHeads)
      texts.after = tableText(result, of: residual.after)
      return true
    }
    return false
  }

  private static func about(_ numbers: Numbers, _ residual: ResidualLine?) -> Texts {
    func about(_ value: Double) -> String { (value.isFinite ? "≈" : "") + text(value, 2) }
    return Texts(
      fromKey: text(numbers.fromKey, 2), others: text(numbers.others, 2),
      output: about(numbers.output), before: residual.map { text($0.before, 2) } ?? "",
      thisHead: residual.map { text($0.thisHead, 2) } ?? "",
      otherHeads: residual.map { text($0.otherHeads, 2) } ?? "",
      after: residual.map { about($0.after) } ?? "")
  }

  private static func text(_ value: Double, _ digits: Int) -> String {
    NumberForm.component.text(value, digits: digits)
  }

  private static func agrees(_ terms: [String], _ sum: String, digits: Int) -> Bool {
    PocketCalculator.agrees(.sum(terms.map { .number($0) }), with: sum, digits: digits)
  }
}
