import Foundation
import Screen
import Testing

/// Compares a whole screen with a golden file: its text, and below it one letter for what each cell
/// looks like at a colour depth.
///
/// A golden that is missing is recorded, and the test fails; `RECORD_GOLDENS=1` records all anew.
func expectScreen(
  _ name: String, _ frame: Frame, depth: ColorDepth = .none,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  let file = folder.appending(path: "\(name).txt")
  let found = golden(frame, depth)
  let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
  if !isRecording, let expected = try? String(contentsOf: file, encoding: .utf8) {
    #expect(
      found == expected, "\(name): \(firstDifference(found, expected))",
      sourceLocation: sourceLocation)
    return
  }
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  try found.write(to: file, atomically: true, encoding: .utf8)
  if !isRecording {
    Issue.record("recorded \(name), which was missing", sourceLocation: sourceLocation)
  }
}

private func firstDifference(_ found: String, _ expected: String) -> String {
  let lines = zip(found.components(separatedBy: "\n"), expected.components(separatedBy: "\n"))
  let difference = lines.first { $0 != $1 }
  return difference.map { "found    \($0)\nexpected \($1)" } ?? "one has more lines"
}

/// Text and looks, each line between bars so that no blank is lost, and what the letters stand for.
private func golden(_ frame: Frame, _ depth: ColorDepth) -> String {
  var letters = ["terminal's own": Character(".")]
  var legend: [String] = []
  let looks = (0..<frame.rows).map { row in
    let line = (0..<frame.columns).map { column in
      let look = words(Theme().resolve(frame[row, column].style, depth: depth))
      if letters[look] == nil {
        let letter = letter(legend.count)
        letters[look] = letter
        legend.append("\(letter) \(look)")
      }
      return letters[look] ?? "?"
    }
    return "|\(String(line))|"
  }
  let text = (0..<frame.rows).map { "|\(frame.line($0))|" }
  let cursor = frame.cursor.map { "cursor row \($0.row) column \($0.column)" } ?? "no cursor"
  return (text + [cursor] + looks + legend).joined(separator: "\n") + "\n"
}

/// Letters first, then signs from a block that has enough of them.
private func letter(_ index: Int) -> Character {
  let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
  guard index >= letters.count else { return letters[index] }
  return Unicode.Scalar(UInt32(0x3B1 + index - letters.count)).map { Character($0) } ?? "?"
}

private func words(_ style: ResolvedStyle) -> String {
  var words: [String] = []
  if style.foreground != .standard { words.append(color(style.foreground)) }
  if style.background != .standard { words.append("on \(color(style.background))") }
  if style.emphasis.contains(.bold) { words.append("bold") }
  if style.emphasis.contains(.underline) { words.append("underlined") }
  if style.emphasis.contains(.reverse) { words.append("reversed") }
  return words.isEmpty ? "terminal's own" : words.joined(separator: " ")
}

private func color(_ color: TerminalColor) -> String {
  switch color {
  case .standard: "standard"
  case .rgb(let rgb):
    "#" + [rgb.red, rgb.green, rgb.blue].map { String(format: "%02x", $0) }.joined()
  case .indexed(let index): "color \(index)"
  }
}
