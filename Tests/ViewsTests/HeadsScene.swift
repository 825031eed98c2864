import Attention
import Models
import Screen
import Testing
import Views

/// The heads of the toy model on its opening sentence, with any number and order.
struct HeadsScene {
  let scene: Scene
  let picture: HeadsPicture
  let contents: HeadsLayout.Contents

  init(
    _ number: HeadNumber = .cell, order: HeadOrder = .layer, stage: Stage = .weights,
    address: HeadAddress = ToyModel.openingHead,
    configuration: AttentionConfiguration = ToyModel.configuration, pendingLayers: Int = 0
  ) throws {
    let scene = try Scene(address: address, stage: stage, configuration: configuration)
    let heads = scene.trace.layers.joined().map(\.attention)
    let metrics = AttentionHead.metrics(of: Array(heads))
    let opened = scene.trace[address]?.attention
    let alike = opened?.similarities(to: Array(heads)) ?? []
    let values = Dictionary(uniqueKeysWithValues: scene.cell.byHead.map { ($0.address, $0.value) })
    let last = scene.trace.layers.count - pendingLayers
    let entries = scene.trace.addresses.enumerated().map { place, address in
      let mean: Double? =
        switch number {
        case .cell: values[address]?.number
        case .metric(let metric): metric.mean(in: metrics[place])
        case .similarity: alike[place].mean
        }
      let known = number == .cell ? values[address].map(HeadEntry.Reading.value) : nil
      let reading = address.layer >= last ? .pending : known ?? HeadEntry.Reading(mean)
      return HeadEntry(address: address, name: scene.trace[address]?.name, reading: reading)
    }
    self.scene = scene
    picture = HeadsPicture(
      open: scene.picture, cell: scene.cell, number: number, order: order, entries: entries,
      metrics: zip(entries, metrics).map { $0.reading == .pending ? nil : $1 },
      rows: number == .cell ? nil : metrics[0].rows)
    contents = HeadsLayout.Contents(
      headCounts: scene.trace.layers.map(\.count), tokenCount: scene.trace.tokens.count,
      titles: .named, order: order)
  }

  /// The view with the thumbnails that its size asks for.
  func view(
    rows: Int, columns: Int, parts: HeadsLayout.Parts = .both, shading: Shading = .glyphs
  ) -> HeadsView {
    let layout = HeadsLayout(
      area: Rectangle(rows: rows, columns: columns), parts: parts, contents: contents)
    let size = layout.thumbnailSize
    let small = scene.trace.addresses.compactMap { address in
      size.flatMap { thumbnail(address, queries: $0.queries, keys: $0.keys) }
    }
    let open = thumbnail(
      picture.address, queries: layout.openSize.queries, keys: layout.openSize.keys)
    return HeadsView(
      picture: picture, contents: contents, parts: parts,
      thumbnails: HeadsThumbnails(
        byHead: Dictionary(uniqueKeysWithValues: small.map { ($0.address, $0) }), open: open),
      shading: shading)
  }

  func frame(
    rows: Int = 18, columns: Int = 80, parts: HeadsLayout.Parts = .both, shading: Shading = .glyphs
  ) -> Frame {
    let view = view(rows: rows, columns: columns, parts: parts, shading: shading)
    return Frame.drawn(rows: rows, columns: columns) { view.draw(in: $0, of: &$1) }
  }

  func lines(shading: Shading = .glyphs, thumbnail: Thumbnail? = nil) -> HeadsLines {
    HeadsLines(picture: picture, shading: shading, thumbnail: thumbnail)
  }

  private func thumbnail(_ address: HeadAddress, queries: Int, keys: Int) -> Thumbnail? {
    scene.trace[address].map {
      Thumbnail(
        address: address, name: $0.name, head: $0.attention, queries: queries, keys: keys)
    }
  }
}
