import Attention

extension ExpressionEvaluator {
  /// A number or list of the run.
  mutating func read(
    _ quantity: Quantity, _ places: [LessonPlace], _ subject: EvaluationSubject, column: Int
  ) throws(ExpressionError) -> LessonValue {
    let data = try engine.data(named: subject.data)
    if case .training = data.subject {
      let state = try engine.trained(subject.data, at: subject.step, changes: subject.changes)
      return try state.value(quantity, places, subject.head, column: column)
    }
    let state = try engine.state(of: subject.data, changes: subject.changes, head: subject.head)
    let heads = try state.heads(subject.head, column: column)
    let rowCount = places.count > 1 ? 1 : max(1, state.queries.count)
    for head in heads {
      productsLeft -= rowCount * state.keys.count * max(1, head.attention.dimension)
    }
    guard productsLeft >= 0 else {
      throw ExpressionError(
        .tooLarge("products to compute", limit: Self.mostProducts), column: column)
    }
    let reader = QuantityReader(state: state, quantity: quantity, places: places, column: column)
    guard heads.count != 1 else { return try reader.value(of: heads[0]) }
    return try joined(reader, heads)
  }

  /// The numbers of several heads, one after the other.
  private func joined(
    _ reader: QuantityReader, _ heads: [LessonStateHead]
  ) throws(ExpressionError) -> LessonValue {
    var entries: [LessonEntry] = []
    for (index, head) in heads.enumerated() {
      let name = head.address.description
      switch try reader.value(of: head) {
      case .number(let number): entries.append(LessonEntry(LessonLabel(name, [index]), number))
      case .list(let list):
        entries += list.map {
          LessonEntry(
            LessonLabel("\(name) \($0.label.name)", [index] + $0.label.places), $0.number)
        }
      case let other:
        throw ExpressionError(
          .kind(found: other.kind, wanted: "a number"), column: reader.column)
      }
    }
    return .list(entries)
  }
}
