import Models
import Screen
import Testing

/// Reads numbers off drawn tables, knowing nothing of the program that drew them.
enum DrawnNumbers {
  /// The sentences and cells that every table is drawn of.
  static let texts = [
    ToyModel.openingText, "The animal didn't cross the street because it was too wide",
    "The trophy didn't fit into the suitcase because it was too big", "She barked at the wug",
  ]

  /// What stands between two columns of a row, without blanks and brackets.
  static func text(_ frame: Frame, row: Int, _ columns: Range<Int>) -> String {
    let line = columns.map { frame[row, $0].glyph.text }.joined()
    return String(line.filter { !" []│┃".contains($0) })
  }

  /// The number that a sign or digits stand for; `·`, `╱` and nothing count as 0.
  static func number(_ text: String) throws -> Double {
    ["·", "╱", ""].contains(text) ? 0 : try LineEvaluator.value(text)
  }

  /// Whether a computed number, rounded, is what is printed.
  static func rounds(_ value: Double, to printed: String) throws -> Bool {
    if printed == "·" || printed == "╱" { return abs(value) < 0.005 }
    return try LineEvaluator.rounds(value, to: printed)
  }

  /// Every head with a few of its cells.
  static func cells(
    of text: String, _ body: (_ scene: Scene) throws -> Void
  ) throws {
    let trace = ToyModel().trace(of: text)
    let count = trace.tokens.count
    for (place, address) in trace.addresses.enumerated() {
      for query in stride(from: place % 4, to: count, by: 4) {
        for key in stride(from: (place + query) % 3, to: count, by: 3) {
          try body(
            Scene(text, address: address, query: query, key: key, dimension: (query + key) % 16))
        }
      }
    }
  }
}
