import Foundation
import Testing

@testable import Scenarios

/// A file that is right, to be made wrong in one place.
private let good = """
  heed: 1
  title: Fruit
  queries:
    labels: [fruit]
    columns: [sweet, hard]
    rows: [[0.8, 0.2]]
  keys:
    labels: [apple, chair]
    columns: [sweet, hard]
    rows:
      - [0.9, 0.1]
      - [0.1, 0.9]
  values: {columns: [price], rows: [[9], [3]]}
  attention: {score: dot, scale: sqrt}
  select: {query: fruit, key: apple}
  expect:
    - {stage: weights, query: fruit, key: apple, is: .6}
  """

@Suite struct ScenarioErrorTests {
  @Test func `the file that the others are made from is right`() throws {
    #expect(try scenario(good).title == "Fruit")
  }

  @Test(arguments: [
    ("title: Fruit", "titel: Fruit", 2, "did you mean title?"),
    ("title: Fruit", "note: Fruit", 1, "title is missing"),
    ("heed: 1", "heed: 2", 1, "heed: 2 is newer than this program, which reads 1"),
    ("heed: 1", "heed: one", 1, "must be a whole number from 1 up, but is “one”"),
    ("heed: 1\n", "", 1, "heed: 1 is missing"),
    ("score: dot", "score: dott", 14, "did you mean dot?"),
    ("scale: sqrt", "scale: 0", 14, "scale cannot be “0”"),
    ("scale: sqrt", "temperature: -1", 14, "temperature must be 0 or more"),
    ("scale: sqrt", "normalizer: softmaxx", 14, "did you mean softmax?"),
    ("scale: sqrt", "mask: windw:2", 14, "mask cannot be “windw:2”"),
    ("scale: sqrt", "keysOff: [appel]", 14, "did you mean apple?"),
    ("scale: sqrt", "heads: 3", 14, "heads cannot share equally"),
    ("    - [0.1, 0.9]", "    - [0.1]", 12, "chair has 1 numbers, but columns lists 2"),
    ("0.9, 0.1]", "0.9, x]", 11, "number 1 of apple must be a number, but is “x”"),
    ("0.9, 0.1]", "0.9, .nan]", 11, "must be a number"),
    ("0.9, 0.1]", "0.9, 1e99]", 11, "must be a number"),
    ("0.9, 0.1]", "0.9, [1]]", 11, "must be a number, but is a list"),
    ("labels: [apple, chair]", "labels: [apple]", 8, "keys has 1 labels, but 2 rows"),
    ("rows: [[9], [3]]", "rows: [[9]]", 13, "must have 2 rows, but has 1"),
    ("rows: [[0.8, 0.2]]", "rows: []", 6, "has no rows"),
    ("rows: [[0.8, 0.2]]", "rows: [[0.8, 0.2]]\n  file: q.npy", 4, "gives rows and file"),
    ("  rows: [[0.8, 0.2]]\n", "", 4, "gives none of them"),
    (
      "key: apple}\nexpect", "key: pear}\nexpect", 15,
      "select names the key pear, but there are apple, chair"
    ),
    ("key: apple, is", "key: appl, is", 17, "did you mean apple?"),
    ("is: .6", "is: soft", 17, "is cannot be “soft”"),
    ("stage: weights", "stag: weights", 17, "did you mean stage?"),
    ("select: {query: fruit", "select: {head: L0.H4, query: fruit", 15, "names the head L0.H4"),
    ("queries:", "sentence: it was\nqueries:", 4, "queries cannot stand beside a sentence"),
    ("title: Fruit", "title: Fruit\ntitle: More", 2, "title is given twice"),
    ("title: Fruit", "title: [Fruit", 3, "this is no YAML"),
    (
      "attention: {", "grid: {rows: 2, columns: 2}\nattention: {", 14,
      "has 4 places, but there are 2 keys"
    ),
    (
      "attention: {", "variants: [{name: a, keys: {rows: [[1, 1]]}}]\nattention: {", 14,
      "variants need as many"
    ),
    (
      "attention: {", "variants: [{name: a}, {name: a}]\nattention: {", 14,
      "two variants are called a"
    ),
    (
      "attention: {", "variants: [{attention: {scale: none}}]\nattention: {", 14,
      "name is missing in a variant"
    ),
    (
      "attention: {", "parameters: {W: [[1]]}\nattention: {", 14,
      "W of the general score must have 2 rows"
    ),
    ("attention: {", "projections: {b_q: [1]}\nattention: {", 14, "b_q stands without W_q"),
  ])
  func `what is wrong is named with its line`(
    right: String, wrong: String, line: Int, sentence: String
  ) throws {
    let range = try #require(good.range(of: right))
    let yaml = good.replacingCharacters(in: range, with: wrong)
    let error = try #require(throws: ScenarioError.self) { _ = try scenario(yaml) }
    #expect(
      error.problems.contains { $0.line == line && $0.sentence.contains(sentence) },
      "\(error.description)")
  }

  @Test func `everything that is wrong comes at once, in the order of the lines`() throws {
    let yaml = good.replacing("score: dot", with: "score: dit").replacing("0.9, 0.1]", with: "0.9]")
      .replacing("is: .6", with: "iss: .6")
    let error = try #require(throws: ScenarioError.self) { _ = try scenario(yaml) }
    #expect(error.problems.map(\.line) == [11, 14, 17, 17])
    #expect(error.description.hasPrefix("test.yaml:11: apple has 1 numbers"))
  }

  @Test(arguments: [
    "", "\n", "# only a comment", "- a\n- list", "text", "heed: 1", "{", "\u{0}", "[[[[",
  ])
  func `whatever a file holds, it is read or refused`(yaml: String) {
    #expect(throws: ScenarioError.self) { _ = try scenario(yaml) }
  }

  @Test func `deep nesting, aliases and too many numbers are refused`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: ScenarioError.self) { _ = try scenario("heed: 1\ntitle: " + deep) }
    var bomb = "heed: 1\ntitle: t\na: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
    for (name, before) in zip("bcdefghij", "abcdefghi") {
      bomb +=
        "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 10).joined(separator: ", ")
        + "]\n"
    }
    bomb += "queries: {rows: *j}"
    #expect(throws: ScenarioError.self) { _ = try scenario(bomb) }
    let large = "heed: 1\ntitle: t\nqueries: {random: {rows: 100000, columns: 100000, seed: 1}}"
    #expect(throws: ScenarioError.self) { _ = try scenario(large) }
  }

  @Test func `no change of a byte makes the reader fail in another way`() {
    var random = SystemlessRandom(state: 7)
    let files = BuiltInScenario.all.filter { $0.yaml.utf8.count < 3_000 }
    for round in 0..<2_000 {
      var bytes = Array(files[round % files.count].yaml.utf8)
      for _ in 0..<(1 + round % 3) {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[place] = UInt8(random.next() % 95 + 32)
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8(random.next() % 95 + 32), at: place)
        }
      }
      do {
        let read = try scenario(String(decoding: bytes, as: UTF8.self))
        if case .vectors(let vectors) = read.subject { _ = try vectors.run() }
      } catch let error as ScenarioError {
        #expect(!error.problems.isEmpty)
      } catch {
        Issue.record("another error: \(error)")
      }
    }
  }

  @Test func `a suggestion is given only for what is near`() {
    #expect(suggestion(for: "colums", among: ["labels", "columns"]) == "; did you mean columns?")
    #expect(suggestion(for: "xyz", among: ["labels", "columns"]) == "")
  }
}

/// Random numbers that are the same in every run.
private struct SystemlessRandom {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
