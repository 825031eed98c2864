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
