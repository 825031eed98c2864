import Foundation
import Testing

/// The table of promises in the README names tests; each of them exists.
@Suite struct PromisesTests {
  @Test func `every promise names a test that exists`() throws {
    let readme = try String(
      contentsOf: package.appendingPathComponent("README.md"), encoding: .utf8)
    let section = try #require(
      readme.components(separatedBy: "\n## ").first { $0.hasPrefix("What heed promises") })
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(rows.count > 5)
    let files = try testFiles()
    for row in rows {
      let named = row.split(separator: "`").map(String.init).filter { $0.hasSuffix("Tests") }
      #expect(!named.isEmpty, "\(row)")
      for name in named { #expect(files.contains(name), "\(name)") }
    }
  }

  private func testFiles() throws -> Set<String> {
    let folder = package.appendingPathComponent("Tests").path
    return Set(
      try FileManager.default.subpathsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix("Tests.swift") }
        .map { (($0 as NSString).lastPathComponent as NSString).deletingPathExtension })
  }
}
