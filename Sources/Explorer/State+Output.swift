import Attention
import Models
import Screen
import Views

/// The Output view: how the weighted values add up to the output.
extension State {
  /// Moves to another key, dimension or query.
  mutating func moveContribution(_ command: Command) {
    moveAlong(command, \.dimension, page: outputPage)
  }

  /// Draws the view.
  func drawOutput(
    _ picture: HeadPicture, _ cell: SelectedCell, in area: Rectangle, _ frame: inout Frame
  ) {
    outputView(picture, cell).draw(in: area, of: &frame)
  }

  /// The lines around the view.
  func outputLines(_ picture: HeadPicture, _ cell: SelectedCell) -> ViewLines {
    let view = outputView(picture, cell)
    return ViewLines(
      aside: cellAside(picture), legend: { OutputLegend(view).draw(in: $0, of: &$1) },
      sentence: { area, frame in
        let text = OutputSentence(view).text(columns: area.columns - 1)
        frame.write(text, row: area.row, column: area.column + 1, in: area)
      })
  }

  /// The view as it is now.
  func outputView(_ picture: HeadPicture, _ cell: SelectedCell) -> OutputView {
    OutputView(
      picture: picture, cell: cell, residuals: exploration.residualLines, look: look,
      pane: exploration.pane == .main ? .mix : .residual,
      space: exploration.paneSpace == .shared ? .shared : .whole)
  }

  /// How far a page goes.
  private var outputPage: (dimensions: Int, keys: Int) {
    let screen = explorerArea
    guard let head = exploration.head?.attention,
      let area = Layout(screen: screen, exploration: exploration)?.main
    else { return (1, 1) }
    return OutputView.page(
      head: head, key: exploration.key, dimension: exploration.dimension,
      pane: exploration.pane == .main ? .mix : .residual,
      space: exploration.paneSpace == .shared ? .shared : .whole, in: area)
  }

  /// What keys do here, where that is not what they do in most views.
  static let outputMeanings = dimensionMeanings.merging([
    .nextPane: "to the residual, or back to the mix of values",
    .previousPane: "to the residual, or back to the mix of values",
    .enter: "in: the map of this cell",
  ]) { $1 }

  /// What the last line offers.
  static let outputHintGroups: [HintGroup] = [
    HintGroup(commands: [.up, .down], label: "dimension"),
    HintGroup(commands: [.left, .right], label: "key"),
    HintGroup(commands: [.nextPane], label: "mix, residual"),
    HintGroup(commands: [.enter], label: "map"),
    HintGroup(commands: [.escape], label: "back"),
    HintGroup(commands: [.firstQuery, .lastQuery], label: "query"),
    HintGroup(commands: [.previousHead, .nextHead], label: "head"),
    HintGroup(commands: [.undo], label: "undo"),
    HintGroup(commands: [.editSentence], label: "text"),
    HintGroup(commands: [.switchKey], label: "key off"),
    HintGroup(commands: [.causalMask], label: "causal"),
    HintGroup(commands: [.fillScreen], label: "fill screen"),
    HintGroup(commands: [.palette], label: "palette"),
    HintGroup(commands: [.quit], label: "quit"),
  ]
}

extension Exploration {
  /// What the layer adds to the query's vector, for every value dimension of the open head.
  var residualLines: [ResidualLine?] {
    trace.residualSteps(address, query: query).map { $0.map(ResidualLine.init) }
  }
}

extension ResidualLine {
  /// Step 7 as the model computed it.
  init(_ step: ResidualStep) {
    self.init(
      name: step.name, before: step.before, thisHead: step.thisHead, otherHeads: step.otherHeads,
      otherHeadCount: step.otherHeadCount, after: step.after,
      writing: step.writing == .unchanged ? .unchanged : .projected,
      layer: step.layer == .heads ? .heads : .headsAndBlocks)
  }
}

extension Layout {
  /// The view divides the body itself: the lines under its tables lie under both panes.
  mutating func divideOutput(screen: Rectangle, exploration: Exploration) { main = body }
}
