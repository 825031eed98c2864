import Attention
import Models
import Screen
import Testing
import Views

/// No view traps or draws outside of its area, whatever the size and the numbers.
struct AnySizeTests {
  private static let texts = [
    "", "it", "the cat", ToyModel.openingText, "wug 漢字 \u{301} the the the",
  ]

  @Test(arguments: texts, Stage.allCases)
  func `every view at every size`(_ text: String, _ stage: Stage) throws {
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    for shading in [Shading.glyphs, .background] {
      let scene = try Scene(
        text, stage: stage, query: 0, key: 0, configuration: causal, look: Look(shading: shading))
      draw(everythingOf: scene)
    }
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity, 1e30, 1e-30])
  func `numbers that are no numbers`(_ number: Float) throws {
    let matrix = Matrix([[1, number], [0.5, -2], [number, number]])
    for stage in Stage.allCases {
      let head = try AttentionHead(queries: matrix, keys: matrix, values: matrix)
      let labels = TokenLabel.labels(texts: ["a", "b", "c"])
      let picture = HeadPicture(
        head: head, address: HeadAddress(layer: 0, head: 0), headName: nil, headCounts: [1],
        modelTitle: "test", queryLabels: labels, keyLabels: labels, stage: stage)
      for query in -1...3 {
        let cell = SelectedCell(head: head, query: query, key: query, dimension: query)
        for width in CellWidth.allCases.map(Optional.some) + [nil] {
          for range in ShadeRange.allCases {
            let look = Look(shading: .background, range: range, cellWidth: width)
            let scene = ViewsOfCell(picture: picture, cell: cell, look: look)
            for size in [(0, 0), (1, 1), (9, 33), (24, 80), (3, 200)] {
              scene.draw(rows: size.0, columns: size.1)
            }
          }
        }
      }
    }
  }

  @Test(arguments: texts)
  func `vectors and output at every size, with either pane`(_ text: String) throws {
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    let last = ToyModel().trace(of: text).tokens.count - 1
    let scene = try Scene(
      text, query: last, key: 0, dimension: 14, configuration: causal,
      look: Look(shading: .background))
    for rows in [0, 1, 2, 5, 8, 17, 18, 26, 54] {
      for columns in [0, 1, 8, 20, 27, 33, 44, 49, 80, 110, 150] {
        let views = DimensionViews(
          picture: scene.picture, cell: scene.cell, residuals: scene.residuals, dimension: 14)
        views.draw(rows: rows, columns: columns)
      }
    }
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity, 1e30, 1e-30])
  func `vectors and output of numbers that are no numbers`(_ number: Float) throws {
    let small = try SmallHead(
      queries: [[1, number], [0.5, -2]], keys: [[1, number], [number, 2]],
      values: [[1, number], [number, 2]])
    let line = ResidualLine(
      name: "n", before: Double(number), thisHead: 1, otherHeads: -2, otherHeadCount: 1,
      after: Double(number), writing: .projected)
    for query in -1...2 {
      let views = DimensionViews(
        picture: small.picture(), cell: small.cell(query, 1, dimension: query),
        residuals: [line, nil], dimension: query)
      for size in [(0, 0), (1, 1), (9, 33), (24, 80), (54, 150)] {
        views.draw(rows: size.0, columns: size.1)
      }
    }
  }

  private func draw(everythingOf scene: Scene) {
    let views = ViewsOfCell(picture: scene.picture, cell: scene.cell, look: scene.look)
    for rows in [0, 1, 2, 3, 5, 8, 24] {
      for columns in [0, 1, 2, 5, 11, 12, 20, 35, 41, 120] {
        views.draw(rows: rows, columns: columns)
        HeadThumbnails(
          thumbnails: scene.thumbnails, address: scene.picture.address, shading: scene.look.shading
        ).drawInside(rows: rows, columns: columns)
        scene.textLine(aside: "aside").drawInside(rows: rows, columns: columns)
      }
    }
  }
}

/// Every view of one cell.
private struct ViewsOfCell {
  let picture: HeadPicture
  let cell: SelectedCell
  let look: Look

