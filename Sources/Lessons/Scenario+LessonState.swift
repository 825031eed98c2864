import Attention
import Models
import Scenarios

extension Scenario {
  /// Computes the scenario of a lesson in a changed state.
  ///
  /// - Parameters:
  ///   - name: What the data are called.
  ///   - words: What the toy model is taught.
  ///   - changes: What is changed, in order.
  ///   - head: The head that a number without a head belongs to.
  /// - Returns: Heads and names.
  /// - Throws: `ExpressionError` where a change does not fit.
  /// - Complexity: That of one or two runs.
  func lessonState(
    _ name: String, words: [String], changes: [StateChange], head: LessonHead?
  ) throws(ExpressionError) -> LessonState {
    switch subject {
    case .sentence(let text, let axes):
      var run = SentenceRun(name: name, text: text, axes: axes, selection: selection)
      run.model = try taughtModel(words)
      return try run.state(changes, head)
    case .vectors(let vectors):
      return try vectorState(vectors, name, changes, head)
    }
  }

  private func taughtModel(_ words: [String]) throws(ExpressionError) -> ToyModel {
    var declarations: [WordDeclaration] = []
    for word in words {
      do {
        declarations.append(try WordDeclaration(word, in: .standard))
      } catch {
        throw ExpressionError(
          .notPossible("the word “\(word)” cannot be taught: \(error)"), column: 1)
      }
    }
    return ToyModel().declaring(declarations)
  }

  private func vectorState(
    _ vectors: ScenarioVectors, _ name: String, _ changes: [StateChange], _ head: LessonHead?
  ) throws(ExpressionError) -> LessonState {
    let keys = LabelList(vectors.keys.labels)
    var axes = AxisValues()
    var off: Set<Int> = []
    for change in changes {
      switch change {
      case .axis(let axis, let word): axes = axes.merging(try change.axisValues(axis, word))
      case .keyOff(let place): off.insert(try keys.place(place, "keys"))
      case .number: continue
      case .headOff, .word, .sentence:
        throw ExpressionError(
          .notPossible("“\(change)” needs a sentence, but \(name) has vectors"), column: 1)
      }
    }
    if !off.isEmpty {
      axes.keysOff = off.union(axes.mask?.keysOff ?? vectors.configuration.mask.keysOff)
    }
    let run: ScenarioRun
    do {
      run = try vectors.run(axes)
    } catch {
      throw ExpressionError(.notPossible("\(name) cannot be computed: \(error)"), column: 1)
    }
    let heads = run.heads.enumerated().map { index, head in
      LessonStateHead(
        address: HeadAddress(layer: 0, head: index), name: head.name, attention: head.attention)
    }
    let state = LessonState(
      dataName: name, heads: heads, trace: nil, queries: LabelList(vectors.queries.labels),
      keys: keys, openingHead: heads.firstIndex { $0.isCalled(selection.head ?? "") } ?? 0)
    return try state.replacing(changes, head)
  }
}

extension StateChange {
  func axisValues(
    _ axis: Axis, _ word: String
  ) throws(ExpressionError) -> AxisValues {
    guard let values = AxisValues(axis, word) else {
      throw ExpressionError(
        .change("\(axis.rawValue) \(word)", allowed: "\(axis.rawValue) \(axis.allowed)"), column: 1)
    }
    return values
  }
}

extension LessonState {
  /// The state with numbers of its heads put in by hand.
  func replacing(
    _ changes: [StateChange], _ current: LessonHead?
  ) throws(ExpressionError) -> LessonState {
    var heads = heads
    for case .number(let place, let number) in changes {
      let meant = try self.heads(place.head ?? current ?? .all, column: 1).map(\.address)
      for index in heads.indices where meant.contains(heads[index].address) {
        let component = try place.component(self, heads[index])
        heads[index] = LessonStateHead(
          address: heads[index].address, name: heads[index].name,
          attention: heads[index].attention.replacing([component: Float(number)]))
      }
    }
    return LessonState(
      dataName: dataName, heads: heads, trace: trace, queries: queries, keys: keys,
      openingHead: openingHead)
  }
}

extension NumberPlace {
  /// The place in the tables of a head.
  func component(
    _ state: LessonState, _ head: LessonStateHead
  ) throws(ExpressionError) -> HeadComponent {
    switch table {
    case .query:
      return HeadComponent(
        .query, row: try state.queries.place(row, "queries"),
        column: try head.dimensionNames.place(column, "dimensions of a query"))
    case .key:
      return HeadComponent(
        .key, row: try state.keys.place(row, "keys"),
        column: try head.dimensionNames.place(column, "dimensions of a key"))
    case .value:
      return HeadComponent(
        .value, row: try state.keys.place(row, "keys"),
        column: try head.valueNames.place(column, "dimensions of a value"))
    case .embedding, .queryProjection, .keyProjection, .valueProjection:
      throw ExpressionError(
        .notPossible("\(table.rawValue) needs a sentence, but \(state.dataName) has vectors"),
        column: 1)
    }
  }
}
