import Attention
import Yams

extension ScenarioReader {
  static let parameterKeys = [
    "W", "W_q", "W_k", "v_a", "b", "general", "additive", "concat", "width", "scale", "predicted",
    "slope", "relative", "rotary",
  ]

  /// Reads the block `parameters`.
  ///
  /// - Parameters:
  ///   - node: The block, or nil.
  ///   - score: To which score W and v_a belong where they stand alone.
  ///   - dimension: How many numbers a query has, where the W of concat is cut.
  ///   - base: The parameters that stay where nothing is said.
  /// - Returns: The parameters with what the block says.
  mutating func parameters(
    _ node: Node?, _ score: ScoreFunction, _ dimension: Int, base: HeadParameters = HeadParameters()
  ) -> HeadParameters {
    var parameters = base
    guard let node, let fields = fields(node, "parameters", allowed: Self.parameterKeys) else {
      return parameters
    }
    if score == .concat {
      if fields["W"] != nil { parameters.concat = concat(fields, dimension) }
    } else {
      if let node = fields["W"] { parameters.general = tableOrFile(node, "W") }
      if fields["W_q"] != nil || fields["W_k"] != nil { parameters.additive = additive(fields) }
    }
    nested(fields, dimension, &parameters)
    parameters.width = fields["width"].flatMap { number($0, "width") } ?? parameters.width
    parameters.scale =
      fields["scale"].flatMap { number($0, "the learned scale") } ?? parameters.scale
    parameters.alibiSlope = fields["slope"].flatMap { number($0, "slope") } ?? parameters.alibiSlope
    if let node = fields["predicted"], let positions = predicted(node) {
      parameters.predictedPositions = positions
    }
    if let node = fields["relative"], let numbers = numbers(node, "relative") {
      parameters.relative = .clipped(numbers.map(Float.init))
    }
    if let node = fields["rotary"] { parameters.rotary = rotary(node) }
    return parameters
  }

  private mutating func nested(
    _ fields: Fields, _ dimension: Int, _ parameters: inout HeadParameters
  ) {
    if let node = fields["general"], let inner = self.fields(node, "general", allowed: ["W"]),
      let table = required(inner, "W", "general")
    {
      parameters.general = tableOrFile(table, "W")
    }
    if let node = fields["additive"],
      let inner = self.fields(node, "additive", allowed: ["W_q", "W_k", "v_a", "b"])
    {
      parameters.additive = additive(inner)
    }
    if let node = fields["concat"], let inner = self.fields(node, "concat", allowed: ["W", "v_a"]) {
      parameters.concat = concat(inner, dimension)
    }
  }

  private mutating func additive(_ fields: Fields) -> TanhParameters? {
    let query = required(fields, "W_q", "the additive score").flatMap { tableOrFile($0, "W_q") }
    let key = required(fields, "W_k", "the additive score").flatMap { tableOrFile($0, "W_k") }
    let output = required(fields, "v_a", "the additive score").flatMap { numbers($0, "v_a") }
    let bias = fields["b"].flatMap { numbers($0, "b") }
    guard let query, let key, let output else { return nil }
    do {
      return try TanhParameters(
        query: query, key: key, bias: bias?.map(Float.init), output: output.map(Float.init))
    } catch {
      report(fields.line, "the additive score: \(error)")
      return nil
    }
  }

  private mutating func concat(_ fields: Fields, _ dimension: Int) -> TanhParameters? {
    let joined = required(fields, "W", "the concat score").flatMap { tableOrFile($0, "W") }
    let output = required(fields, "v_a", "the concat score").flatMap { numbers($0, "v_a") }
    guard let joined, let output else { return nil }
    do {
      return try TanhParameters(
        joined: joined, output: output.map(Float.init), queryDimension: dimension)
    } catch {
      report(fields.line, "the concat score: \(error)")
      return nil
    }
  }

  private mutating func predicted(_ node: Node) -> PredictedPositions? {
    if case .sequence = node { return numbers(node, "predicted").map { .given($0) } }
    guard let fields = fields(node, "predicted", allowed: ["W_p", "v_p"]) else { return nil }
    let table = required(fields, "W_p", "predicted").flatMap { tableOrFile($0, "W_p") }
    let output = required(fields, "v_p", "predicted").flatMap { numbers($0, "v_p") }
    guard let table, let output else { return nil }
    return .learned(parameters: table, output: output.map(Float.init))
  }

  private mutating func rotary(_ node: Node) -> RotaryPositions {
    let allowed = ["pairs", "base", "dimensions", "factor"]
    var rotary = RotaryPositions()
    guard let fields = fields(node, "rotary", allowed: allowed) else { return rotary }
    if let node = fields["pairs"] {
      let pairs: [String: RotaryPositions.Pairs] = ["halves": .halves, "neighbours": .neighbours]
      rotary.pairs = word(node, "pairs", pairs.keys.sorted()) { pairs[$0] } ?? .halves
    }
    rotary.base = fields["base"].flatMap { number($0, "base") } ?? rotary.base
    if let factor = fields["factor"].flatMap({ number($0, "factor") }) {
      rotary.scaling = .linear(factor: factor)
    }
    rotary.dimensions = fields["dimensions"].flatMap { integer($0, "dimensions", in: 0...100_000) }
    return rotary
  }

  /// Reads the block `projections`.
  mutating func projections(_ node: Node?) -> ScenarioProjections? {
    let allowed = ["W_q", "W_k", "W_v", "W_o", "b_q", "b_k", "b_v", "b_o"]
    guard let node, let fields = fields(node, "projections", allowed: allowed) else { return nil }
    return ScenarioProjections(
      query: projection("q", fields), key: projection("k", fields),
      value: projection("v", fields), output: projection("o", fields))
  }

  private mutating func projection(_ letter: String, _ fields: Fields) -> Projection? {
    let bias = fields["b_\(letter)"].flatMap { numbers($0, "b_\(letter)") }
    guard let node = fields["W_\(letter)"] else {
      if let node = fields["b_\(letter)"] {
        report(node.line, "b_\(letter) stands without W_\(letter); give both, or none")
      }
      return nil
    }
    guard let table = tableOrFile(node, "W_\(letter)") else { return nil }
    do {
      return try Projection(table, bias: bias?.map(Float.init))
    } catch {
      report(node.line, "W_\(letter): \(error)")
      return nil
    }
  }
}