  func draw(rows: Int, columns: Int) {
    let map = MapView(picture: picture, cell: cell, look: look)
    let window = map.window(in: Rectangle(rows: rows, columns: columns))
    var views: [any Drawing] = [
      map, DerivationPane(picture: picture, cell: cell),
      HeadsOfCell(values: cell.byHead, address: picture.address, stage: picture.stage),
      HeaderLine(view: "map", picture: picture, aside: .stage),
      AxesLine(
        configuration: picture.head.configuration, dimension: picture.head.dimension, aside: "x"),
      LegendLine(picture: picture, look: look, subject: .map(window), cell: cell),
      LegendLine(picture: picture, look: look, subject: .mapWithThumbnails(window, nil)),
      SentenceLine(picture: picture, cell: cell, subject: .map, sinkAdvice: "] opens L1.H3"),
      NoticeView(neededRows: 6, neededColumns: 20),
      HintsLine(hints: WholeScreens.hints, last: WholeScreens.keys),
      CommandOverlay(
        title: "keys", rows: WholeScreens.hints, filter: "漢x", filterCursor: 1, selected: 3,
        hint: "Esc close"),
    ]
    for step in Derivation.Step.allCases {
      views.append(StepsView(picture: picture, cell: cell, look: look, shown: step))
      views.append(SentenceLine(picture: picture, cell: cell, subject: .steps(shown: step)))
    }
    for view in views { view.drawInside(rows: rows, columns: columns) }
  }
}

/// Vectors and Output of one cell, with either pane, beside the other and alone.
private struct DimensionViews {
  let picture: HeadPicture
  let cell: SelectedCell
  let residuals: [ResidualLine?]
  let dimension: Int

  func draw(rows: Int, columns: Int) {
    let body = Rectangle(rows: rows, columns: columns)
    let look = Look(shading: .background)
    for space in [VectorsView.Space.shared, .whole] {
      for pane in [VectorsView.Pane.products, .value] {
        let view = VectorsView(
          picture: picture, cell: cell, look: look, scoreDimension: dimension, pane: pane,
          space: space)
        view.drawInside(rows: rows, columns: columns)
        LegendOfVectors(legend: VectorsLegend(view), body: body)
          .drawInside(rows: min(1, rows), columns: columns)
        #expect(VectorsSentence(view).text(columns: columns).width <= columns)
      }
      for pane in [OutputView.Pane.mix, .residual] {
        let view = OutputView(
          picture: picture, cell: cell, residuals: residuals, look: look, pane: pane, space: space)
        view.drawInside(rows: rows, columns: columns)
        OutputLegend(view).drawInside(rows: min(1, rows), columns: columns)
        #expect(OutputSentence(view).text(columns: columns).width <= columns)
      }
    }
  }
}

/// A legend that needs to know how large its view is.
private struct LegendOfVectors: Drawing {
  let legend: VectorsLegend
  let body: Rectangle

  func draw(in area: Rectangle, of frame: inout Frame) {
    legend.draw(in: area, body: body, of: &frame)
  }
}

private protocol Drawing {
  func draw(in area: Rectangle, of frame: inout Frame)
}

extension Drawing {
  /// Draws into the middle of a larger frame and expects its edge untouched.
  func drawInside(rows: Int, columns: Int) {
    var frame = Frame(rows: rows + 2, columns: columns + 2)
    draw(in: Rectangle(row: 1, column: 1, rows: rows, columns: columns), of: &frame)
    let edge =
      (0..<rows + 2).flatMap { [frame[$0, 0], frame[$0, columns + 1]] }
      + (0..<columns + 2).flatMap { [frame[0, $0], frame[rows + 1, $0]] }
    #expect(edge.allSatisfy { $0 == .blank }, "\(Self.self) at \(rows)×\(columns)")
    let bounds = Rectangle(row: 1, column: 1, rows: rows, columns: columns)
    if let cursor = frame.cursor {
      #expect(bounds.contains(row: cursor.row, column: cursor.column), "\(Self.self)")
    }
  }
}

extension MapView: Drawing {}
extension DerivationPane: Drawing {}
extension HeadsOfCell: Drawing {}
extension HeaderLine: Drawing {}
extension AxesLine: Drawing {}
extension LegendLine: Drawing {}
extension SentenceLine: Drawing {}
extension NoticeView: Drawing {}
extension HintsLine: Drawing {}
extension CommandOverlay: Drawing {}
extension StepsView: Drawing {}
extension HeadThumbnails: Drawing {}
extension TextLine: Drawing {}
extension VectorsView: Drawing {}
extension OutputView: Drawing {}
extension OutputLegend: Drawing {}
