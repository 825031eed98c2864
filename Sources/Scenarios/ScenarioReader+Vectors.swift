import Attention
import Yams

extension ScenarioReader {
  static let listKeys = ["labels", "columns", "rows", "heads", "file", "tensor", "random"]

  /// Reads queries, keys and values with everything that belongs to them.
  mutating func vectors(_ fields: Fields) -> ScenarioVectors? {
    guard let queriesNode = fields["queries"] else {
      report(fields.line, "nothing to look at: give queries, keys and values, or a sentence")
      return nil
    }
    let queries = vectorList(queriesNode, "queries")
    let keys = fields["keys"].map { vectorList($0, "keys") } ?? queries
    let values = fields["values"].map { vectorList($0, "values", named: keys?.labels) } ?? keys
    let block = axes(fields["attention"], labels: keys?.labels ?? [])
    guard let queries, let keys, let values else { return nil }
    var axes = block.values
    axes.source = axes.source ?? (fields["keys"] == nil ? .selfAttention : .crossAttention)
    let configuration = axes.applied(to: AttentionConfiguration())
    let projections = projections(fields["projections"])
    let headCount = block.heads ?? max(queries.heads.count, 1)
    let vectors = ScenarioVectors(
      queries: queries, keys: keys, values: values, configuration: configuration,
      headCounts: HeadCounts(query: headCount, keyValue: block.keyValueHeads ?? headCount),
      parameters: parameters(fields["parameters"], configuration.score, queries.dimension),
      projections: projections,
      positionTable: fields["positionTable"].flatMap { tableOrFile($0, "positionTable") },
      variants: [])
    return checked(withVariants(vectors, fields), fields)
  }

  /// Reads a list of vectors with its names.
  mutating func vectorList(
    _ node: Node, _ what: String, named given: [String]? = nil
  ) -> LabelledVectors? {
    guard let fields = fields(node, what, allowed: Self.listKeys) else { return nil }
    let labels = texts(fields["labels"], "the labels of \(what)")
    let columns = texts(fields["columns"], "the columns of \(what)") ?? []
    guard
      let heads = matrices(fields, what, names: labels ?? given ?? [], columns: columns)
    else { return nil }
    let count = heads[0].rowCount
    guard heads.allSatisfy({ $0.rowCount == count && $0.columnCount == heads[0].columnCount })
    else {
      report(
        node.line,
        "the heads of \(what) differ in size; give every head equally many rows and columns")
      return nil
    }
    if let labels, labels.count != count {
      report(
        fields.line(of: "labels"),
        "\(what) has \(labels.count) labels, but \(count) rows; give one label for each row")
    }
    if !columns.isEmpty, columns.count != heads[0].columnCount {
      report(
        fields.line(of: "columns"),
        "\(what) names \(columns.count) columns, but its rows have \(heads[0].columnCount) numbers")
    }
    return LabelledVectors(
      labels: labels ?? (given?.count == count ? given : nil) ?? (0..<count).map(String.init),
      columns: columns, heads: heads)
  }

  /// Reads numbers from where they are given: rows, heads, a file or a seed.
  mutating func matrices(
    _ fields: Fields, _ what: String, names: [String] = [], columns: [String] = []
  ) -> [Matrix]? {
    let given = ["rows", "heads", "file", "random"].filter { fields[$0] != nil }
    guard given.count == 1 else {
      let found = given.isEmpty ? "gives none of them" : "gives \(given.joined(separator: " and "))"
      report(
        fields.line,
        "\(what) needs its numbers from one of rows, heads, file or random, but \(found)")
      return nil
    }
    if let node = fields["rows"] {
      return matrix(node, what, names: names, columns: columns).map { [$0] }
    }
    if let node = fields["heads"] {
      guard let list = list(node, "the heads of \(what)"), !list.isEmpty else { return nil }
      let heads = list.compactMap { matrix($0, what, names: names, columns: columns) }
      return heads.count == list.count ? heads : nil
    }
    if let node = fields["random"] { return random(node, what).map { [$0] } }
    return file(fields, what)
  }

  private mutating func random(_ node: Node, _ what: String) -> Matrix? {
    let allowed = ["rows", "columns", "seed", "mean", "deviation"]
    guard let fields = fields(node, "random", allowed: allowed) else { return nil }
    let rows = required(fields, "rows", "random").flatMap { integer($0, "rows", in: 1...100_000) }
    let columns = required(fields, "columns", "random").flatMap {
      integer($0, "columns", in: 1...100_000)
    }
    let seed = required(fields, "seed", "random").flatMap { integer($0, "seed", in: 0...Int.max) }
    let mean = fields["mean"].flatMap { number($0, "mean") } ?? 0
    let deviation = fields["deviation"].flatMap { number($0, "deviation") } ?? 1
    guard let rows, let columns, let seed else { return nil }
    guard rows * columns <= Scenario.mostNumbers - numberCount else {
      report(
        node.line,
        "\(what) would be \(rows * columns) random numbers, and a scenario holds at most \(Scenario.mostNumbers)"
      )
      return nil
    }
    numberCount += rows * columns
    return normalNumbers(
      rowCount: rows, columnCount: columns, seed: UInt64(seed), mean: mean, deviation: deviation)
  }

  private mutating func file(_ fields: Fields, _ what: String) -> [Matrix]? {
    guard let node = fields["file"], let path = text(node, "file") else { return nil }
    let tensor = text(fields["tensor"], "tensor")
    do {
      let matrices = try reading(FileReference(path: path, tensor: tensor))
      guard let first = matrices.first, first.rowCount > 0, first.columnCount > 0 else {
        report(node.line, "\(path) has no numbers for \(what)")
        return nil
      }
      return matrices
    } catch {
      report(node.line, "\(what): \(error)")
      return nil
    }
  }

  /// A matrix given as rows, or as a block that names a file.
  mutating func tableOrFile(_ node: Node, _ what: String) -> Matrix? {
    if case .sequence = node { return matrix(node, what) }
    guard let fields = fields(node, what, allowed: ["rows", "file", "tensor", "random"]) else {
      return nil
    }
    guard let matrices = matrices(fields, what) else { return nil }
    guard matrices.count == 1 else {
      report(node.line, "\(what) must be one matrix, but \(matrices.count) were found")
      return nil
    }
    return matrices[0]
  }

  /// Builds the heads once, so that tables that do not fit each other are found now.
  private mutating func checked(_ vectors: ScenarioVectors?, _ fields: Fields) -> ScenarioVectors? {
    guard let vectors, problems.isEmpty else { return vectors }
    if vectors.headCounts.query > 1, !vectors.variants.isEmpty {
      report(
        fields.line(of: "variants"),
        "variants are heads of their own, so that heads must be 1; leave one of them out")
      return vectors
    }
    do {
      _ = try vectors.run()
    } catch {
      report(line(of: error, fields), "\(error)")
    }
    return vectors
  }

  /// The line of what does not fit.
  private func line(of error: ShapeError, _ fields: Fields) -> Int {
    switch error {
    case .headCount, .groups: return fields.line(of: "attention")
    case .rowCount(let name, _, _), .columnCount(let name, _, _), .numberCount(let name, _, _):
      if name == "the values" { return fields.line(of: "values") }
      if name == "the keys" { return fields.line(of: "keys") }
      if name.contains("projection") { return fields.line(of: "projections") }
      return fields.line(of: "parameters")
    case .elementCount, .noDimension: return fields.line(of: "queries")
    }
  }
}
