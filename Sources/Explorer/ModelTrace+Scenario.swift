import Attention
import Models
import Scenarios
import Tokenization

extension ScenarioVectors {
  /// The run of a scenario: its heads, and the names of its queries and keys.
  ///
  /// - Parameters:
  ///   - title: What the scenario is called.
  ///   - axes: The axes that the reader sets.
  ///   - intervention: Numbers put in by hand, and heads that add nothing.
  /// - Returns: A trace without a residual stream. Where the axes need a table that the
  ///   scenario does not have, the heads keep their own configuration and the notice says why.
  /// - Complexity: O((T + S) · model · d) for each head.
  func trace(
    title: String, axes: AxisValues, intervention: Intervention
  ) -> ModelTrace {
    var changed = self
    changed.apply(intervention)
    let (run, notice) = changed.run(orKeep: axes)
    let text = ScenarioText(self)
    let found = run?.heads ?? []
    let keyValueHeadCount = keyValueHeadCount(headCount: found.count)
    let groups = HeadGroups(
      headCounts: [found.count], keyValueHeadCounts: [keyValueHeadCount])
    let heads = found.enumerated().map { index, head in
      ModelHead(
        name: head.name, attention: head.attention, outputProjection: head.outputProjection,
        projections: changed.projections(of: index, head.attention)
      ).replacing(intervention.numbers(of: HeadAddress(layer: 0, head: index), in: groups))
    }
    return ModelTrace(
      modelName: title, origin: .scenario, tokens: text.keys, queryTokens: text.queries,
      layers: [heads], residuals: [], residualNames: [], headsOff: intervention.headsOff,
      notice: notice, keyValueHeadCounts: [keyValueHeadCount])
  }

  /// How many key-value heads so many heads have.
  private func keyValueHeadCount(headCount: Int) -> Int {
    guard variants.isEmpty else { return headCount }
    return queries.heads.count > 1
      ? max(keys.heads.count, values.heads.count) : min(headCount, headCounts.keyValue)
  }

  /// Puts numbers of the vectors in, from which projections make queries, keys and values.
  private mutating func apply(_ intervention: Intervention) {
    for case (.projection(let address, let place), let number) in intervention.numbers {
      put(number, at: place, ofHead: address.head)
    }
    guard queries.heads.count == 1, !intervention.isEmpty else { return }
    let isOneList = keys == queries
    let isOneKeyList = values == keys
    intervention.apply(to: &queries.heads[0])
    if isOneList { keys = queries }
    if isOneKeyList { values = keys }
  }

  /// The rows and columns of the projections that belong to one head.
  private func projections(of head: Int, _ attention: AttentionHead) -> HeadProjections {
    guard variants.isEmpty, let projections else { return HeadProjections() }
    func rows(_ projection: Projection?, _ kind: ProjectionKind, _ width: Int) -> Projection? {
      guard let projection else { return nil }
      let first = firstRow(kind, ofHead: head)
      guard first + width <= projection.parameters.rowCount else { return nil }
      let rows = (first..<first + width).map { Array(projection.parameters.row($0)) }
      return try? Projection(
        Matrix(rows), bias: projection.bias.map { Array($0[first..<first + width]) })
    }
    let (dimension, value) = (attention.dimension, attention.valueDimension)
    return HeadProjections(
      query: rows(projections.query, .query, dimension),
      key: rows(projections.key, .key, dimension),
      value: rows(projections.value, .value, value))
  }

  /// Where the rows of a head begin; neighbouring query heads share those of keys and values.
  private func firstRow(_ kind: ProjectionKind, ofHead head: Int) -> Int {
    let counts = (query: max(1, headCounts.query), keyValue: max(1, headCounts.keyValue))
    let total = projections?.matrix(kind)?.parameters.rowCount ?? 0
    return kind == .query
      ? head * (total / counts.query)
      : head * counts.keyValue / counts.query * (total / counts.keyValue)
  }

  /// Puts a number of a projection in, which all heads that share it follow.
  private mutating func put(_ number: Float, at place: ProjectionComponent, ofHead head: Int) {
    guard var projections, place.kind != .output else { return }
    let row = firstRow(place.kind, ofHead: head) + place.row
    let replaced = HeadProjections(
      query: projections.query, key: projections.key, value: projections.value
    ).replacing([ProjectionComponent(place.kind, row: row, column: place.column): number])
    projections.query = replaced.query
    projections.key = replaced.key
    projections.value = replaced.value
    self.projections = projections
  }

  private func run(
    orKeep asked: AxisValues
  ) -> (run: ScenarioRun?, notice: ModelNotice?) {
    do {
      return (try run(asked), nil)
    } catch {
      let notice = ModelNotice(
        short: "not possible", sentence: "this scenario cannot be computed so: \(error)")
      return (try? run(), notice)
    }
  }
}

extension ScenarioProjections {
  fileprivate func matrix(_ kind: ProjectionKind) -> Projection? {
    switch kind {
    case .query: query
    case .key: key
    case .value: value
    case .output: output
    }
  }
}

extension Intervention {
  /// The numbers of a head; those of keys and values are kept with the first head that shares them.
  func numbers(of address: HeadAddress, in groups: HeadGroups) -> [HeadComponent: Float] {
    let own = numbers(of: address).filter { !$0.key.table.isSharedByGroup }
    let shared = numbers(of: groups.first(sharingWith: address)).filter {
      $0.key.table.isSharedByGroup
    }
    return own.merging(shared) { own, _ in own }
  }
}

extension HeadTable {
  /// Whether query heads of a group have this table together.
  var isSharedByGroup: Bool { self == .key || self == .value }
}

/// The names of queries and keys as one line of text, and where each stands in it.
///
///     queries dog ball   keys grass dog ball
struct ScenarioText: Equatable {
  /// The line.
  private(set) var text = ""
  /// The queries.
  private(set) var queries: [ModelToken] = []
  /// The keys; the queries themselves where both are one list.
  private(set) var keys: [ModelToken] = []

  init(_ vectors: ScenarioVectors) {
    self.init(queryLabels: vectors.queries.labels, keyLabels: vectors.keys.labels)
  }

  init(queryLabels: [String], keyLabels: [String]) {
    guard queryLabels != keyLabels else {
      queries = tokens(queryLabels)
      keys = queries
      return
    }
    text = "queries "
    queries = tokens(queryLabels)
    text += "   keys "
    keys = tokens(keyLabels)
  }

  /// Writes labels into the text and says where they stand.
  private mutating func tokens(_ labels: [String]) -> [ModelToken] {
    var tokens: [ModelToken] = []
    var place = text.unicodeScalars.count
    for label in labels {
      if !tokens.isEmpty {
        text += " "
        place += 1
      }
      let end = place + label.unicodeScalars.count
      tokens.append(ModelToken(Token(text: label, characters: place..<end), .known))
      text += label
      place = end
    }
    return tokens
  }
}
