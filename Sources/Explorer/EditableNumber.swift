import Attention
import Models
import Tokenization

/// A number of the open run that can be put in by hand, and what it is called.
///
///     q(it) noun?, k(animal) noun?, v(animal) animate, x(it) animate, W_Q[noun?, pron], v_a[2], width
struct EditableNumber: Equatable, Sendable {
  /// Where it is.
  let place: RunComponent
  /// What it is called.
  let name: String
  /// What it is now.
  let value: Float
  /// In a matrix of parameters, its column and how many there are; nil elsewhere.
  var column: (place: Int, count: Int)?

  static func == (first: EditableNumber, second: EditableNumber) -> Bool {
    first.place == second.place && first.name == second.name && first.value == second.value
      && first.column?.place == second.column?.place
      && first.column?.count == second.column?.count
  }
}

extension Exploration {
  /// The numbers of the selected cell and dimension, in the order in which Tab goes through them.
  ///
  /// - Parameter column: Which column of the matrices of parameters; nil for the one where each has
  ///   its largest number.
  /// - Returns: Query, key, value, parameters, projections, embedding, as far as they exist.
  func editableNumbers(column: Int? = nil) -> [EditableNumber] {
    guard let head = head?.attention else { return [] }
    return vectorNumbers(head) + parameterNumbers(head, column) + projectionNumbers(column)
      + [embedding].compactMap(\.self)
  }

  private func vectorNumbers(_ head: AttentionHead) -> [EditableNumber] {
    let (score, value) = (scoreDimension, dimension)
    let places: [(HeadTable, Int, Int, String)] = [
      (.query, query, score, "q(\(queryName)) \(head.names.score(score))"),
      (.key, key, score, "k(\(keyName)) \(head.names.score(score))"),
      (.value, key, value, "v(\(keyName)) \(head.names.value(value))"),
    ]
    return places.compactMap { table, row, column, name in
      number(head, HeadComponent(table, row: row, column: column), name)
    }
  }

  /// The parameters of the score: of matrices the row of the selected dimension.
  private func parameterNumbers(_ head: AttentionHead, _ column: Int?) -> [EditableNumber] {
    let score = scoreDimension
    let matrices: [(HeadTable, String)] = [
      (.general, "W"), (.additiveQuery, "W_q"), (.additiveKey, "W_k"),
      (.concatQuery, "W of concat, q"), (.concatKey, "W of concat, k"),
    ]
    let lists: [(HeadTable, Int, String)] = [
      (.additiveOutput, score, "v_a[\(score)]"), (.additiveBias, score, "b[\(score)]"),
      (.concatOutput, score, "v_a[\(score)] of concat"), (.width, 0, "width"),
      (.scale, 0, "learned scale"),
    ]
    let ofMatrices = matrices.compactMap { table, name -> EditableNumber? in
      guard let shape = head.shape(of: table), score < shape.rows else { return nil }
      let row = (0..<shape.columns).map {
        head.component(HeadComponent(table, row: score, column: $0)) ?? 0
      }
      let place = chosen(column, in: row)
      let found = number(
        head, HeadComponent(table, row: score, column: place), "\(name)[\(score), \(place)]")
      return found.map { with($0, place, shape.columns) }
    }
    return ofMatrices
      + lists.compactMap { table, column, name in
        number(head, HeadComponent(table, row: 0, column: column), name)
      }
  }

  /// The learned matrices that make queries, keys and values: the row of the selected dimension.
  private func projectionNumbers(_ column: Int?) -> [EditableNumber] {
    guard let head else { return [] }
    return ProjectionKind.allCases.compactMap { kind -> EditableNumber? in
      guard let projection = head.projections[kind] else { return nil }
      let row = kind == .value || kind == .output ? dimension : scoreDimension
      let parameters = projection.parameters
      // W_O has a column for each value dimension, the others a row for each of theirs.
      let isOutput = kind == .output
      guard row < (isOutput ? parameters.columnCount : parameters.rowCount) else { return nil }
      let count = isOutput ? parameters.rowCount : parameters.columnCount
      let numbers = (0..<count).map { isOutput ? parameters[$0, row] : parameters[row, $0] }
      let place = chosen(column, in: numbers)
      let component =
        isOutput
        ? ProjectionComponent(kind, row: place, column: row)
        : ProjectionComponent(kind, row: row, column: place)
      let own =
        kind == .value || isOutput
        ? head.attention.names.value(row) : head.attention.names.score(row)
      let other = residualName(place)
      let name = isOutput ? "\(other), \(own)" : "\(own), \(other)"
      return with(
        EditableNumber(
          place: .projection(address, component), name: "\(kind.rawValue)[\(name)]",
          value: numbers[place]), place, count)
    }
  }

  private func residualName(_ column: Int) -> String {
    trace.residualNames.indices.contains(column) ? trace.residualNames[column] : "\(column)"
  }

  /// The column that was chosen, or the one with the largest number.
  private func chosen(_ column: Int?, in numbers: [Float]) -> Int {
    if let column { return clamped(column, below: numbers.count) }
    return numbers.indices.max { abs(numbers[$0]) < abs(numbers[$1]) } ?? 0
  }

  private func with(_ number: EditableNumber, _ place: Int, _ count: Int) -> EditableNumber {
    var number = number
    number.column = (place, count)
    return number
  }

  private func number(
    _ head: AttentionHead, _ component: HeadComponent, _ name: String
  ) -> EditableNumber? {
    head.component(component).map {
      EditableNumber(
        place: .head(owner(of: component.table), component), name: name, value: $0)
    }
  }

  /// The head with which a number of the open head is kept: keys and values with the first head of
  /// its group.
  func owner(of table: HeadTable) -> HeadAddress {
    table.isSharedByGroup ? trace.groups.first(sharingWith: address) : address
  }

  /// The number of the query's vector before the first layer in the dimension of the value.
  private var embedding: EditableNumber? {
    guard let head = head?.attention, let vectors = trace.residuals.first,
      query < vectors.rowCount,
      let column = trace.residualNames.firstIndex(of: head.names.value(dimension))
    else { return nil }
    return EditableNumber(
      place: .embedding(token: query, column: column),
      name: "x(\(queryName)) \(trace.residualNames[column])", value: vectors[query, column])
  }

  private var queryName: String { name(query, in: trace.queryTokens) }
  private var keyName: String { name(key, in: trace.tokens) }

  private func name(_ place: Int, in tokens: [ModelToken]) -> String {
    tokens.indices.contains(place) ? tokens[place].token.text : "\(place)"
  }
}
