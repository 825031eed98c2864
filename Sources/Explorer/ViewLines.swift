import Attention
import Screen
import Views

/// The lines around a view that say what it shows; each draws itself in the first row of an area.
struct ViewLines {
  /// Draws in an area of a frame.
  typealias Drawing = (_ area: Rectangle, _ frame: inout Frame) -> Void

  /// The right end of the first line.
  let aside: HeaderLine.Aside
  /// The whole first line; nil for view, model and head.
  var header: Drawing?
  /// The second line; nil for the sentence with its marks.
  var text: Drawing?
  /// The third line; nil for the six axes.
  var axes: Drawing?
  /// The third line from the end.
  let legend: Drawing
  /// The second line from the end.
  let sentence: Drawing
}

extension State {
  /// The lines of the open view.
  func lines(
    _ picture: HeadPicture, _ cell: SelectedCell, _ layout: Layout, _ pictures: inout Pictures
  ) -> ViewLines {
    switch exploration.view {
    case .map: mapLines(picture, cell, layout, &pictures)
    case .steps: stepsLines(picture, cell, &pictures)
    case .heads: headsLines(picture, cell, layout, &pictures)
    case .text: textLines(picture, cell, layout, &pictures)
    case .vectors: vectorsLines(picture, cell, layout)
    case .output: outputLines(picture, cell)
    case .compare: comparisonLines(layout, &pictures)
    case .metrics: metricsLines(picture, layout, &pictures)
    case .lookup: lookupLines(picture, cell, layout, &pictures)
    case .grid: gridLines(picture, cell, layout)
    case .training: trainingLines(layout, &pictures)
    }
  }

  private func mapLines(
    _ picture: HeadPicture, _ cell: SelectedCell, _ layout: Layout, _ pictures: inout Pictures
  ) -> ViewLines {
    let legend = LegendLine(
      picture: picture, look: look, subject: mapLegend(picture, cell, layout, &pictures),
      cell: cell)
    let sentence = SentenceLine(
      picture: picture, cell: cell, subject: .map, sinkAdvice: sinkAdvice(&pictures))
    return ViewLines(
      aside: .stage, legend: { legend.draw(in: $0, of: &$1) },
      sentence: { sentence.draw(in: $0, of: &$1) })
  }

  private func mapLegend(
    _ picture: HeadPicture, _ cell: SelectedCell, _ layout: Layout, _ pictures: inout Pictures
  ) -> LegendLine.Subject {
    guard let area = layout.main else { return .steps }
    let window = MapView(picture: picture, cell: cell, look: look).window(in: area)
    guard let thumbnails = layout.thumbnails else { return .map(window) }
    return .mapWithThumbnails(window, pictures.thumbnails(of: self, in: thumbnails).first)
  }

  private func stepsLines(
    _ picture: HeadPicture, _ cell: SelectedCell, _ pictures: inout Pictures
  ) -> ViewLines {
    let legend = LegendLine(picture: picture, look: look, subject: .steps)
    let sentence = SentenceLine(
      picture: picture, cell: cell, subject: .steps(shown: exploration.step),
      sinkAdvice: sinkAdvice(&pictures))
    return ViewLines(
      aside: .steps(shown: exploration.step), legend: { legend.draw(in: $0, of: &$1) },
      sentence: { sentence.draw(in: $0, of: &$1) })
  }

  /// Which keys open a head with more to show than its first key.
  func sinkAdvice(_ pictures: inout Pictures) -> DisplayText? {
    pictures.sinkAdvice(of: self).map { DisplayText($0) }
  }
}
