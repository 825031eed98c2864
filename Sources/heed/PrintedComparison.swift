import Attention
import Exports
import Screen

/// Prints the Compare view of a run and what it was opened beside, as the explorer shows it.
///
/// - Parameters:
///   - run: The run, with what it is compared with.
///   - stage: Which numbers are compared.
///   - depth: How many colours to use.
///   - theme: Which colours they are.
/// - Throws: What writing throws.
func printComparison(_ run: ModelRun, stage: Stage, depth: ColorDepth, theme: Theme) throws {
  let size = try ScreenSize(word: "100x40")
  let screen = PrintedScreen(run: run, stage: stage, size: size).frame(depth: depth)
  let frame = screen.withoutHints
  try StandardOutput.write(
    depth == .none ? frame.plainText : frame.ansiText(depth: depth, theme: theme))
}

extension Frame {
  /// The screen without the last line, which names keys, and without blank lines.
  fileprivate var withoutHints: Frame {
    let kept = (0..<max(0, rows - 1)).filter { row in
      (0..<columns).contains { self[row, $0] != Cell.blank }
    }
    var frame = Frame(rows: kept.count, columns: columns)
    for (line, row) in kept.enumerated() {
      for column in 0..<columns { frame[line, column] = self[row, column] }
    }
    return frame
  }
}
