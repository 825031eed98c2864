import Attention
import Models

/// Reads one quantity from one head.
struct QuantityReader {
  /// The run.
  let state: LessonState
  /// What is read.
  let quantity: Quantity
  /// The names in its brackets.
  let places: [LessonPlace]
  /// Where it stands.
  let column: Int

  /// What a head has of it.
  func value(of head: LessonStateHead) throws(ExpressionError) -> LessonValue {
    let attention = head.attention
    switch quantity {
    case .scores, .scaled, .exponents, .weights, .lengths, .shares:
      return try table(state.queries, state.keys, "queries", "keys", isOfQueries: true) {
        query throws(ExpressionError) in
        try row(attention, query)
      }
    case .slope:
      return try table(state.queries, state.keys, "queries", "keys", isOfQueries: true) {
        query throws(ExpressionError) in
        try slopes(attention, query)
      }
    case .rollout:
      let rows = try rolledOut()
      return try table(state.queries, state.keys, "queries", "keys", isOfQueries: true) { rows[$0] }
    case .output:
      return try table(
        state.queries, head.valueNames, "queries", "dimensions of the output", isOfQueries: true
      ) { query throws(ExpressionError) in
        let row = attention.row(query)
        if let reason = row.outcome.reason { throw undefined(reason) }
        return row.output
      }
    case .query:
      return try table(
        state.queries, head.dimensionNames, "queries", "dimensions of a query", isOfQueries: true
      ) {
        attention.queries.row($0).map(Double.init)
      }
    case .key:
      return try table(
        state.keys, head.dimensionNames, "keys", "dimensions of a key", isOfQueries: false
      ) {
        attention.keys.row($0).map(Double.init)
      }
    case .value:
      return try table(
        state.keys, head.valueNames, "keys", "dimensions of a value", isOfQueries: false
      ) {
        attention.values.row($0).map(Double.init)
      }
    case .terms: return try terms(attention)
    case .entropy, .distance, .span, .divisor:
      return try list(state.queries, "queries", isOfQueries: true) {
        query throws(ExpressionError) in try metric(attention, query)
      }
    case .received, .handedOver:
      let sums = try columnSums(attention)
      return try list(state.keys, "keys", isOfQueries: false) { sums[$0] }
    case .dimension: return .number(Double(attention.dimension))
    case .embedding, .residual: return try vector()
    case .reading, .loss, .step, .prediction:
      throw ExpressionError(
        .noQuantity(quantity.rawValue, of: "\(state.dataName), which does not train,"),
        column: column)
    }
  }

  private func undefined(_ reason: UndefinedReason) -> ExpressionError {
    ExpressionError(.undefined(reason), column: column)
  }

  private func row(
    _ head: AttentionHead, _ query: Int
  ) throws(ExpressionError) -> [Double] {
    let row = head.row(query)
    let numbers: [Double]
    switch quantity {
    case .scores: numbers = row.dot
    case .scaled: numbers = row.scaled
    case .lengths, .shares:
      if let reason = row.outcome.reason { throw undefined(reason) }
      numbers = quantity == .lengths ? row.valueNorms : row.valueShares
      if numbers.isEmpty {
        throw ExpressionError(
          .noNumber("nothing is handed over, so there are no shares"), column: column)
      }
    default:
      if let reason = row.outcome.reason { throw undefined(reason) }
      let outcome = row.outcome.value
      numbers = (quantity == .weights ? outcome?.weights : outcome?.exponents) ?? []
    }
    if numbers.contains(where: \.isNaN), let reason = row.outcome.reason {
      throw undefined(reason)
    }
    return numbers
  }

  private func slopes(
    _ head: AttentionHead, _ query: Int
  ) throws(ExpressionError) -> [Double] {
    switch head.weightJacobian(query: query) {
    case .undefined(let reason): throw undefined(reason)
    case .defined(let rows): return rows.indices.map { rows[$0][$0] }
    }
  }

  private func metric(
    _ head: AttentionHead, _ query: Int
  ) throws(ExpressionError) -> Double {
    if quantity == .divisor { return head.row(query).divisor }
    switch head.rowMetrics(of: query) {
    case .undefined(let reason): throw undefined(reason)
    case .defined(let metrics):
      switch quantity {
      case .entropy: return metrics.entropy
      case .distance: return metrics.distance
      default: return Double(metrics.span)
      }
    }
  }

