import Attention
import Models

extension State {
  /// Moves what is selected; a count multiplies the distance or names the place.
  mutating func move(_ command: Command) {
    switch exploration.view {
    case .map, .steps, .compare, .training: moveCell(command)
    case .heads: moveHead(command)
    case .text: moveToken(command)
    case .vectors: moveComponent(command)
    case .output: moveContribution(command)
    case .metrics: moveMetric(command)
    case .lookup: moveInLookup(command)
    case .grid: movePatch(command)
    }
    exploration.clampSelection()
  }

  /// Moves the selected cell of the map.
  mutating func moveCell(_ command: Command) {
    let times = count ?? 1
    let page = pageSize
    switch command {
    case .left: exploration.column -= times
    case .right: exploration.column += times
    case .up: exploration.query -= times
    case .down: exploration.query += times
    case .firstQuery: exploration.query = count ?? 0
    case .lastQuery: exploration.query = count ?? exploration.queryCount - 1
    case .firstKey: exploration.column = 0
    case .lastKey: exploration.column = exploration.columnCount - 1
    case .keyByNumber: exploration.column = count ?? 0
    case .pageLeft: exploration.column -= times * page.columns
    case .pageRight: exploration.column += times * page.columns
    case .pageUp: exploration.query -= times * page.rows
    case .pageDown: exploration.query += times * page.rows
    case .halfPageUp: exploration.query -= times * max(1, page.rows / 2)
    case .halfPageDown: exploration.query += times * max(1, page.rows / 2)
    default: break
    }
  }

  /// Opens another head; past the end of a layer the next one begins.
  mutating func openHead(_ command: Command) {
    let addresses = exploration.trace.addresses
    guard let place = addresses.firstIndex(of: exploration.address) else { return }
    let times = count ?? 1
    let old = exploration.address
    switch command {
    case .previousHead:
      exploration.address = addresses[clamped(place - times, below: addresses.count)]
    case .nextHead: exploration.address = addresses[clamped(place + times, below: addresses.count)]
    case .previousLayer: openLayer(exploration.address.layer - times)
    case .nextLayer: openLayer(exploration.address.layer + times)
    default: break
    }
    exploration.clampSelection()
    openHeadOfBoth(from: old)
    message = headNotice(after: old)
  }

  /// What is said of the head that was opened: of both sides of a comparison, that there is none.
  private func headNotice(after old: HeadAddress) -> String? {
    guard exploration.view == .compare else { return firstKeyNotice }
    return exploration.address == old ? "there is no further head that way" : nil
  }

  private mutating func openLayer(_ layer: Int) {
    let layers = exploration.trace.layers
    let layer = clamped(layer, below: layers.count)
    let head = clamped(exploration.address.head, below: layers[layer].count)
    exploration.address = HeadAddress(layer: layer, head: head)
  }

  /// Shows another stage; after the last comes the first.
  mutating func openStage(by distance: Int) {
    let isOfKeys = exploration.view == .text || exploration.view == .grid
    let known = exploration.head?.attention.knownStages ?? Stage.allCases
    let stages = isOfKeys ? known.filter { $0 != .output } : known
    guard let place = stages.firstIndex(of: exploration.shownStage) else {
      exploration.stage = stages.first ?? exploration.stage
      return
    }
    let next = (place + distance % stages.count + stages.count) % stages.count
    exploration.stage = stages[next]
    openStageOfBoth()
  }
}
