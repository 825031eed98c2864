import Lessons
import Models
import Screen
import Views

extension State {
  /// Opens a view, goes in or out.
  mutating func openView(_ command: Command) {
    switch command {
    case .openMap: goTo(.map)
    case .openSteps:
      goTo(.steps)
      exploration.step = Self.lastStep
    case .openHeads: goTo(.heads)
    case .openText: goTo(.text)
    case .openVectors: goTo(.vectors)
    case .openOutput: goTo(.output)
    case .openMetrics: goTo(.metrics)
    case .openCompare: compare(command)
    case .openLookup: goTo(.lookup)
    case .openGrid: goTo(.grid)
    case .openTraining: goTo(.training)
    case .enter: goIn()
    case .escape: backOut()
    default: break
    }
  }

  /// One level deeper: Heads → Map → Steps → Vectors; every other view → Map.
  private mutating func goIn() {
    switch exploration.view {
    case .heads, .text, .output, .metrics, .compare, .lookup, .grid, .training: goIn(to: .map)
    case .map:
      goIn(to: .steps)
      exploration.step = Self.lastStep
    case .steps: goIn(to: .vectors)
    case .vectors: break
    }
  }

  /// Opens a view from which Esc comes back here.
  mutating func goIn(to view: ViewKind) {
    guard exploration.view != view else { return }
    exploration.trail.removeAll { $0 == view || $0 == exploration.view }
    exploration.trail.append(exploration.view)
    show(view)
  }

  /// Back to where one came from; without such a place to the Map.
  mutating func goOut() { show(exploration.trail.popLast() ?? .map) }

  /// Opens a view that was chosen by name; Esc leads from it to the Map.
  private mutating func goTo(_ view: ViewKind) {
    exploration.trail = []
    show(view)
  }

  private mutating func show(_ view: ViewKind) {
    if exploration.view != view { exploration.pane = .main }
    exploration.view = view
  }

  /// Closes what is open, one thing at a time.
  private mutating func backOut() {
    if count != nil { return }
    if exploration.view != .map || !exploration.trail.isEmpty {
      goOut()
    } else if exploration.paneSpace == .whole || exploration.pane != .main {
      exploration.paneSpace = .shared
      exploration.pane = .main
    } else {
      search = nil
    }
  }
}

extension State {
  /// Chooses what a view shows: its number and order, and what is pinned.
  mutating func choose(_ command: Command) {
    switch exploration.view {
    case .heads where command == .chooseOrder: chooseInHeads(command)
    case .text: chooseInText(command)
    case .map, .steps, .heads, .vectors, .output, .metrics, .compare, .lookup, .grid, .training:
      compare(command)
    }
  }
}

extension State {
  /// The title of a window that shows this: view, head and text, never the selected cell.
  ///
  ///     state.title  // "heed · map · L1.H3 · The animal didn't cross the street …"
  public var title: DisplayText {
    if lessonScreen == .list { return "heed · lessons" }
    if lessonScreen == .page, let play {
      return "heed · lesson · \(DisplayText(play.page.title))"
    }
    var shown = exploration
    if case .editing(_, let original) = mode { shown = original }
    let text = shown.traced.isSentence ? shown.traced.text : shown.trace.title
    return "heed · \(exploration.view.rawValue) · \(exploration.address) · \(DisplayText(text))"
  }
}
