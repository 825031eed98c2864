import Attention
import Models
import Tokenization

/// A number of the open run that can be put in by hand, and what it is called.
///
///     q(it) noun?, k(animal) noun?, v(animal) animate, x(it) animate, W[0,0], v_a[2], width
struct EditableNumber: Equatable, Sendable {
  /// Where it is.
  let place: RunComponent
  /// What it is called.
  let name: String
  /// What it is now.
  let value: Float
}

extension Exploration {
  /// The numbers of the selected cell and dimension, in the order in which Tab goes through them.
  var editableNumbers: [EditableNumber] {
    guard let head = head?.attention else { return [] }
    let (score, value) = (scoreDimension, dimension)
    let scoreName = head.names.score(score)
    let places: [(HeadTable, Int, Int, String)] = [
      (.query, query, score, "q(\(queryName)) \(scoreName)"),
      (.key, key, score, "k(\(keyName)) \(scoreName)"),
      (.value, key, value, "v(\(keyName)) \(head.names.value(value))"),
    ]
    let parameters: [(HeadTable, Int, Int, String)] = [
      (.general, score, score, "W[\(score),\(score)]"),
      (.additiveOutput, 0, score, "v_a[\(score)]"),
      (.additiveQuery, score, 0, "W_q[\(score),0]"), (.additiveKey, score, 0, "W_k[\(score),0]"),
      (.concatOutput, 0, score, "v_a[\(score)] of concat"), (.width, 0, 0, "width"),
      (.scale, 0, 0, "learned scale"),
    ]
    let numbers = (places + parameters).compactMap { table, row, column, name in
      let component = HeadComponent(table, row: row, column: column)
      return head.component(component).map {
        EditableNumber(place: .head(owner(of: table), component), name: name, value: $0)
      }
    }
    return numbers + [embedding].compactMap(\.self)
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
