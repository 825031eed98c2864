import Attention
import Screen
import Views

/// Whole screens as SCREENS.md draws them, put together from the views.
enum WholeScreens {
  static let hints = [
    ("←↓↑→", "cell"), ("[ ]", "head"), ("{ }", "layer"), ("t", "stage"), ("Space", "steps"),
    ("e", "text"), ("c", "axes"), ("m", "causal"), ("x", "off"), ("p", "pin"), ("d", "difference"),
  ].map { Hint(keys: DisplayText($0.0), label: DisplayText($0.1)) }

  static let keys = Hint(keys: "?", label: "keys")

  /// 80×24: the map, the narrow pane and the heads of the cell.
  static func map80(_ scene: Scene) -> Frame {
    Frame.drawn(rows: 24, columns: 80) { area, frame in
      header(scene, .stage, area, &frame)
      scene.textLine(aside: TextLine.knownAside(scene.picture.keyLabels))
        .draw(in: area.line(1), of: &frame)
      axes(scene).draw(in: area.line(2), of: &frame)
      let body = Rectangle(row: 3, column: 0, rows: 18, columns: 80)
      let map = body.top(rows: 16).leading(columns: 60)
      scene.map.draw(in: map, of: &frame)
      DerivationPane(picture: scene.picture, cell: scene.cell)
        .draw(in: body.droppingLeading(columns: 60), of: &frame)
      HeadsOfCell(
        values: scene.cell.byHead, address: scene.picture.address, stage: scene.picture.stage
      ).draw(in: body.droppingTop(rows: 16).leading(columns: 60), of: &frame)
      LegendLine(
        picture: scene.picture, look: scene.look, subject: .map(scene.map.window(in: map)),
        cell: scene.cell
      ).draw(in: area.line(21), of: &frame)
      SentenceLine(picture: scene.picture, cell: scene.cell, subject: .map)
        .draw(in: area.line(22), of: &frame)
      HintsLine(hints: hints, last: keys).draw(in: area.line(23), of: &frame)
    }
  }

  /// 120×36: the map over the thumbnails, and the wide pane.
  static func map120(_ scene: Scene) -> Frame {
    Frame.drawn(rows: 36, columns: 120) { area, frame in
      header(scene, .stage, area, &frame)
      let counted = AxesLine.countedAside(
        scene.picture.address, headCounts: scene.picture.headCounts)
      let known = TextLine.knownAside(scene.picture.keyLabels)
      scene.textLine(aside: DisplayText("\(counted)   \(known)")).draw(in: area.line(1), of: &frame)
      AxesLine(
        configuration: scene.picture.head.configuration, dimension: scene.picture.head.dimension,
        aside: AxesLine.rangeAside(scene.look, picture: scene.picture)
      ).draw(in: area.line(2), of: &frame)
      let body = Rectangle(row: 3, column: 0, rows: 30, columns: 120)
      let map = body.top(rows: 16).leading(columns: 85)
      scene.map.draw(in: map, of: &frame)
      HeadThumbnails(
        thumbnails: scene.thumbnails, address: scene.picture.address, shading: scene.look.shading
      ).draw(in: body.droppingTop(rows: 16).leading(columns: 85), of: &frame)
      DerivationPane(picture: scene.picture, cell: scene.cell)
        .draw(in: body.droppingLeading(columns: 85), of: &frame)
      LegendLine(
        picture: scene.picture, look: scene.look,
        subject: .mapWithThumbnails(scene.map.window(in: map), nil), cell: scene.cell
      ).draw(in: area.line(33), of: &frame)
      SentenceLine(picture: scene.picture, cell: scene.cell, subject: .map)
        .draw(in: area.line(34), of: &frame)
      HintsLine(hints: hints, last: keys).draw(in: area.line(35), of: &frame)
    }
  }

  /// The Steps view without the lines for the text and the axes, 80×22.
  static func steps80(_ scene: Scene, shown: Derivation.Step) -> Frame {
    Frame.drawn(rows: 22, columns: 80) { area, frame in
      HeaderLine(view: "steps", picture: scene.picture, aside: .steps(shown: shown))
        .draw(in: area.line(0), of: &frame)
      StepsView(picture: scene.picture, cell: scene.cell, look: scene.look, shown: shown)
        .draw(in: area.droppingTop(rows: 1).top(rows: 18), of: &frame)
      LegendLine(picture: scene.picture, look: scene.look, subject: .steps)
        .draw(in: area.line(19), of: &frame)
      SentenceLine(picture: scene.picture, cell: scene.cell, subject: .steps(shown: shown))
        .draw(in: area.line(20), of: &frame)
      let hints = [
        ("Space", "next"), ("Backspace", "back"), ("←→", "key"), ("Enter", "dimensions"),
        ("w", "why"), ("Esc", "map"),
      ].map { Hint(keys: DisplayText($0.0), label: DisplayText($0.1)) }
      HintsLine(hints: hints, last: keys).draw(in: area.line(21), of: &frame)
    }
  }

  /// The Vectors view without the lines for the text and the axes, 80×22.
  static func vectors80(_ scene: Scene) -> Frame {
    Frame.drawn(rows: 22, columns: 80) { area, frame in
      let names = (scene.picture.queryName(8), scene.picture.keyName(2))
      HeaderLine(
        view: "vectors", picture: scene.picture, aside: .text("▸\(names.0) ▾\(names.1)")
      ).draw(in: area.line(0), of: &frame)
      let view = scene.vectors()
      let body = area.droppingTop(rows: 1).top(rows: 18)
      view.draw(in: body, of: &frame)
      VectorsLegend(view).draw(in: area.line(19), body: body, of: &frame)
      frame.write(VectorsSentence(view).text(columns: 79), row: 20, column: 1)
      let hints = [
        ("↑↓", "dimension"), ("Tab", "q·k, v"), ("e", "edit number"), ("u", "undo"),
        ("Esc", "back"),
      ].map { Hint(keys: DisplayText($0.0), label: DisplayText($0.1)) }
      HintsLine(hints: hints, last: keys).draw(in: area.line(21), of: &frame)
    }
  }

  private static func header(
    _ scene: Scene, _ aside: HeaderLine.Aside, _ area: Rectangle, _ frame: inout Frame
  ) {
    HeaderLine(view: "map", picture: scene.picture, aside: aside).draw(in: area, of: &frame)
  }

  private static func axes(_ scene: Scene) -> AxesLine {
    AxesLine(
      configuration: scene.picture.head.configuration, dimension: scene.picture.head.dimension,
      aside: AxesLine.countedAside(
        scene.picture.address, headCounts: scene.picture.headCounts))
  }
}
