import Attention
import Screen
import Testing
import Views

/// A head whose weights can be found in one's head: each query of length one reads the key of its
/// own number, by so much; values are `[1, 0]`, `[0, 2]`, `[1, 0]`, ….
struct SmallHead {
  let head: AttentionHead

  init(
    _ count: Int, gain: Float = 0, configuration: AttentionConfiguration = AttentionConfiguration()
  ) throws {
    let identity = Matrix(rows(count) { row, column in row == column ? 1 : 0 }, columnCount: count)
    let queries = Matrix(
      rows(count) { row, column in row == column ? gain : 0 }, columnCount: count)
    let values = Matrix((0..<count).map { $0 % 2 == 0 ? [1, 0] : [0, 2] }, columnCount: 2)
    head = try AttentionHead(
      queries: queries, keys: identity, values: values, configuration: configuration)
  }

  init(
    queries: [[Float]], keys: [[Float]], values: [[Float]],
    configuration: AttentionConfiguration = AttentionConfiguration(scale: .none)
  ) throws {
    head = try AttentionHead(
      queries: Matrix(queries), keys: Matrix(keys), values: Matrix(values),
      configuration: configuration)
  }

  func picture(_ stage: Stage = .weights, names: [String]? = nil) -> HeadPicture {
    let texts = names ?? (0..<head.keyCount).map { "key\($0)" }
    let labels = TokenLabel.labels(texts: texts)
    return HeadPicture(
      head: head, address: HeadAddress(layer: 0, head: 0), headName: nil, headCounts: [1],
      modelTitle: "test", queryLabels: labels, keyLabels: labels, stage: stage)
  }

  func cell(_ query: Int = 0, _ key: Int = 0, dimension: Int = 0) -> SelectedCell {
    SelectedCell(head: head, query: query, key: key, dimension: dimension)
  }

  func map(_ stage: Stage = .weights, query: Int = 0, key: Int = 0, look: Look = Look()) -> MapView
  {
    MapView(picture: picture(stage), cell: cell(query, key), look: look)
  }
}

private func rows(_ count: Int, _ number: (Int, Int) -> Float) -> [[Float]] {
  (0..<count).map { row in (0..<count).map { number(row, $0) } }
}

extension Matrix {
  /// Rows of numbers, of which there may be none.
  fileprivate init(_ rows: [[Float]], columnCount: Int) {
    self = rows.isEmpty ? .zeros(rowCount: 0, columnCount: max(1, columnCount)) : Matrix(rows)
  }
}
