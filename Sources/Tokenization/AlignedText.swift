/// A text that is being changed, and for each scalar the place in the original that it came from.
///
///     var text = AlignedText("Éa")
///     text.apply(.nfd)  // E, ◌́, a from 0..<1, 0..<1, 1..<2
struct AlignedText: Equatable, Sendable {
  /// The text as it is now.
  private(set) var scalars: [Unicode.Scalar]
  /// For each scalar, where it came from.
  private(set) var places: [Range<Int>]
  /// Where in the original the text begins.
  private(set) var origin: Int

  /// A text that nothing has changed yet.
  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    places = scalars.indices.map { $0..<$0 + 1 }
    origin = 0
  }

  private init(scalars: [Unicode.Scalar], places: [Range<Int>], origin: Int) {
    self.scalars = scalars
    self.places = places
    self.origin = origin
  }

  /// How many scalars a text may grow to while it is changed.
  static let mostScalars = 10_000_000

  var isEmpty: Bool { scalars.isEmpty }
  var count: Int { scalars.count }
  var string: String { scalars.string }

  /// A part, which begins in the original where its first scalar does.
  func part(_ range: Range<Int>) -> AlignedText {
    AlignedText(
      scalars: Array(scalars[range]), places: Array(places[range]),
      origin: range.isEmpty ? origin : places[range.lowerBound].lowerBound)
  }

  /// Where a range of the text came from; a range beyond the end is cut to it.
  func origin(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<count)
    guard let first = range.first, let last = range.last else {
      let place = range.lowerBound < count ? places[range.lowerBound].lowerBound : end
      return place..<place
    }
    let start = places[first].lowerBound
    return start..<max(start, places[last].upperBound)
  }

  private var end: Int { places.last?.upperBound ?? origin }
}

/// A scalar of the changed text, and how it relates to the old one.
struct ScalarChange: Equatable, Sendable {
  /// The new scalar.
  let scalar: Unicode.Scalar
  /// 0 replaces the next old scalar, 1 is inserted, −n replaces one and drops the n after it.
  var change: Int
}

extension AlignedText {
  /// Puts new scalars for all old ones, after dropping some at the start.
  ///
  /// An inserted scalar comes from where the scalar before it came from.
  mutating func transform(_ changes: [ScalarChange], droppingFirst dropped: Int = 0) {
    var old = min(dropped, count)
    var newPlaces: [Range<Int>] = []
    newPlaces.reserveCapacity(changes.count)
    for change in changes {
      if change.change > 0 {
        newPlaces.append(old < 1 ? origin..<origin : places[old - 1])
      } else {
        newPlaces.append(old < count ? places[old] : end..<end)
        old = min(old + 1 - change.change, count)
      }
    }
    scalars = changes.map(\.scalar)
    places = newPlaces
  }

  /// Keeps only some scalars.
  mutating func filter(_ keeps: (Unicode.Scalar) -> Bool) {
    let kept = scalars.indices.filter { keeps(scalars[$0]) }
    guard kept.count < count else { return }
    places = kept.map { places[$0] }
    scalars = kept.map { scalars[$0] }
  }

  /// Puts one scalar for each.
  mutating func map(_ replacement: (Unicode.Scalar) -> Unicode.Scalar) {
    scalars = scalars.map(replacement)
  }

  /// Puts any number of scalars for each; all of them come from where the old one came from.
  mutating func expand(_ replacement: (Unicode.Scalar) -> [Unicode.Scalar]) {
    var newScalars: [Unicode.Scalar] = []
    var newPlaces: [Range<Int>] = []
    for (scalar, place) in zip(scalars, places) {
      for new in replacement(scalar) {
        newScalars.append(new)
        newPlaces.append(place)
      }
    }
    scalars = newScalars
    places = newPlaces
  }

  /// Puts scalars before the text; they come from where its first scalar came from.
  mutating func prepend(_ prefix: [Unicode.Scalar]) {
    guard let first = places.first else { return }
    scalars = prefix + scalars
    places = [Range<Int>](repeating: first, count: prefix.count) + places
  }

  /// Puts a content for each match; it comes from where the last scalar of the match came from.
  mutating func replace(_ pieces: [SplitPiece], with content: [Unicode.Scalar]) {
    var newScalars: [Unicode.Scalar] = []
    var newPlaces: [Range<Int>] = []
    for piece in pieces {
      if piece.isMatch {
        let end = piece.range.upperBound
        newScalars += content
        newPlaces += [Range<Int>](
          repeating: end < 1 ? origin..<origin : places[end - 1], count: content.count)
      } else {
        newScalars += scalars[piece.range]
        newPlaces += places[piece.range]
      }
    }
    scalars = newScalars
    places = newPlaces
  }

  /// The parts that a delimiter cuts the text into; empty ones are left out.
  func split(_ pieces: [SplitPiece], _ behavior: SplitBehavior) -> [AlignedText] {
    behavior.parts(of: pieces).filter { !$0.isEmpty }.map(part)
  }
}

extension Sequence where Element == Unicode.Scalar {
  /// The text of these scalars.
  var string: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: self)
    return String(text)
  }
}
