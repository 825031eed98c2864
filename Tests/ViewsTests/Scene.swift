import Attention
import Models
import Screen
import Testing
import Tokenization
import Views

/// What a test looks at: one head of the toy model on a sentence, and one cell of it.
struct Scene {
  let text: String
  let trace: ModelTrace
  let picture: HeadPicture
  let cell: SelectedCell
  let look: Look

  init(
    _ text: String = ToyModel.openingText, address: HeadAddress = ToyModel.openingHead,
    stage: Stage = .weights, query: Int = 8, key: Int = 2, dimension: Int = 0,
    configuration: AttentionConfiguration = ToyModel.configuration, look: Look = Look(),
    previous: StageValue? = nil
  ) throws {
    self.text = text
    self.look = look
    trace = ToyModel().trace(of: text, configuration: configuration)
    let head = try #require(trace[address])
    let labels = Self.labels(of: trace)
    picture = HeadPicture(
      head: head.attention, address: address, headName: head.name,
      headCounts: trace.layers.map(\.count), modelTitle: "toy, hand-made", queryLabels: labels,
      keyLabels: labels, stage: stage)
    let residual = Derivation(head: head.attention, query: query, key: key).telling
    cell = SelectedCell(
      head: head.attention, query: query, key: key, dimension: dimension,
      byHead: Self.byHead(trace, stage: stage, query: query, key: key),
      residual: residual.compactMap { [trace] in
        trace.residualStep(address, query: query, valueDimension: $0.dimension).map(
          ResidualLine.init)
      }, previous: previous)
  }

  /// What the layer adds in every value dimension.
  var residuals: [ResidualLine?] {
    trace.residualSteps(picture.address, query: cell.query).map { $0.map(ResidualLine.init) }
  }

  func vectors(
    _ dimension: Int = 4, pane: VectorsView.Pane = .products, space: VectorsView.Space = .shared
  ) -> VectorsView {
    VectorsView(
      picture: picture, cell: cell, look: look, scoreDimension: dimension, pane: pane,
      space: space)
  }

  func output(
    pane: OutputView.Pane = .mix, space: OutputView.Space = .shared
  ) -> OutputView {
    OutputView(
      picture: picture, cell: cell, residuals: residuals, look: look, pane: pane, space: space)
  }

  var map: MapView { MapView(picture: picture, cell: cell, look: look) }

  var thumbnails: [Thumbnail] {
    trace.addresses.compactMap { address in
      trace[address].map { Thumbnail(address: address, name: $0.name, head: $0.attention) }
    }
  }

  func textLine(aside: DisplayText) -> TextLine {
    TextLine(
      text: text, ranges: trace.tokens.map(\.token.characters), labels: picture.keyLabels,
      query: cell.query, key: cell.key, aside: aside)
  }

  static func labels(of trace: ModelTrace) -> [TokenLabel] {
    TokenLabel.labels(
      texts: trace.tokens.map(\.token.text), knowledge: trace.tokens.map { known($0.knowledge) })
  }

  private static func known(_ knowledge: Knowledge) -> TokenKnowledge {
    switch knowledge {
    case .known: .known
    case .derived: .derived
    case .declared: .declared
    case .unknown: .unknown
    case .special: .special
    }
  }

  private static func byHead(
    _ trace: ModelTrace, stage: Stage, query: Int, key: Int
  ) -> [HeadValue] {
    trace.addresses.compactMap { address in
      guard let head = trace[address]?.attention, key < head.keyCount, query < head.queryCount,
        stage != .output
      else { return nil }
      return HeadValue(address: address, value: head.values(of: stage, query: query)[key])
    }
  }
}

extension ResidualLine {
  init(_ step: ResidualStep) {
    self.init(
      name: step.name, before: step.before, thisHead: step.thisHead, otherHeads: step.otherHeads,
      otherHeadCount: step.otherHeadCount, after: step.after,
      writing: step.writing == .unchanged ? .unchanged : .projected)
  }
}

extension Frame {
  /// A frame of a size with something drawn over all of it.
  static func drawn(
    rows: Int, columns: Int, _ draw: (Rectangle, inout Frame) -> Void
  ) -> Frame {
    var frame = Frame(rows: rows, columns: columns)
    draw(frame.bounds, &frame)
    return frame
  }
}
