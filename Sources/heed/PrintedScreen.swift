import ArgumentParser
import Attention
import Explorer
import Screen
import Views

/// The explorer's screen as it is written to a file, as it opens at a size.
struct PrintedScreen {
  /// What is shown.
  let run: ModelRun
  /// Which numbers the map shows.
  let stage: Stage
  /// How large the screen is.
  let size: ScreenSize

  /// The screen, without its cursor.
  func frame(depth: ColorDepth) -> Frame {
    let display = Display(
      shading: depth.showsShades ? .background : .glyphs, repertoire: .unicode)
    let state = State(
      run.exploration(stage: stage), rows: size.rows, columns: size.columns, display: display)
    var pictures = Pictures()
    var frame = state.render(&pictures)
    frame.cursor = nil
    return frame
  }
}

/// The size of a screen, as people write it: `100x30`, columns first.
struct ScreenSize: Equatable, ExpressibleByArgument {
  /// How many columns.
  let columns: Int
  /// How many rows.
  let rows: Int

  /// The largest screen, in columns and in rows.
  static let limit = 1000

  /// Reads a size; nil where it is none, or too large.
  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      (1...Self.limit).contains(columns), (1...Self.limit).contains(rows)
    else { return nil }
    self.columns = columns
    self.rows = rows
  }
}