  private func columnSums(_ head: AttentionHead) throws(ExpressionError) -> [Double] {
    var sums = [Double](repeating: 0, count: state.keys.count)
    for query in 0..<state.queries.count {
      let row = head.row(query)
      if let reason = row.outcome.reason { throw undefined(reason) }
      let numbers =
        quantity == .received ? row.outcome.value?.weights ?? [] : row.valueNorms
      for (key, number) in numbers.enumerated() { sums[key] += number }
    }
    return sums
  }

  private func rolledOut() throws(ExpressionError) -> [[Double]] {
    guard let trace = state.trace else {
      throw ExpressionError(
        .noQuantity("rollout", of: "\(state.dataName), which has one layer,"), column: column)
    }
    var layers: [[[[Double]]]] = []
    for layer in trace.layers {
      var heads: [[[Double]]] = []
      for head in layer {
        var rows: [[Double]] = []
        for query in 0..<head.attention.queryCount {
          switch head.attention.row(query).outcome {
          case .undefined(let reason): throw undefined(reason)
          case .defined(let row): rows.append(row.weights)
          }
        }
        heads.append(rows)
      }
      layers.append(heads)
    }
    return Attention.rollout(layers)
  }

  private func terms(_ head: AttentionHead) throws(ExpressionError) -> LessonValue {
    let isOneQuery = state.queries.count == 1
    let named = isOneQuery && places.count < 3 ? [LessonPlace("0")] + places : places
    guard named.count >= 2 else {
      throw ExpressionError(.brackets("terms", allowed: quantity.brackets), column: column)
    }
    let query = try state.queries.place(named[0], "queries")
    let key = try state.keys.place(named[1], "keys")
    let terms = head.cell(query, key).terms
    let entries = terms.enumerated().map { index, term in
      LessonEntry(LessonLabel(term.name, [index]), term.value)
    }
    guard named.count == 3 else { return .list(entries) }
    let index = try LabelList(terms.map(\.name)).place(named[2], "terms")
    return .number(entries[index].number)
  }

  private func vector() throws(ExpressionError) -> LessonValue {
    guard let trace = state.trace else {
      throw ExpressionError(
        .noQuantity(quantity.rawValue, of: "\(state.dataName), which has no layers,"),
        column: column)
    }
    var layers = quantity == .embedding ? 0 : trace.residuals.count - 1
    if places.count == 3 {
      guard let count = Int(places[2].text), trace.residuals.indices.contains(count) else {
        throw ExpressionError(
          .noPlace(
            places[2].text, among: "layers",
            allowed: trace.residuals.indices.map { "\($0)" }), column: places[2].column)
      }
      layers = count
    }
    let matrix = trace.residuals[layers]
    let reader = QuantityReader(
      state: state, quantity: quantity, places: Array(places.prefix(2)), column: column)
    return try reader.table(
      state.keys, LabelList(trace.residualNames), "tokens", "dimensions of a vector",
      isOfQueries: false
    ) { matrix.row($0).map(Double.init) }
  }
}

extension QuantityReader {
  /// A number, a row or a whole table, by how many names are given; where the rows are queries and
  /// there is one, its name is left out.
  func table(
    _ rows: LabelList, _ columns: LabelList, _ rowWord: String, _ columnWord: String,
    isOfQueries: Bool, _ row: (Int) throws(ExpressionError) -> [Double]
  ) throws(ExpressionError) -> LessonValue {
    let isOneRow = isOfQueries && rows.count == 1 && places.count < 2
    let named = isOneRow ? [LessonPlace("0")] + places : places
    guard let first = named.first else {
      var entries: [LessonEntry] = []
      for place in 0..<rows.count {
        entries += try row(place).enumerated().map { index, number in
          LessonEntry(
            LessonLabel("\(rows.names[place]) → \(columns.names[index])", [place, index]), number)
        }
      }
      return .list(entries)
    }
    let numbers = try row(isOneRow ? 0 : rows.place(first, rowWord))
    guard named.count > 1 else {
      return .list(numbers.enumerated().map { LessonEntry(columns.label($0), $1) })
    }
    return .number(numbers[try columns.place(named[1], columnWord)])
  }

  /// One number for each row, or that of one row.
  func list(
    _ rows: LabelList, _ word: String, isOfQueries: Bool,
    _ number: (Int) throws(ExpressionError) -> Double
  ) throws(ExpressionError) -> LessonValue {
    if let place = places.first { return .number(try number(rows.place(place, word))) }
    if isOfQueries, rows.count == 1 { return .number(try number(0)) }
    var entries: [LessonEntry] = []
    for place in 0..<rows.count {
      entries.append(LessonEntry(rows.label(place), try number(place)))
    }
    return .list(entries)
  }
}
