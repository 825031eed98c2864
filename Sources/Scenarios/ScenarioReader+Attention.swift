import Attention
import Yams

/// What the block `attention` says: the axes, and how many heads there are.
struct AttentionBlock {
  var values = AxisValues()
  var heads: Int?
  var keyValueHeads: Int?
}

extension ScenarioReader {
  static let attentionKeys = [
    "source", "positions", "score", "scale", "mask", "normalizer", "temperature", "seed", "heads",
    "kvHeads", "keysOff",
  ]

  /// Reads the block `attention`.
  ///
  /// - Parameters:
  ///   - node: The block, or nil.
  ///   - labels: What the keys are called, for keys that are switched off.
  /// - Returns: What it says; nothing where it is missing.
  mutating func axes(_ node: Node?, labels: [String]) -> AttentionBlock {
    var block = AttentionBlock()
    guard let node, let fields = fields(node, "attention", allowed: Self.attentionKeys) else {
      return block
    }
    block.values.source = fields["source"].flatMap { axis($0, "source", AttentionSource.self) }
    block.values.positions = fields["positions"].flatMap {
      axis($0, "positions", PositionKind.self)
    }
    block.values.score = fields["score"].flatMap { axis($0, "score", ScoreFunction.self) }
    block.values.scale = fields["scale"].flatMap { scale($0) }
    block.values.mask = mask(fields["mask"], off: fields["keysOff"], labels: labels)
    block.values.normalizer = fields["normalizer"].flatMap { normalizer($0) }
    block.values.temperature = fields["temperature"].flatMap { temperature($0) }
    block.values.seed = fields["seed"].flatMap { integer($0, "seed", in: 0...Int.max) }
      .map { UInt64($0) }
    block.heads = fields["heads"].flatMap { integer($0, "heads", in: 1...256) }
    block.keyValueHeads = fields["kvHeads"].flatMap { integer($0, "kvHeads", in: 1...256) }
    return block
  }

  private mutating func axis<Value: RawRepresentable<String> & CaseIterable>(
    _ node: Node, _ what: String, _ type: Value.Type
  ) -> Value? {
    word(node, what, Value.allCases.map(\.rawValue)) { Value(rawValue: $0) }
  }

  private mutating func normalizer(_ node: Node) -> Normalizer? {
    let words = Normalizer.allCases.map { $0 == .local(reach: 1) ? "local:N" : $0.rawValue }
    return word(node, "normalizer", words) { Normalizer(rawValue: $0) }
  }

  private mutating func scale(_ node: Node) -> AttentionScale? {
    let words = ["none", "sqrt", "dimension", "max", "learned", "or a number that is not 0"]
    return word(node, "scale", words) { word in
      switch word {
      case "none": return AttentionScale.none
      case "sqrt": return .squareRootOfDimension
      case "dimension": return .dimension
      case "max": return .maximum
      case "learned": return .learned
      default:
        guard let number = Double(word), number.isFinite, number != 0 else { return nil }
        return .fixed(number)
      }
    }
  }

  private mutating func temperature(_ node: Node) -> Double? {
    guard let number = number(node, "temperature") else { return nil }
    guard number >= 0 else {
      report(
        node.line,
        "temperature must be 0 or more, but is \(number); 0 is the limit, all weight on the largest score"
      )
      return nil
    }
    return number
  }

  /// Reads a mask: a word, a list of words, a table, padding; and the keys that are switched off.
  private mutating func mask(_ node: Node?, off: Node?, labels: [String]) -> AttentionMask? {
    guard node != nil || off != nil else { return nil }
    var mask = AttentionMask()
    if let node { mask.patterns = patterns(node, labels) }
    if let off, let names = texts(off, "keysOff") {
      for name in names {
        if let key = key(name, labels, off.line, "keysOff") { mask.keysOff.insert(key) }
      }
    }
    return mask
  }

  private mutating func patterns(_ node: Node, _ labels: [String]) -> [MaskPattern] {
    switch node {
    case .sequence(let sequence): return sequence.flatMap { patterns($0, labels) }
    case .mapping: return tablePattern(node, labels).map { [$0] } ?? []
    case .scalar, .alias:
      let words = ["none", "causal", "window:N", "a list of these", "rows:", "file:", "padding:"]
      return word(node, "mask", words) { word -> [MaskPattern]? in
        if word == "none" { return [] }
        if word == "causal" { return [.causal] }
        let digits = word.dropFirst("window:".count)
        guard word.hasPrefix("window:"), digits.first != "+", let reach = Int(digits), reach >= 0
        else { return nil }
        return [.window(reach)]
      } ?? []
    }
  }

  private mutating func tablePattern(_ node: Node, _ labels: [String]) -> MaskPattern? {
    guard
      let fields = fields(node, "mask", allowed: ["rows", "file", "tensor", "padding"])
    else { return nil }
    if let padding = fields["padding"] {
      guard let names = texts(padding, "padding") else { return nil }
      var keys: Set<Int> = []
      for name in names {
        if let key = key(name, labels, padding.line, "padding") { keys.insert(key) }
      }
      return .padding(keys: keys)
    }
    guard let table = matrices(fields, "mask")?.first else { return nil }
    return .custom(
      (0..<table.rowCount).map { row in table.row(row).map { $0 != 0 } })
  }

  private mutating func key(
    _ name: String, _ labels: [String], _ line: Int, _ what: String
  ) -> Int? {
    if let place = labelIndex(of: name, in: labels) { return place }
    report(
      line,
      "\(what) names the key \(name), but the keys are \(labels.prefix(12).joined(separator: ", "))\(suggestion(for: name, among: labels))"
    )
    return nil
  }
}
