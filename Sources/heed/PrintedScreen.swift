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
    var state = State(
      run.exploration(stage: stage), rows: size.rows, columns: size.columns, display: display)
    var effects = state.open()
    while case .survey(let request)? = effects.first {
      effects = state.update(.surveyed(request, request.survey()))
    }
    // What a key would do is no news on paper; the selected cell is.
    state.message = nil
    var pictures = Pictures()
    var frame = state.render(&pictures)
    frame.cursor = nil
    return frame
  }
}

/// The size of a screen, as people write it: `100x30`, columns first.
struct ScreenSize: Equatable {
  /// How many columns.
  let columns: Int
  /// How many rows.
  let rows: Int

  /// How many columns a screen may have; with fewer it could show no cell.
  static let allowedColumns = 20...1000
  /// How many rows a screen may have.
  static let allowedRows = 6...1000

  /// Reads a size: digits, `x`, digits.
  ///
  /// - Throws: `UsageError.value`, with the sizes that are allowed.
  init(word: String) throws(UsageError) {
    let parts = word.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.first != "+" }),
      let columns = Int(parts[0]), Self.allowedColumns.contains(columns),
      let rows = Int(parts[1]), Self.allowedRows.contains(rows)
    else { throw .value(word, option: "--screen", allowed: Self.words) }
    self.columns = columns
    self.rows = rows
  }

  /// The sizes that are allowed, for help and for errors.
  static let words =
    "columns x rows from \(allowedColumns.lowerBound)x\(allowedRows.lowerBound) to "
    + "\(allowedColumns.upperBound)x\(allowedRows.upperBound), as 100x30"
}
