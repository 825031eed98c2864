/// Where words stand in the lists of a dictionary.
///
///     WordIndex([Lexicon.noun(.singular, [.animate], "dog cat")]).listings(of: "cat").count  // 1
///
/// A table of hashes over the bytes of the lists: the thousands of words are read at every start of
/// the program, and no string is made of any of them until it is asked for.
struct WordIndex: Equatable, Sendable {
  /// The lists.
  let groups: [WordGroup]
  private var bytes: [UInt8] = []
  private var places: [Place] = []
  /// Indices into `places`, or −1 where nothing is; a power of two of them, at least half free.
  private var slots: [Int32] = []

  /// One occurrence of a word in a list.
  private struct Place: Equatable, Sendable {
    let start: Int32
    let count: Int32
    let group: Int32
    let isWord: Bool
    let isStem: Bool
  }

  /// An occurrence of a word in a list.
  struct Listing: Equatable, Sendable {
    /// The list.
    let group: WordGroup
    /// Whether it means something as it stands.
    let isWord: Bool
    /// Whether regular forms may be derived from it.
    let isStem: Bool
  }

  /// Reads the lists in O(their length).
  init(_ groups: [WordGroup]) {
    self.groups = groups
    for (group, list) in groups.enumerated() { read(list, Int32(group)) }
    var size = 2
    while size < 2 * places.count { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for index in places.indices { enter(index) }
  }

  /// Every occurrence of a word, in the order of the lists, in O(length of the word).
  func listings(of word: String) -> [Listing] {
    let letters = Array(word.utf8)
    var listings: [Listing] = []
    var slot = hash(letters[...]) & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = places[Int(slots[slot])]
      if bytes[range(of: place)].elementsEqual(letters) {
        listings.append(
          Listing(
            group: groups[Int(place.group)], isWord: place.isWord, isStem: place.isStem))
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return listings
  }

  /// The word of the lists that a misspelt one may be meant to be, or nil.
  ///
  /// O(length of the lists).
  func closest(to word: String) -> String? {
    var closest = ClosestWord(to: word)
    for place in places where place.isWord { closest.consider(bytes[range(of: place)]) }
    return closest.word
  }

  private mutating func read(_ list: WordGroup, _ group: Int32) {
    let first = bytes.count
    bytes.append(contentsOf: list.text.utf8)
    list.visit { word, isWord, isStem in
      places.append(
        Place(
          start: Int32(first + word.lowerBound), count: Int32(word.count), group: group,
          isWord: isWord, isStem: isStem))
    }
  }

  private mutating func enter(_ index: Int) {
    var slot = hash(bytes[range(of: places[index])]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  private func range(of place: Place) -> Range<Int> {
    Int(place.start)..<Int(place.start + place.count)
  }

  /// FNV-1a of 32 bits, the same on every machine.
  ///
  /// Source: Fowler, Noll and Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>.
  private func hash(_ letters: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for letter in letters { hash = (hash ^ UInt32(letter)) &* 16_777_619 }
    return Int(hash)
  }
}
