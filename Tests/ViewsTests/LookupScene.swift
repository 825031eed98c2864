import Attention
import Screen

@testable import Views

/// A soft lookup that a test looks at: fruit among apple, banana and chair.
struct LookupScene {
  var head: AttentionHead
  var queries = ["fruit"]
  var keys = ["apple", "banana", "chair"]

  init(
    _ configuration: AttentionConfiguration = AttentionConfiguration(source: .crossAttention),
    values: [[Float]] = [[9], [6], [3]], valueNames: [String] = ["price"]
  ) throws {
    head = try AttentionHead(
      queries: Matrix([[0.8, 0.2, 0.1]]),
      keys: Matrix([[0.9, 0.1, 0.2], [0.7, 0.1, 0.6], [0.1, 0.9, 0.2]]),
      values: Matrix(values), configuration: configuration,
      names: DimensionNames(
        score: ["sweetness", "durability", "texture"], value: valueNames))
  }

  /// A lookup of other sizes: number r + c ÷ 10 at each place.
  init(queries: Int, keys: Int, attributes: Int, values: Int) throws {
    func table(_ rows: Int, _ columns: Int) -> Matrix {
      Matrix((0..<rows).map { row in (0..<columns).map { Float((row + $0) % 5) / 10 } })
    }
    head = try AttentionHead(
      queries: table(queries, attributes), keys: table(keys, attributes),
      values: table(keys, values))
    self.queries = (0..<queries).map { "q\($0)" }
    self.keys = (0..<keys).map { "key\($0)" }
  }

  var picture: HeadPicture {
    HeadPicture(
      head: head, address: HeadAddress(layer: 0, head: 0), headName: nil, headCounts: [1],
      modelTitle: "Soft lookup", queryLabels: TokenLabel.labels(texts: queries),
      keyLabels: TokenLabel.labels(texts: keys), stage: .weights)
  }

  func view(
    query: Int = 0, key: Int = 0, attribute: Int = 0, value: Int = 0,
    cursor: LookupCursor = LookupCursor(), changed: Set<HeadComponent> = []
  ) -> LookupView {
    let proposals = LookupProposals(
      head.overtakings(query: query, within: 0...1), within: 0...1)
    return LookupView(
      picture: picture,
      cell: SelectedCell(head: head, query: query, key: key, dimension: value),
      attribute: attribute, cursor: cursor, changed: changed, proposals: proposals)
  }

  /// Every kind of attention that this head has parameters for.
  static let configurations: [AttentionConfiguration] = {
    let normalizers = Normalizer.allCases.filter { $0 != .local(reach: 1) }
    let scores: [ScoreFunction] = [.dot, .cosine, .gaussian, .boxcar, .epanechnikov]
    let scales: [AttentionScale] = [
      .none, .squareRootOfDimension, .dimension, .maximum, .fixed(0.2),
    ]
    let masks = [AttentionMask.none, AttentionMask([], keysOff: [1])]
    var all: [AttentionConfiguration] = []
    for normalizer in normalizers {
      for score in scores {
        for scale in scales {
          for mask in masks {
            all.append(
              AttentionConfiguration(
                score: score, scale: scale, mask: mask, normalizer: normalizer,
                temperature: scale == .none ? 0.5 : 1))
          }
        }
      }
    }
    return all
  }()
}

extension LookupView {
  func drawn(rows: Int = 18, columns: Int = 80) -> Frame {
    var frame = Frame(rows: rows, columns: columns)
    draw(in: frame.bounds, of: &frame)
    return frame
  }
}
