import Attention
import Views

extension State {
  /// The last step that the Steps view uncovers.
  static let lastStep = Derivation.Step.mix

  /// Goes forward and back.
  mutating func step(_ command: Command) {
    switch command {
    case .forward: forward()
    case .back: back()
    default: break
    }
  }

  /// From another view into the first step; there, uncovers the next.
  private mutating func forward() {
    guard exploration.view == .steps else {
      goIn(to: .steps)
      exploration.step = .dot
      return
    }
    let next = exploration.step.rawValue + (count ?? 1)
    exploration.step =
      Derivation.Step(rawValue: min(next, Self.lastStep.rawValue)) ?? Self.lastStep
  }

  /// Covers the last step again; before the first, back to where one came from.
  private mutating func back() {
    let previous = exploration.step.rawValue - (count ?? 1)
    if let step = Derivation.Step(rawValue: previous) {
      exploration.step = step
    } else {
      goOut()
    }
  }

  /// Moves between panes and changes how the map is drawn.
  mutating func arrange(_ command: Command) {
    switch command {
    case .nextPane where exploration.view == .lookup,
      .previousPane where exploration.view == .lookup:
      exchangeLookupRow()
    case .nextPane where exploration.view == .grid: openQuery(by: count ?? 1)
    case .previousPane where exploration.view == .grid: openQuery(by: -(count ?? 1))
    case .nextPane, .previousPane:
      exploration.pane = exploration.pane == .main ? .aside : .main
    case .fillScreen:
      exploration.paneSpace = exploration.paneSpace == .shared ? .whole : .shared
    case .widerCells: exploration.cellWidth = cellWidth?.wider
    case .narrowerCells: exploration.cellWidth = cellWidth?.narrower
    case .shadeRange: openShadeRange(by: count ?? 1)
    case .leaveFirstKeyOut:
      exploration.firstKey = exploration.firstKey == .shaded ? .unshaded : .shaded
    default: break
    }
  }

  private mutating func openShadeRange(by distance: Int) {
    let ranges = ShadeRange.ranges(of: exploration.stage)
    let current = exploration.shadeRange.fitting(exploration.stage)
    guard let place = ranges.firstIndex(of: current) else { return }
    exploration.shadeRange = ranges[(place + distance) % ranges.count]
  }
}
