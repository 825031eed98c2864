import Attention
import Models
import Screen
import Views

/// The means of every head, which stay the same while one moves.
///
/// A memory, not a state: without it every frame looks the same and takes longer. So any two are
/// equal.
struct HeadsMemory: Sendable, Equatable {
  private var trace: ModelTrace?
  private var metrics: [HeadMetrics] = []
  private var similarities: [HeadAddress: [HeadSimilarity]] = [:]
  private var thumbnails: [HeadAddress: Thumbnail] = [:]
  private var thumbnailSize: PoolSize?
  private var openThumbnails: [HeadAddress: Thumbnail] = [:]
  private var openSize: PoolSize?

  static func == (left: HeadsMemory, right: HeadsMemory) -> Bool { true }

  /// The number of every head, in the order asked for.
  ///
  /// - Complexity: O(heads · T · S · d) the first time, at most half a million weights a head.
  mutating func picture(
    of exploration: Exploration, _ open: HeadPicture, _ cell: SelectedCell
  ) -> HeadsPicture {
    let heads = exploration.trace.heads
    let numbers = numbers(of: exploration, cell: cell.byHead)
    let metrics = metrics(of: exploration.trace)
    let place = heads.firstIndex { $0.address == exploration.address }
    let rows = place.flatMap { numbers.rows.indices.contains($0) ? numbers.rows[$0] : nil }
    return HeadsPicture(
      open: open, cell: cell, number: exploration.headNumber, order: exploration.headOrder,
      entries: entries(heads, numbers.readings) + pending(exploration.trace),
      metrics: metrics + pending(exploration.trace).map { _ in nil }, rows: rows)
  }

  /// The heads in the order asked for.
  mutating func order(of exploration: Exploration) -> [HeadAddress] {
    let numbers = numbers(of: exploration, cell: exploration.cellByHead)
    let entries = entries(exploration.trace.heads, numbers.readings)
    return exploration.headOrder.sorted(entries).map(\.address)
  }

  private func entries(
    _ heads: [AddressedHead], _ readings: [HeadEntry.Reading]
  ) -> [HeadEntry] {
    zip(heads, readings).map { head, reading in
      HeadEntry(address: head.address, name: head.head.name, reading: reading)
    }
  }

  /// The heads of layers that are still to be run.
  private func pending(_ trace: ModelTrace) -> [HeadEntry] {
    trace.headCounts.indices.dropFirst(trace.layers.count).flatMap { layer in
      (0..<trace.headCounts[layer]).map {
        HeadEntry(address: HeadAddress(layer: layer, head: $0), name: nil, reading: .pending)
      }
    }
  }

  private mutating func forgetOutdated(_ trace: ModelTrace) {
    guard self.trace != trace else { return }
    self = HeadsMemory()
    self.trace = trace
  }

  private mutating func metrics(of trace: ModelTrace) -> [HeadMetrics] {
    forgetOutdated(trace)
    if metrics.isEmpty { metrics = AttentionHead.metrics(of: trace.heads.map(\.head.attention)) }
    return metrics
  }

  private mutating func numbers(
    of exploration: Exploration, cell: [HeadValue]
  ) -> (readings: [HeadEntry.Reading], rows: [SampledRows]) {
    switch exploration.headNumber {
    case .metric(let metric): return means(of: exploration.trace, metric.mean)
    case .similarity(let address):
      let likenesses = similarities(to: address, in: exploration.trace)
      return (likenesses.map { HeadEntry.Reading($0.mean) }, likenesses.map(\.rows))
    case .cell:
      let values = Dictionary(
        cell.map { ($0.address, $0.value) }, uniquingKeysWith: { first, _ in first })
      let readings = exploration.trace.addresses.map { address in
        values[address].map(HeadEntry.Reading.value) ?? .missing
      }
      return (readings, [])
    }
  }

  private mutating func means(
    of trace: ModelTrace, _ mean: (HeadMetrics) -> Double?
  ) -> (readings: [HeadEntry.Reading], rows: [SampledRows]) {
    let metrics = metrics(of: trace)
    return (metrics.map { HeadEntry.Reading(mean($0)) }, metrics.map(\.rows))
  }

  private mutating func similarities(
    to address: HeadAddress, in trace: ModelTrace
  ) -> [HeadSimilarity] {
    forgetOutdated(trace)
    if let known = similarities[address] { return known }
    let heads = trace.heads.map(\.head.attention)
    let nothing = heads.map { _ in HeadSimilarity(mean: nil, rows: .none) }
    let found = trace[address]?.attention.similarities(to: heads) ?? nothing
    similarities[address] = found
    return found
  }

  /// Every head as a small map, and the open one larger.
  mutating func thumbnails(of state: State, _ layout: HeadsLayout) -> HeadsThumbnails {
    forgetOutdated(state.exploration.trace)
    let size = layout.thumbnailSize.map { PoolSize(rows: $0.queries, columns: $0.keys) }
    if size != thumbnailSize || thumbnails.values.contains(where: \.isPending) {
      thumbnails = [:]
      thumbnailSize = size
      for head in state.exploration.trace.heads {
        thumbnails[head.address] = size.map { state.thumbnail(of: head, $0) }
      }
    }
    return HeadsThumbnails(byHead: thumbnails, open: openThumbnail(of: state, layout))
  }

  private mutating func openThumbnail(of state: State, _ layout: HeadsLayout) -> Thumbnail? {
    guard let size = layout.openPool else { return nil }
    let address = state.exploration.address
    if size != openSize { openThumbnails = [:] }
    openSize = size
    if let known = openThumbnails[address], !known.isPending { return known }
    let head = state.exploration.head.map { AddressedHead(address: address, head: $0) }
    let found = head.map { state.thumbnail(of: $0, size) }
    openThumbnails[address] = found
    return found
  }
}

/// A head of a run and where it is.
struct AddressedHead {
  let address: HeadAddress
  let head: ModelHead
}

extension HeadsLayout {
  /// How many queries and keys the map of the open head has at most; nil where it has no room.
  var openPool: PoolSize? {
    aside.isEmpty ? nil : PoolSize(rows: openSize.queries, columns: openSize.keys)
  }
}

extension ModelTrace {
  /// Every head, layer by layer.
  var heads: [AddressedHead] {
    layers.enumerated().flatMap { layer, heads in
      heads.enumerated().map {
        AddressedHead(address: HeadAddress(layer: layer, head: $0), head: $1)
      }
    }
  }
}

extension Pictures {
  /// A number for every head.
  mutating func heads(
    of state: State, _ open: HeadPicture, _ cell: SelectedCell
  ) -> HeadsPicture {
    headsMemory.picture(of: state.exploration, open, cell)
  }

  /// The small maps of the Heads view.
  mutating func headsThumbnails(of state: State, _ layout: HeadsLayout) -> HeadsThumbnails {
    headsMemory.thumbnails(of: state, layout)
  }
}
