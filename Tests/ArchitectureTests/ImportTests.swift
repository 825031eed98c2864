import Foundation
import Testing

/// DESIGN section 4: which modules a module may import, and which of the system's.
private let allowedImports: [String: Set<String>] = [
  "Attention": ["Dispatch", "Glibc", "Musl", "Darwin"],
  "StrictJSON": [],
  "Tokenization": ["StrictJSON", "Foundation"],
  "Models": ["Attention", "Tokenization", "Checkpoints", "Dispatch", "Synchronization"],
  "Training": ["Attention"],
  "Checkpoints": ["StrictJSON", "Attention", "CZlib", "CPNG", "Glibc", "Musl", "Darwin"],
  "CZlib": [],
  "CPNG": [],
  "Scenarios": ["Attention", "Yams"],
  "Lessons": [
    "Models", "Scenarios", "Training", "Tokenization", "Attention", "Yams", "Glibc", "Musl",
    "Darwin",
  ],
  "Screen": [],
  "Views": ["Screen", "Attention"],
  "Explorer": [
    "Views", "Lessons", "Training", "Models", "Scenarios", "Tokenization", "Attention", "Screen",
  ],
  "Terminal": ["Screen", "CTerminal", "Glibc", "Musl", "Darwin"],
  "CTerminal": [],
  "CPseudoTerminal": [],
  "benchmarks": ["Views", "Explorer", "Models", "Screen", "Foundation"],
  "terminal-probe": ["Screen", "Terminal", "Foundation", "Glibc", "Musl", "Darwin"],
  "Exports": ["Screen", "Attention", "StrictJSON", "CZlib"],
  "heed": [
    "Attention", "StrictJSON", "Screen", "Tokenization", "Models", "Views", "Explorer", "Exports",
    "Scenarios", "Checkpoints", "Training", "Lessons", "Terminal", "ArgumentParser", "Yams",
    "Dispatch", "Synchronization",
    "Foundation", "Glibc", "Musl",
    "Darwin",
  ],
]

@Suite struct ImportTests {
  @Test func `every module has a row in the table, and every row a module`() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: sources.path)
      .filter { !$0.hasPrefix(".") }
    #expect(Set(modules).isSubset(of: allowedImports.keys), "a module appears with its row")
    for module in modules {
      let sourceCount = try swiftFiles(in: module).count
      #expect(sourceCount > 0 || module.hasPrefix("C"), "\(module) has no source")
    }
  }

  @Test(arguments: allowedImports.keys.sorted())
  func `a module imports only what the table allows`(module: String) throws {
    for file in try swiftFiles(in: module) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for name in imports(of: text) {
        #expect(
          allowedImports[module, default: []].contains(name),
          "\(module)/\(file.lastPathComponent) imports \(name)")
      }
    }
  }

  @Test(arguments: [
    ("import Foundation", ["Foundation"]), ("  import Glibc", ["Glibc"]),
    ("@testable import Models", ["Models"]), ("public import Screen", ["Screen"]),
    ("@preconcurrency import Dispatch // why", ["Dispatch"]),
    ("import struct Foundation.Data", ["Foundation"]),
    ("// import Foundation", []), ("let important = 1", []), ("import A\nimport B", ["A", "B"]),
  ])
  func `an import is found however it is written`(text: String, names: [String]) {
    #expect(imports(of: text) == names)
  }

  /// The modules that a file imports.
  private func imports(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"),
        words[..<place].allSatisfy({ $0.hasPrefix("@") || modifiers.contains(String($0)) })
      else { return nil }
      let kinds = ["struct", "class", "enum", "func", "var", "let", "typealias", "protocol"]
      let name = words[(place + 1)...].first { !kinds.contains(String($0)) }
      return name?.split(separator: ".").first.map(String.init)
    }
  }

  private let modifiers: Set = ["public", "package", "internal", "private", "fileprivate"]
}

/// The folder of the package.
let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
let sources = package.appendingPathComponent("Sources")

/// The Swift files of a module; none if there is no such module yet.
func swiftFiles(in module: String) throws -> [URL] {
  let folder = sources.appendingPathComponent(module)
  guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
  let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
  return files.filter { $0.hasSuffix(".swift") }.sorted().map(folder.appendingPathComponent)
}
