import Attention
import Checkpoints

/// The learned matrices of one attention: what makes queries, keys and values, and what mixes outputs.
///
///     let heads = try block.heads(from: target, reading: source, configuration)  // cross-attention
///     let sum = try block.sum(of: heads)
struct AttentionBlock: Sendable {
  private let query: LearnedProjection
  private let key: LearnedProjection
  private let value: LearnedProjection
  private let heads: HeadBlock

  /// Reads the matrices.
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
    query = try reader.projection(names.query, from: width, to: inner)
    key = try reader.projection(names.key, from: width, to: inner)
    value = try reader.projection(names.value, from: width, to: inner)
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

  /// The heads, whose queries come from one table and whose keys and values from another.
  func heads(
    from queries: Matrix, reading keys: Matrix, _ configuration: AttentionConfiguration,
    parameters: [HeadParameters] = [HeadParameters()]
  ) throws(ShapeError) -> [ModelHead] {
    try heads.heads(
      queries: query.applied(to: queries), keys: key.applied(to: keys),
      values: value.applied(to: keys), configuration: configuration, parameters: parameters)
  }

  /// What the heads add to the stream.
  func sum(of heads: [ModelHead], isOff: (Int) -> Bool) throws(ShapeError) -> Matrix {
    try self.heads.sum(of: heads, isOff: isOff)
  }
}
