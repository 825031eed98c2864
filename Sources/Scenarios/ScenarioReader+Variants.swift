import Attention
import Yams

extension ScenarioReader {
  static let variantKeys = ["name", "attention", "queries", "keys", "values", "parameters"]

  /// The scenario with its variants, each with what it does not change.
  mutating func withVariants(_ vectors: ScenarioVectors, _ fields: Fields) -> ScenarioVectors {
    var vectors = vectors
    guard let node = fields["variants"], let list = list(node, "variants") else { return vectors }
    for entry in list {
      guard let variant = variant(entry, of: vectors) else { continue }
      if vectors.variants.contains(where: { $0.name == variant.name }) {
        report(entry.line, "two variants are called \(variant.name); give each a name of its own")
      }
      vectors.variants.append(variant)
    }
    return vectors
  }

  private mutating func variant(_ node: Node, of base: ScenarioVectors) -> ScenarioVariant? {
    guard let fields = fields(node, "a variant", allowed: Self.variantKeys),
      let name = required(fields, "name", "a variant").flatMap({ text($0, "name") })
    else { return nil }
    let queries =
      fields["queries"].map { vectorList($0, "queries of \(name)", named: base.queries.labels) }
      ?? base.queries
    let keys =
      fields["keys"].map { vectorList($0, "keys of \(name)", named: base.keys.labels) } ?? base.keys
    let values =
      fields["values"].map { vectorList($0, "values of \(name)", named: base.values.labels) }
      ?? base.values
    guard let queries, let keys, let values else { return nil }
    checkCount(queries, base.queries, "queries", name, fields)
    checkCount(keys, base.keys, "keys", name, fields)
    let block = axes(fields["attention"], labels: keys.labels)
    if block.heads != nil || block.keyValueHeads != nil {
      report(
        fields.line(of: "attention"),
        "a variant is one head; leave heads and kvHeads out")
    }
    let configuration = block.values.applied(to: base.configuration)
    return ScenarioVariant(
      name: name, configuration: configuration, queries: queries, keys: keys, values: values,
      parameters: parameters(
        fields["parameters"], configuration.score, queries.dimension, base: base.parameters))
  }

  private mutating func checkCount(
    _ list: LabelledVectors, _ base: LabelledVectors, _ what: String, _ name: String,
    _ fields: Fields
  ) {
    guard list.count != base.count else { return }
    report(
      fields[what]?.line ?? fields.line,
      "variant \(name) has \(list.count) \(what), but the scenario has \(base.count); variants need as many, since they share the map"
    )
  }
}
