import Explorer
import Foundation
import Testing

/// The README's key table is made from the key table; `RECORD_README=1` writes it anew.
@Suite struct KeyBindingsMarkdownTests {
  private let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("README.md")

  @Test func `the README lists the keys of the key table`() throws {
    let readme = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(readme.range(of: "<!-- keys -->\n"))
    let end = try #require(
      readme.range(of: "\n<!-- /keys -->", range: start.upperBound..<readme.endIndex))
    let table = String(readme[start.upperBound..<end.lowerBound])
    if table != KeyBindings.standard.markdown,
      ProcessInfo.processInfo.environment["RECORD_README"] == "1"
    {
      let recorded = readme.replacingCharacters(
        in: start.upperBound..<end.lowerBound, with: KeyBindings.standard.markdown)
      try recorded.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(table == KeyBindings.standard.markdown)
  }

  @Test func `every binding is a row of two cells`() {
    let rows = KeyBindings.standard.markdown.split(separator: "\n").dropFirst(2)
    #expect(rows.count == KeyBindings.standard.table.count)
    for row in rows {
      let bars = row.replacing("\\|", with: "").filter { $0 == "|" }
      #expect(bars.count == 3, "\(row)")
    }
  }

  @Test func `a binding of one view says which`() {
    let rows = KeyBindings.standard.markdown.split(separator: "\n")
    #expect(rows.contains { $0.contains("`Backspace`") && $0.hasSuffix("(steps) |") })
    #expect(
      rows.contains {
        $0.contains("`z`")
          && $0.hasSuffix("(map, heads, text, vectors, output, metrics, grid) |")
      })
    #expect(rows.contains { $0.hasPrefix("| `q` | quit |") })
  }
}
