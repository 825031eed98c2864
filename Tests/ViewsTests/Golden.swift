import Foundation
import Screen
import Testing

/// Compares a frame with a golden file: its text, and below it one letter for the style of each cell.
///
/// A golden that is missing is recorded, and the test fails; `RECORD_GOLDENS=1` records all anew.
func expectGolden(
  _ name: String, _ frame: Frame, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  let file = folder.appending(path: "\(name).txt")
  let found = golden(frame)
  let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
  if !isRecording, let expected = try? String(contentsOf: file, encoding: .utf8) {
    let difference = zip(
      found.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false)
    ).first { $0 != $1 }.map { "found    \($0)\nexpected \($1)" }
    #expect(
      found == expected, "\(name): \(difference ?? "lengths differ")",
      sourceLocation: sourceLocation)
    return
  }
  try found.write(to: file, atomically: true, encoding: .utf8)
  if !isRecording {
    Issue.record("recorded \(name), which was missing", sourceLocation: sourceLocation)
  }
}

/// Text, styles and legend of a frame, each line between bars so that no blank is lost.
private func golden(_ frame: Frame) -> String {
  var letters: [String: Character] = [words(.plain): "."]
  var legend: [String] = []
  let more = (0xC0...0x24F).compactMap { UnicodeScalar($0) }.filter(\.properties.isAlphabetic)
  let names =
    Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    + more.map(Character.init)
  var styles: [String] = []
  for row in 0..<frame.rows {
    var line = ""
    for column in 0..<frame.columns {
      let style = words(frame[row, column].style)
      if letters[style] == nil {
        let letter = legend.count < names.count ? names[legend.count] : "?"
        letters[style] = letter
        legend.append("\(letter) \(style)")
      }
      line.append(letters[style] ?? "?")
    }
    styles.append("|\(line)|")
  }
  let text = (0..<frame.rows).map { "|\(frame.line($0))|" }
  let cursor = frame.cursor.map { "cursor row \($0.row) column \($0.column)" } ?? "no cursor"
  return (text + [cursor] + styles + legend).joined(separator: "\n") + "\n"
}

private func words(_ style: Style) -> String {
  var words = [paint(style.foreground), "on", paint(style.background)]
  if style.emphasis.contains(.bold) { words.append("bold") }
  if style.emphasis.contains(.underline) { words.append("underline") }
  if style.emphasis.contains(.reverse) { words.append("reverse") }
  return words.joined(separator: " ")
}

private func paint(_ paint: Paint) -> String {
  switch paint {
  case .standard: "standard"
  case .role(let role): role.rawValue
  case .shade(.sequential(let share)):
    "weight " + String(format: "%.2f", share)
  case .shade(.diverging(let share)):
    "signed " + String(format: "%.2f", share)
  case .shade(.masked): "masked"
  case .shade(.undefined): "undefined"
  case .shade(.notANumber): "not a number"
  case .shade(.infinite): "infinite"
  }
}
