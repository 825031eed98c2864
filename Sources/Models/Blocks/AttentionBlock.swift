import Attention
import Checkpoints

/// The learned matrices of one attention: what makes queries, keys and values, and what mixes outputs.
///
///     let heads = try block.heads(from: target, reading: source, configuration)  // cross-attention
///     let sum = try block.sum(of: heads)
struct AttentionBlock: Sendable {
  private let inputs: Inputs
  private let heads: HeadBlock

  /// What makes queries, keys and values.
  private enum Inputs: Sendable {
    /// A matrix for each.
    case apart(query: LearnedProjection, key: LearnedProjection, value: LearnedProjection)
    /// One matrix for all three.
    case mixed(LearnedProjection, MixedOrder)
  }

  /// Reads the matrices of a block that has one for each of queries, keys and values.
  ///
  /// - Parameters:
  ///   - reader: Where they are.
  ///   - names: What those of queries, keys, values and outputs are called.
  ///   - width: How many numbers a row of the stream has.
  ///   - headCount: How many heads.
  ///   - headDimension: How many numbers a query, a key and a value have.
  /// - Throws: `CheckpointError`.
  init(
    _ reader: ParameterReader, _ names: Names, width: Int, headCount: Int, headDimension: Int
  ) throws(CheckpointError) {
    let inner = headCount * headDimension
    inputs = .apart(
      query: try reader.projection(names.query, from: width, to: inner),
      key: try reader.projection(names.key, from: width, to: inner),
      value: try reader.projection(names.value, from: width, to: inner))
    heads = HeadBlock(
      headCount: headCount,
      output: try reader.projection(names.output, from: inner, to: width))
  }

  /// What a family calls the matrices.
  struct Names {
    var query: String
    var key: String
    var value: String
    var output: String
  }

  /// Reads the matrices of a block that has one for queries, keys and values together.
  ///
  /// - Parameters:
  ///   - reader: Where they are.
  ///   - mixed: What the one for all three is called.
  ///   - order: In which order the numbers come out of it.
  ///   - output: What the one of the outputs is called.
  ///   - layout: How the numbers of both lie.
  ///   - width: How many numbers a row of the stream has; all heads together have as many.
  ///   - headCount: How many heads.
  /// - Throws: `CheckpointError`.
  init(
    _ reader: ParameterReader, mixed: String, _ order: MixedOrder, output: String,
    layout: LearnedProjection.Layout = .outputFirst, width: Int, headCount: Int
  ) throws(CheckpointError) {
    inputs = .mixed(
      try reader.projection(mixed, from: width, to: 3 * width, layout: layout), order)
    heads = HeadBlock(
      headCount: headCount,
      output: try reader.projection(output, from: width, to: width, layout: layout))
  }

  /// In which order queries, keys and values come out of one matrix.
  enum MixedOrder: Equatable, Sendable {
    /// The queries of all heads, then all keys, then all values.
    case tableByTable
    /// Query, key and value of the first head, then those of the second.
    case headByHead
  }

  /// The heads, whose queries come from one table and whose keys and values from another; one matrix
  /// for all three makes them of the first table.
  func heads(
    from queries: Matrix, reading keys: Matrix, _ configuration: AttentionConfiguration,
    parameters: [HeadParameters] = [HeadParameters()]
  ) throws(ShapeError) -> [ModelHead] {
    switch inputs {
    case .apart(let query, let key, let value):
      try heads.heads(
        queries: query.applied(to: queries), keys: key.applied(to: keys),
        values: value.applied(to: keys), configuration: configuration, parameters: parameters)
    case .mixed(let projection, let order):
      try mixedHeads(
        of: projection.applied(to: queries), order, configuration, parameters: parameters)
    }
  }

  private func mixedHeads(
    of mixed: Matrix, _ order: MixedOrder, _ configuration: AttentionConfiguration,
    parameters: [HeadParameters]
  ) throws(ShapeError) -> [ModelHead] {
    let count = heads.headCount
    func table(_ index: Int) throws(ShapeError) -> Matrix {
      switch order {
      case .tableByTable: mixed.share(index, of: 3)
      case .headByHead:
        try Matrix.sideBySide((0..<count).map { mixed.share(3 * $0 + index, of: 3 * count) })
      }
    }
    return try heads.heads(
      queries: table(0), keys: table(1), values: table(2), configuration: configuration,
      parameters: parameters)
  }

  /// What the heads add to the stream.
  func sum(of heads: [ModelHead], isOff: (Int) -> Bool) throws(ShapeError) -> Matrix {
    try self.heads.sum(of: heads, isOff: isOff)
  }
}
