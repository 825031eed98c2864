import Training

extension TrainedState {
  /// What a training has of a quantity.
  ///
  /// - Throws: `ExpressionError` where it has no such quantity, head or place.
  func value(
    _ quantity: Quantity, _ places: [LessonPlace], _ head: LessonHead?, column: Int
  ) throws(ExpressionError) -> LessonValue {
    guard ablated.isEmpty || quantity != .loss else {
      throw ExpressionError(
        .notPossible(
          "loss is that of the last step, which was taken with every head; with a head off, a "
            + "training has reading, weights, entropy and prediction"), column: column)
    }
    switch quantity {
    case .step: return .number(Double(step))
    case .loss:
      guard let loss else {
        throw ExpressionError(.noNumber("before the first step there is no loss"), column: column)
      }
      return .number(loss)
    case .reading: return try reading(places, column: column)
    case .weights: return try weights(places, head, column: column)
    case .entropy:
      let row = try weights(places, head, column: column)
      guard places.count == 1, case .list(let entries) = row else { break }
      return .number(
        entries.reduce(0) { sum, entry in
          entry.number > 0 ? sum - entry.number * logarithm(entry.number) / logarithm(2) : sum
        })
    case .prediction: return try prediction(places, column: column)
    default: break
    }
    throw ExpressionError(
      .noQuantity(quantity.rawValue, of: "\(dataName), which is a training,"), column: column)
  }

  private func reading(
    _ places: [LessonPlace], column: Int
  ) throws(ExpressionError) -> LessonValue {
    let names = LabelList(readings.map(\.name))
    guard let place = places.first else {
      return .list(
        readings.enumerated().map { LessonEntry(names.label($0), $1.value) })
    }
    return .number(readings[try names.place(place, "readings")].value)
  }

  private func weights(
    _ places: [LessonPlace], _ head: LessonHead?, column: Int
  ) throws(ExpressionError) -> LessonValue {
    let maps = try maps(head, column: column)
    var entries: [LessonEntry] = []
    for (index, map) in maps.enumerated() {
      let found = try map.weights(places)
      guard maps.count > 1 else { return found }
      switch found {
      case .number(let number):
        entries.append(LessonEntry(LessonLabel(map.title, [index]), number))
      case .list(let list):
        entries += list.map {
          LessonEntry(
            LessonLabel("\(map.title) \($0.label.name)", [index] + $0.label.places), $0.number)
        }
      default: break
      }
    }
    return .list(entries)
  }

  private func prediction(
    _ places: [LessonPlace], column: Int
  ) throws(ExpressionError) -> LessonValue {
    guard let predictions = example.predictions, let map = example.maps.last else {
      throw ExpressionError(
        .noQuantity("prediction", of: "\(dataName), which predicts nothing row by row,"),
        column: column)
    }
    guard let first = places.first else {
      throw ExpressionError(
        .brackets("prediction", allowed: Quantity.prediction.brackets), column: column)
    }
    let choices = LabelList(predictions.choices)
    let row = predictions.probabilities.row(try LabelList(map.queries).place(first, "rows"))
    guard places.count > 1 else {
      return .list(row.enumerated().map { LessonEntry(choices.label($0), $1) })
    }
    return .number(row[try choices.place(places[1], "choices")])
  }
}

extension TrainedMap {
  /// A weight, a row or the whole map, by how many names are given.
  fileprivate func weights(_ places: [LessonPlace]) throws(ExpressionError) -> LessonValue {
    let (rows, columns) = (LabelList(queries), LabelList(keys))
    guard let first = places.first else {
      return .list(
        (0..<rows.count).flatMap { row in
          weights.row(row).enumerated().map { column, number in
            LessonEntry(
              LessonLabel("\(rows.names[row]) → \(columns.names[column])", [row, column]), number)
          }
        })
    }
    let numbers = weights.row(try rows.place(first, "queries"))
    guard places.count > 1 else {
      return .list(numbers.enumerated().map { LessonEntry(columns.label($0), $1) })
    }
    return .number(numbers[try columns.place(places[1], "keys")])
  }
}
