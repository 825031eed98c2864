import Attention
import Screen
import Testing

@testable import Views

/// A head with everything that any kind of attention needs.
private func head(_ configuration: AttentionConfiguration) throws -> AttentionHead {
  let queries = normalNumbers(rowCount: 3, columnCount: 2, seed: 1)
  let keys = normalNumbers(rowCount: 4, columnCount: 2, seed: 2)
  let tanh = try TanhParameters(
    query: normalNumbers(rowCount: 3, columnCount: 2, seed: 3),
    key: normalNumbers(rowCount: 3, columnCount: 2, seed: 4), output: [0.5, -1.25, 2])
  let parameters = HeadParameters(
    general: normalNumbers(rowCount: 2, columnCount: 2, seed: 5), additive: tanh, concat: tanh,
    width: 1.5, scale: 0.75, predictedPositions: .given([0, 2, 3]),
    relative: .clipped([0.5, 0, -0.5]))
  return try AttentionHead(
    queries: queries, keys: keys, values: normalNumbers(rowCount: 4, columnCount: 2, seed: 6),
    parameters: parameters, configuration: configuration,
    names: DimensionNames(score: ["x", "y"], value: ["left", "right"]))
}

private let scales: [AttentionScale] = [
  .none, .squareRootOfDimension, .dimension, .maximum, .fixed(-0.5), .learned,
]
private let masks: [AttentionMask] = [
  .none, .causal, AttentionMask([.window(1)]), AttentionMask([.padding(keys: [3])], keysOff: [0]),
  AttentionMask([.custom([[true, true, false, true], [false, false, false, false], [true]])]),
]
private let positions: [PositionKind] = [.none, .rotary, .alibi, .relative]

/// Every score, normalizer and scale, with masks, positions and temperatures in turn.
private let configurations: [AttentionConfiguration] = {
  var all: [AttentionConfiguration] = []
  for score in ScoreFunction.allCases {
    for normalizer in Normalizer.allCases {
      for scale in scales {
        all.append(
          AttentionConfiguration(
            positions: positions[all.count % 4], score: score, scale: scale,
            mask: masks[all.count % 5], normalizer: normalizer,
            temperature: [1, 0.5, 1, 3][all.count / 3 % 4], seed: UInt64(all.count)))
      }
    }
  }
  return all
}()

@Suite struct StepWordsTests {
  @Test func `only a product is a dot product, only a share of 1 a weight`() {
    #expect(StepWords(AttentionConfiguration()).formula == "q·k")
    #expect(StepWords(AttentionConfiguration()).label(.dot) == "dot")
    #expect(StepWords(AttentionConfiguration(score: .additive)).label(.dot) == "score")
    #expect(StepWords(AttentionConfiguration(normalizer: .minMax)).weightNoun == "normalized score")
    #expect(StepWords(AttentionConfiguration(normalizer: .sparsemax)).weightNoun == "weight")
    #expect(AttentionConfiguration().wayInShort == "dot product → score → weight")
    #expect(
      AttentionConfiguration(score: .cosine, normalizer: .none).wayInShort
        == "cosine score → scaled score → normalized score")
  }

  @Test func `labels fit their columns`() {
    for configuration in configurations {
      let words = StepWords(configuration)
      for step in Derivation.Step.allCases { #expect(words.label(step).count <= 8) }
      #expect(words.longNumerator.count <= 10)
      #expect(words.product.count <= 22)
    }
  }

  @Test(arguments: configurations.indices)
  func `every substituted line of every kind of attention gives its result`(place: Int) throws {
    let configuration = configurations[place]
    let head = try head(configuration)
    for query in 0..<3 {
      for key in 0..<4 {
        let lines = Derivation(head: head, query: query, key: key).lines(
          keyNames: ["a", "b", "c", "d"], configuration: configuration)
        for line in lines {
          guard let result = line.result else { continue }
          for expression in line.expressions {
            let value = try LineEvaluator.value(expression.text)
            #expect(
              try LineEvaluator.rounds(value, to: result), "\(configuration): \(line.text)")
          }
        }
      }
    }
  }

  @Test(arguments: configurations.indices)
  func `every view is drawn, and calls things what they are`(place: Int) throws {
    let configuration = configurations[place]
    let head = try head(configuration)
    let picture = HeadPicture(
      head: head, address: HeadAddress(layer: 0, head: 0), headName: nil, headCounts: [1],
      modelTitle: "test", queryLabels: TokenLabel.labels(texts: ["p", "q", "r"]),
      keyLabels: TokenLabel.labels(texts: ["a", "b", "c", "d"]), stage: .weights)
    let cell = SelectedCell(head: head, query: place % 3, key: place % 4)
    for (rows, columns) in [(6, 20), (24, 80), (30, 100), (60, 200)] {
      var frame = Frame(rows: rows, columns: columns)
      DerivationPane(picture: picture, cell: cell).draw(
        in: Rectangle(row: 0, column: 0, rows: rows, columns: min(columns, 35)), of: &frame)
      let pane = frame.text
      frame = Frame(rows: rows, columns: columns)
      StepsView(picture: picture, cell: cell, look: Look(), shown: .residual)
        .draw(in: frame.bounds, of: &frame)
      let steps = frame.text
      frame = Frame(rows: rows, columns: columns)
      VectorsView(
        picture: picture, cell: cell, look: Look(), scoreDimension: 0, pane: .products,
        space: .shared
      ).draw(in: frame.bounds, of: &frame)
      let all = pane + steps + frame.text
      if configuration.score != .dot {
        #expect(!all.contains("q·k") && !all.contains("1 dot"), "\(configuration)\n\(all)")
      }
      if ![.softmax, .local(reach: 1)].contains(configuration.normalizer) {
        #expect(!pane.contains("exp") && !steps.contains("exp "), "\(configuration)\n\(all)")
      }
      if !configuration.normalizer.isDistribution {
        #expect(!all.contains("5 weight"), "\(configuration)\n\(all)")
      }
    }
    let sentence = SentenceLine(picture: picture, cell: cell, subject: .map).text(columns: 200)
    if !configuration.normalizer.isDistribution {
      #expect(!sentence.description.contains("with weight"), "\(sentence)")
    }
  }

  @Test func `negative normalized scores have shades on both sides of 0`() throws {
    let head = try head(AttentionConfiguration(normalizer: .standardize))
    let picture = HeadPicture(
      head: head, address: HeadAddress(layer: 0, head: 0), headName: nil, headCounts: [1],
      modelTitle: "test", queryLabels: [], keyLabels: [], stage: .weights)
    #expect(picture.isSigned)
    let scale = ShadeScale(picture: picture, look: Look(shading: .background))
    let shades = scale.shades(ofRow: picture.values(query: 0))
    #expect(shades.contains { if case .diverging(let share)? = $0 { share < 0 } else { false } })
    #expect(shades.contains { if case .diverging(let share)? = $0 { share > 0 } else { false } })
  }
}
