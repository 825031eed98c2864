/// The word that a misspelt one may be meant to be: at most two letters away, in a short word one.
///
///     var closest = ClosestWord(to: "anmate")
///     closest.consider("animate".utf8)
///     closest.word  // "animate"
///
/// Of words that are equally near, one that begins alike is taken, then the first in the order of
/// their bytes.
struct ClosestWord {
  private let letters: [UInt8]
  private let reach: Int
  private var best: (letters: [UInt8], distance: Int)?

  init(to word: String) {
    letters = Array(word.utf8.prefix(40))
    reach = min(2, letters.count / 2)
  }

  /// The closest word of a list, or nil.
  static func closest(to word: String, among words: some Sequence<String>) -> String? {
    var closest = ClosestWord(to: word)
    for other in words { closest.consider(other.utf8) }
    return closest.word
  }

  /// The closest of the words considered so far, or nil where all are too different.
  var word: String? { best.map { String(decoding: $0.letters, as: UTF8.self) } }

  /// Takes a word into account.
  ///
  /// O(product of the lengths), less for one much longer or shorter.
  mutating func consider(_ other: some Collection<UInt8>) {
    guard abs(other.count - letters.count) <= reach else { return }
    let changes = editDistance(letters, other)
    guard changes <= reach else { return }
    let distance = 2 * changes + (other.first == letters.first ? 0 : 1)
    if let best, (best.distance, best.letters) <= (distance, Array(other)) { return }
    best = (Array(other), distance)
  }
}

/// Compares distances, then the words byte by byte.
private func <= (_ first: (Int, [UInt8]), _ second: (Int, [UInt8])) -> Bool {
  first.0 == second.0
    ? !second.1.lexicographicallyPrecedes(first.1) : first.0 < second.0
}
