import Attention
import Scenarios
import Screen
import Views

/// The image grid: the weights on the patches of a picture, where they lie.
extension State {
  /// Moves over the patches in two directions; `g` and `G` name queries, as everywhere.
  mutating func movePatch(_ command: Command) {
    guard let grid = exploration.grid else { return moveCell(command) }
    let times = count ?? 1
    let patch = max(0, exploration.key - exploration.firstPatch)
    let (row, column) = (patch / grid.columns, patch % grid.columns)
    switch command {
    case .left: openPatch(row, column - times, grid)
    case .right: openPatch(row, column + times, grid)
    case .up: openPatch(row - times, column, grid)
    case .down: openPatch(row + times, column, grid)
    case .pageLeft: openPatch(row, 0, grid)
    case .pageRight: openPatch(row, grid.columns - 1, grid)
    case .pageUp: openPatch(0, column, grid)
    case .pageDown: openPatch(grid.rows - 1, column, grid)
    case .halfPageUp: openPatch(row - max(1, grid.rows / 2), column, grid)
    case .halfPageDown: openPatch(row + max(1, grid.rows / 2), column, grid)
    case .firstQuery: exploration.query = count ?? 0
    case .lastQuery: exploration.query = count ?? exploration.queryCount - 1
    case .firstKey: exploration.key = 0
    case .lastKey: exploration.key = exploration.keyCount - 1
    case .keyByNumber: exploration.key = count ?? 0
    default: break
    }
  }

  /// Selects the patch at a place, or the nearest one in the picture.
  private mutating func openPatch(_ row: Int, _ column: Int, _ grid: PatchGrid) {
    exploration.key =
      exploration.firstPatch + clamped(row, below: grid.rows) * grid.columns
      + clamped(column, below: grid.columns)
  }

  /// The query after, or before; after the last comes the first.
  mutating func openQuery(by distance: Int) {
    let queries = exploration.queryCount
    guard queries > 0 else { return }
    exploration.query = (exploration.query + distance % queries + queries) % queries
  }

  /// The view as it is now; nil where the keys do not lie in a picture.
  func gridView(
    _ picture: HeadPicture, _ cell: SelectedCell, numbers: GridView.Numbers = .shown
  ) -> GridView? {
    exploration.grid.map { grid in
      GridView(
        picture: picture, cell: cell, patchRows: grid.rows, patchColumns: grid.columns,
        firstPatch: exploration.firstPatch, look: look,
        space: exploration.paneSpace == .shared ? .shared : .whole, numbers: numbers)
    }
  }

  /// The lines around the view.
  func gridLines(_ picture: HeadPicture, _ cell: SelectedCell, _ layout: Layout) -> ViewLines {
    guard let view = gridView(picture, cell) else {
      return ViewLines(aside: .stage, legend: { _, _ in }, sentence: { _, _ in })
    }
    let legend = LegendLine(
      picture: picture, look: look,
      subject: .grid(view.window(in: layout.body), firstPatch: view.firstPatch),
      cell: cell)
    let sentence = GridSentence(view)
    return ViewLines(
      aside: .stage, legend: { legend.draw(in: $0, of: &$1) },
      sentence: { area, frame in
        frame.write(
          sentence.text(columns: area.columns - 1), row: area.row, column: area.column + 1,
          in: area)
      })
  }

  /// Why the view has nothing to show here, or nil.
  var gridReason: String? {
    exploration.grid == nil
      ? "the keys do not lie in a picture here: a scenario says so with grid" : nil
  }

  /// What keys do here, where that is not what they do in most views.
  static let gridMeanings: [Command: String] = [
    .left: "to the patch on the left", .right: "to the patch on the right",
    .up: "to the patch above", .down: "to the patch below",
    .pageLeft: "to the first patch of the row", .pageRight: "to the last patch of the row",
    .pageUp: "to the first row of patches", .pageDown: "to the last row of patches",
    .halfPageUp: "half the picture up", .halfPageDown: "half the picture down",
    .nextPane: "next query", .previousPane: "previous query",
    .fillScreen: "the grid of this query alone, or everything again",
    .switchKey: "switch this patch off, or on again",
    .enter: "in: the map of this cell",
  ]

  /// What the last line offers.
  static let gridHintGroups: [HintGroup] = [
    HintGroup(commands: [.left, .down, .up, .right], label: "patch"),
    HintGroup(commands: [.nextPane], label: "next query"),
    HintGroup(commands: [.nextStage], label: "stage"),
    HintGroup(commands: [.forward], label: "steps"),
    HintGroup(commands: [.switchKey], label: "patch off"),
    HintGroup(commands: [.fillScreen], label: "zoom"),
    HintGroup(commands: [.escape], label: "map"),
    HintGroup(commands: [.axes], label: "axes"),
    HintGroup(commands: [.lowerTemperature, .raiseTemperature], label: "temperature"),
    HintGroup(commands: [.shadeRange], label: "shade range"),
    HintGroup(commands: [.undo], label: "undo"),
    HintGroup(commands: [.palette], label: "palette"),
    HintGroup(commands: [.quit], label: "quit"),
  ]
}

extension Exploration {
  /// Where the keys lie in a picture; nil where they are a list.
  var grid: PatchGrid? {
    if let across = traced.checkpoint?.patchesAcross {
      return PatchGrid(rows: across, columns: across)
    }
    guard let grid = input.scenario?.grid, grid.rows > 0, grid.columns > 0 else { return nil }
    return grid
  }

  /// The key that stands for the first patch: a checkpoint has a token before it.
  var firstPatch: Int { traced.checkpoint?.patchesAcross == nil ? 0 : 1 }
}
