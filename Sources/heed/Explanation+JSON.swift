import Attention
import Exports
import Models
import StrictJSON

extension Explanation {
  /// The derivation as an object, every number in full.
  ///
  /// `masked` is null where the mask hides the key; `weight` is null and `undefined` says why where
  /// the row has no weights. `slope` holds ∂ weight ÷ ∂ score and ∂ weight ÷ ∂ dot product.
  var json: String {
    let cell = derivation.cell
    var writer = JSONWriter(layout: .lines)
    writer.beginObject()
    writer.field("model", run.trace.modelName)
    writer.field("text", run.text)
    writer.field("address", run.address.description)
    writer.name("layer")
    writer.integer(run.address.layer)
    writer.name("head")
    writer.integer(run.address.head)
    writer.name("configuration")
    writer.write(run.configuration)
    token("query", index: cell.query, of: run.queryTokens, to: &writer)
    token("key", index: cell.key, of: run.tokens, to: &writer)
    terms(to: &writer)
    number("dot", cell.dot, to: &writer)
    number("divisor", derivation.scale.divisor, to: &writer)
    number("scaled", cell.scaled, to: &writer)
    number("masked", cell.masked, to: &writer)
    outcome(to: &writer)
    slope(to: &writer)
    contribution(to: &writer)
    writer.endObject()
    return writer.text + "\n"
  }

  private func token(_ name: String, index: Int, of tokens: [String], to writer: inout JSONWriter) {
    writer.name(name)
    writer.beginObject(.oneLine)
    writer.name("index")
    writer.integer(index)
    writer.field("token", tokens[index])
    writer.endObject()
  }

  private func terms(to writer: inout JSONWriter) {
    writer.name("terms")
    writer.beginArray()
    for term in derivation.termsBySize {
      writer.beginObject(.oneLine)
      writer.field("name", term.name)
      number("value", term.value, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  private func outcome(to writer: inout JSONWriter) {
    let weight = derivation.cell.outcome.value
    number("maximum", weight?.maximum, to: &writer)
    number("exponent", weight?.exponent, to: &writer)
    number("denominator", weight?.denominator, to: &writer)
    number("weight", weight?.weight, to: &writer)
    if let reason = derivation.cell.outcome.reason { writer.field("undefined", reason.description) }
  }

  /// How the weight changes with its score, and with the dot product; null where it has no slope.
  private func slope(to writer: inout JSONWriter) {
    writer.name("slope")
    writer.beginObject(.oneLine)
    number("score", derivation.slope.value, to: &writer)
    number("dot", derivation.slopeOfDot, to: &writer)
    writer.endObject()
  }

  private func contribution(to writer: inout JSONWriter) {
    writer.name("contribution")
    guard derivation.cell.outcome.value != nil else { return writer.null() }
    writer.beginArray(.oneLine)
    for number in derivation.cell.contribution { writer.number(number) }
    writer.endArray()
  }

  private func number(_ name: String, _ number: Double?, to writer: inout JSONWriter) {
    writer.name(name)
    if let number { writer.number(number) } else { writer.null() }
  }
}
