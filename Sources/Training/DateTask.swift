import Attention

/// Dates become uniform: 3 may 1979, may 3, 1979 and 3/5/1979 are 1979-05-03.
///
/// Characters are read and written; the map shows a block for the year, one for the month's letters
/// and one for the day.
struct DateTask: SequenceTask {
  let learning: SequenceLearning

  /// Draws starting values and the dates that are kept for measuring.
  init(seed: UInt64) {
    learning = SequenceLearning(
      SequenceModel.Sizes(
        sourceWords: Self.readable.count, targetWords: Self.writable.count, sourceLength: 13,
        state: 32),
      reading: .recurrent, score: .additive, seed: seed, pair: Self.pair)
  }

  /// A date has no aligned places, so nothing is measured of them.
  func readings(_ parameters: Parameters, without ablated: Set<Int>) -> [TrainingReading] {
    learning.readings(parameters, without: ablated).filter { $0.value.isFinite }
  }

  static func source(_ word: Int) -> String { String(readable[word]) }

  static func target(_ word: Int) -> String { String(writable[word]) }

  /// Draws a day from 1950 to 2049 and one of three ways to write it.
  static func pair(_ random: inout SplitMix64) -> SequencePair {
    let year = 1950 + random.nextIndex(below: 100)
    let month = random.nextIndex(below: 12)
    let day = 1 + random.nextIndex(below: 28)
    let name = months[month]
    let written =
      switch random.nextIndex(below: 3) {
      case 0: "\(day) \(name) \(year)"
      case 1: "\(name) \(day), \(year)"
      default: "\(day)/\(month + 1)/\(year)"
      }
    let wanted = "\(year)-\(month < 9 ? "0" : "")\(month + 1)-\(day < 10 ? "0" : "")\(day)"
    return SequencePair(
      source: written.map { readable.firstIndex(of: $0) ?? 0 },
      target: wanted.map { writable.firstIndex(of: $0) ?? 0 }, alignment: [])
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  /// The characters that are read.
  static let readable = Array("0123456789abcdefghijklmnopqrstuvwxyz /,")
  /// The characters that are written.
  static let writable = Array("0123456789-")
}
