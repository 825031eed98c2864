import Foundation
import Testing

/// Sources without a test file of the same name, and where they are tested instead.
private let testedElsewhere: [String: String] = [
  "Attention/RowTables": "the inside of a head's output: AttentionHead+OutputTests",
  "Explorer/Action": "cases without logic: State+KeysTests and State+UpdateTests perform each",
  "Explorer/Command": "cases without logic: KeyBindingsTests walks all of them",
  "Explorer/Effect": "cases without logic: State+UpdateTests and State+ReconfiguringTests",
  "Models/Lexicon+Nouns": "a word list: LexiconTests compares it with the reference",
  "Models/Lexicon+Verbs": "a word list: LexiconTests compares it with the reference",
  "Models/Lexicon+Adjectives": "a word list: LexiconTests compares it with the reference",
  "Models/Lexicon+FunctionWords": "a word list: LexiconTests compares it with the reference",
  "terminal-probe/TerminalProbe": "a program for tests: EndToEndTests drives the terminal with it",
]

/// Modules whose tests are still to come; a module leaves this list with its first test.
private let untestedModules: Set = [
  "StrictJSON", "Screen", "Views", "Terminal", "Exports", "heed",
]

@Suite struct TestFileTests {
  @Test func `every source file has a test file of the same name`() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    #expect(modules.count > 5)
    for module in modules where !untestedModules.contains(module) {
      for file in try swiftFiles(in: module) {
        let name = file.deletingPathExtension().lastPathComponent
        #expect(
          hasTests(name, of: module) != (testedElsewhere["\(module)/\(name)"] != nil),
          "\(module)/\(name): one of a test file and an exception")
      }
    }
  }

  @Test func `every exception is a file that exists`() {
    for name in testedElsewhere.keys {
      let file = sources.appendingPathComponent("\(name).swift")
      #expect(FileManager.default.fileExists(atPath: file.path), "\(name)")
    }
  }

  private func hasTests(_ name: String, of module: String) -> Bool {
    let file = package.appendingPathComponent("Tests/\(module)Tests/\(name)Tests.swift")
    return FileManager.default.fileExists(atPath: file.path)
  }
}
