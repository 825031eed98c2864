import Attention
import Screen

/// A number for every head of every layer, and beside them the open head.
///
///     let view = HeadsView(picture: picture, contents: contents, parts: .both, …)
///     view.draw(in: Rectangle(row: 3, column: 0, rows: 18, columns: 80), of: &frame)
public struct HeadsView: Equatable, Sendable {
  /// The heads.
  public let picture: HeadsPicture
  /// How many heads and tokens there are.
  public let contents: HeadsLayout.Contents
  /// Which parts are on the screen.
  public let parts: HeadsLayout.Parts
  /// Small maps of the heads, of the size that `HeadsLayout` asks for.
  public let thumbnails: HeadsThumbnails
  /// What carries the shades.
  public let shading: Shading
  /// What is said of the open head where there is room.
  public let note: [HeadCardLine]
  /// What the rule beside the open head is drawn with.
  public let rule: DisplayText

  /// Creates the view.
  public init(
    picture: HeadsPicture, contents: HeadsLayout.Contents, parts: HeadsLayout.Parts,
    thumbnails: HeadsThumbnails, shading: Shading, note: [HeadCardLine] = [],
    rule: DisplayText = "│"
  ) {
    self.picture = picture
    self.contents = contents
    self.parts = parts
    self.thumbnails = thumbnails
    self.shading = shading
    self.note = note
    self.rule = rule
  }

  /// Draws the view and puts the cursor on the number of the open head.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let layout = HeadsLayout(area: area, parts: parts, contents: contents)
    HeadsAside(picture: picture, thumbnail: thumbnails.open, shading: shading)
      .draw(in: layout.aside, rule: rule, of: &frame)
    HeadsTable(picture: picture).draw(in: layout.table, of: &frame)
    for (line, row) in zip(note, 0..<layout.note.rows) {
      line.draw(in: layout.note.line(row), of: &frame)
    }
    HeadsGrid(
      picture: picture, layout: layout, contents: contents, thumbnails: thumbnails.byHead,
      shading: shading
    ).draw(of: &frame)
  }
}

/// The small maps of the Heads view.
public struct HeadsThumbnails: Equatable, Sendable {
  /// Every head; empty where there is no room for their maps.
  public let byHead: [HeadAddress: Thumbnail]
  /// The open head, larger.
  public let open: Thumbnail?

  /// Creates the collection.
  public init(byHead: [HeadAddress: Thumbnail] = [:], open: Thumbnail? = nil) {
    self.byHead = byHead
    self.open = open
  }
}

extension HeadsLayout {
  /// How many queries and keys the thumbnails of all heads have at most; nil where there are none.
  public var thumbnailSize: (queries: Int, keys: Int)? {
    cards.thumbnailLines > 0 ? cards.thumbnailSize : nil
  }

  /// How many queries and keys the map of the open head has at most.
  public var openSize: (queries: Int, keys: Int) { HeadsAside.mapSize(in: aside) }
}
