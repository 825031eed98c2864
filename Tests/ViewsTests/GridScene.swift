import Attention
import Screen

@testable import Views

/// A picture of sixteen patches that a test looks at, and three words.
struct GridScene {
  let head: AttentionHead
  private let names: [String]

  init(_ configuration: AttentionConfiguration = AttentionConfiguration(scale: .none)) throws {
    let patches = (0..<16).map { $0 == 5 ? 0 : $0 == 10 ? 1 : 2 }
    names = patches.map { ["dog", "ball", "grass"][$0] }
    let keys = patches.map { patch in (0..<3).map { Float($0 == patch ? 1 : 0) } }
    head = try AttentionHead(
      queries: Matrix([[6, 0, 0], [0, 6, 0], [0, 0, 6]]), keys: Matrix(keys),
      values: Matrix(keys), configuration: configuration,
      names: DimensionNames(score: ["dog", "ball", "grass"]))
  }

  func view(
    query: Int = 0, key: Int = 5, stage: Stage = .weights, look: Look = Look(),
    space: GridView.Space = .shared
  ) -> GridView {
    let picture = HeadPicture(
      head: head, address: HeadAddress(layer: 0, head: 0), headName: nil, headCounts: [1],
      modelTitle: "Image captioning",
      queryLabels: TokenLabel.labels(texts: ["dog", "ball", "grass"]),
      keyLabels: TokenLabel.labels(texts: names), stage: stage)
    return GridView(
      picture: picture, cell: SelectedCell(head: head, query: query, key: key), patchRows: 4,
      patchColumns: 4, look: look, space: space)
  }
}

extension GridView {
  func drawn(rows: Int = 18, columns: Int = 80) -> Frame {
    var frame = Frame(rows: rows, columns: columns)
    draw(in: frame.bounds, of: &frame)
    return frame
  }
}
