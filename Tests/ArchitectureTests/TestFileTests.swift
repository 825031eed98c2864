import Foundation
import Testing

/// Sources without a test file of the same name, and where they are tested instead.
private let testedElsewhere: [String: String] = [
  "Attention/RowTables": "the inside of a head's output: AttentionHead+OutputTests",
  "Explorer/Action": "cases without logic: State+KeysTests and State+UpdateTests perform each",
  "Explorer/MouseTarget": "names of places: State+MouseTargetTests finds each",
  "Explorer/Pointer": "values without behaviour: State+MouseTests presses, drags and turns",
  "Explorer/Command": "cases without logic: KeyBindingsTests walks all of them",
  "Explorer/Effect": "cases without logic: State+UpdateTests and State+ReconfiguringTests",
  "Models/ModelInput":
    "values without behaviour: CheckpointModelTests and TextReaderTests use them",
  "Models/Lexicon+Nouns": "a word list: LexiconTests compares it with the reference",
  "Models/Lexicon+Verbs": "a word list: LexiconTests compares it with the reference",
  "Models/Lexicon+Adjectives": "a word list: LexiconTests compares it with the reference",
  "Models/Lexicon+FunctionWords": "a word list: LexiconTests compares it with the reference",
  "Models/Lexicon+MoreAdjectives": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+MoreFunctionWords": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+MoreVerbs": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+NounsOfBeings": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+NounsOfModels": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+NounsOfPlaces": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+NounsOfThings": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+NounsOfThought": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+SecondVerbs": "a word list: LexiconWordsTests checks all of them",
  "Scenarios/Scenario": "values without behaviour: ScenarioRunTests computes them",
  "Scenarios/BuiltInScenario+All": "generated from demos/scenarios: BuiltInScenarioTests compares",
  "Scenarios/ScenarioReader+Nodes": "reads the entries of a block: ScenarioErrorTests breaks each",
  "Scenarios/ScenarioReader+Attention": "one block of a file: ScenarioErrorTests breaks its lines",
  "Scenarios/ScenarioReader+Vectors": "one block of a file: ScenarioErrorTests breaks its lines",
  "Scenarios/ScenarioReader+Parameters": "one block of a file: BuiltInScenarioTests reads each",
  "Scenarios/ScenarioReader+Variants": "one block of a file: ScenarioErrorTests breaks its lines",
  "Scenarios/ScenarioReader+Expectations": "one block of a file: ExpectationTests reads each",
  "Terminal/Terminal": "needs a terminal: TerminalReturnsTests opens, closes and kills one",
  "Terminal/Terminal+Drawing": "needs a terminal: TerminalDrawsTests reads what it shows",
  "Terminal/Terminal+Events": "needs a terminal: TerminalReadsTests types into one",
  "Terminal/Terminal+Clipboard": "needs a terminal: ExplorerCopiesTests reads what is sent",
  "Terminal/ColorPairs": "needs a screen of curses: TerminalDrawsTests reads the colours of cells",
  "Terminal/Guard": "forks the process: TerminalReturnsTests kills what it watches",
  "Terminal/Waker": "wakes a waiting terminal: TerminalReadsTests wakes it from another thread",
  "Terminal/TerminalEvent": "names of events: KeyDecoderTests and TerminalReadsTests expect them",
  "heed/ExplorerLoop": "wires the explorer to a terminal: EndToEndTests drive the program",
  "Screen/CharacterWidthTable": "a generated table: CharacterWidthTests reads all of it",
  "Screen/MouseEvent": "names without behaviour: MouseSequenceTests and State+MouseTests use them",
  "Screen/MouseUse": "names without behaviour: State+MouseTests hands the mouse over",
  "Screen/Key": "names of keys without behaviour: KeyDecoderTests and KeyBindingsTests use them",
  "Training/TrainingTask": "a protocol and values without behaviour: TrainingTaskKindTests",
  "benchmarks/FrameBenchmark": "a measurement, run by hand: it holds nothing",
  "terminal-probe/TerminalProbe": "a program for tests: EndToEndTests drives the terminal with it",
]

@Suite struct TestFileTests {
  @Test func `every source file has a test file of the same name`() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    #expect(modules.count > 5)
    for module in modules {
      for file in try swiftFiles(in: module) {
        let name = file.deletingPathExtension().lastPathComponent
        #expect(
          hasTests(name, of: module) != (testedElsewhere["\(module)/\(name)"] != nil),
          "\(module)/\(name): one of a test file and an exception")
      }
    }
  }

  @Test func `every exception is a file that exists`() throws {
    for name in testedElsewhere.keys {
      let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
      let files = try swiftFiles(in: parts[0]).map { $0.deletingPathExtension().lastPathComponent }
      #expect(files.contains(parts[1]), "\(name)")
    }
  }

  private func hasTests(_ name: String, of module: String) -> Bool {
    let file = package.appendingPathComponent("Tests/\(module)Tests/\(name)Tests.swift")
    return FileManager.default.fileExists(atPath: file.path)
  }
}
