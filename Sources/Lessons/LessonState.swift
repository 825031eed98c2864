import Attention
import Models

/// What a run of a lesson's data computed: heads, and for a sentence the vectors between the layers.
public struct LessonState: Equatable, Sendable {
  /// What the data are called.
  public let dataName: String
  /// The heads, with their addresses and names.
  public let heads: [LessonStateHead]
  /// The whole run of the toy model; nil for vectors.
  public let trace: ModelTrace?
  /// The names of the queries.
  let queries: LabelList
  /// The names of the keys.
  let keys: LabelList
  /// On which head it opens.
  let openingHead: Int

  /// What the queries are called.
  public var queryNames: [String] { queries.names }
  /// What the keys are called.
  public var keyNames: [String] { keys.names }

  /// Which heads are meant.
  ///
  /// - Throws: `ExpressionError` where there is no such head.
  func heads(_ head: LessonHead?, column: Int) throws(ExpressionError) -> [LessonStateHead] {
    switch head {
    case nil: return heads.indices.contains(openingHead) ? [heads[openingHead]] : []
    case .all: return heads
    case .named(let name):
      if let found = heads.first(where: { $0.isCalled(name) }) { return [found] }
      if let index = Int(name), heads.indices.contains(index) { return [heads[index]] }
      throw ExpressionError(
        .noHead(name, allowed: heads.map(\.address.description) + heads.compactMap(\.name)),
        column: column)
    }
  }
}

/// One head of a lesson's run.
public struct LessonStateHead: Equatable, Sendable {
  /// Its address, from 0.
  public let address: HeadAddress
  /// What it is called; nil where nobody named it.
  public let name: String?
  /// Queries, keys and values.
  public let attention: AttentionHead

  func isCalled(_ text: String) -> Bool { address.description == text || name == text }

  /// The names of the dimensions of queries and keys.
  var dimensionNames: LabelList {
    LabelList((0..<attention.dimension).map { attention.names.score($0) })
  }

  /// The names of the dimensions of values.
  var valueNames: LabelList {
    LabelList((0..<attention.valueDimension).map { attention.names.value($0) })
  }
}
