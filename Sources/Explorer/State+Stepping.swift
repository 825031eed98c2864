import Attention
import Views

extension State {
  /// The last step that the Steps view uncovers.
  static let lastStep = Derivation.Step.mix

  /// Goes in and out, forward and back.
  mutating func step(_ command: Command) {
    switch command {
    case .forward: forward()
    case .back: back()
    case .enter, .openSteps:
      exploration.view = .steps
      exploration.step = Self.lastStep
    case .openMap: exploration.view = .map
    case .escape: backOut()
    default: break
    }
  }

  /// From the Map into the first step; there, uncovers the next.
  private mutating func forward() {
    guard exploration.view == .steps else {
      exploration.view = .steps
      exploration.step = .dot
      return
    }
    let next = exploration.step.rawValue + (count ?? 1)
    exploration.step =
      Derivation.Step(rawValue: min(next, Self.lastStep.rawValue)) ?? Self.lastStep
  }

  /// Covers the last step again; before the first, back to the Map.
  private mutating func back() {
    let previous = exploration.step.rawValue - (count ?? 1)
    if let step = Derivation.Step(rawValue: previous) {
      exploration.step = step
    } else {
      exploration.view = .map
    }
  }

  /// Closes what is open, one thing at a time.
  private mutating func backOut() {
    if count != nil { return }
    if exploration.view != .map {
      exploration.view = .map
    } else if exploration.paneSpace == .whole || exploration.pane != .map {
      exploration.paneSpace = .shared
      exploration.pane = .map
    } else {
      search = nil
    }
  }

  /// Moves between panes and changes how the map is drawn.
  mutating func arrange(_ command: Command) {
    switch command {
    case .nextPane, .previousPane:
      exploration.pane = exploration.pane == .map ? .derivation : .map
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
