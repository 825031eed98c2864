import Attention
import Models
import Screen
import Testing
import Tokenization

@testable import Views

/// What a test compares: the toy model on two sentences with the same number of tokens.
struct ComparisonScene {
  let first: Scene
  let second: Scene
  let picture: ComparisonPicture

  init(
    _ text: String = ToyModel.openingText,
    _ other: String = "The animal didn't cross the street because it was too wide",
    stage: Stage = .weights, configuration: AttentionConfiguration = ToyModel.configuration
  ) throws {
    first = try Scene(text, stage: stage, query: 0, key: 0)
    second = try Scene(
      other, stage: stage, query: 0, key: 0, configuration: configuration)
    let rows = AlignedPlace.inOrder(
      first.picture.queryCount, second.picture.queryCount)
    let columns = AlignedPlace.inOrder(
      first.picture.columnCount, second.picture.columnCount)
    picture = ComparisonPicture(
      first: Self.side(first, "pinned"), second: Self.side(second, "now"), rows: rows,
      columns: columns, seen: 0..<rows.count)
  }

  private static func side(_ scene: Scene, _ note: String) -> ComparisonSide {
    ComparisonSide(
      picture: scene.picture, text: scene.text,
      ranges: scene.trace.tokens.map(\.token.characters), note: note)
  }

  func view(
    row: Int = 8, column: Int = 2, shown: ComparisonShown = .difference, look: Look = Look()
  ) -> ComparisonView {
    ComparisonView(picture: picture, row: row, column: column, shown: shown, look: look)
  }
}
