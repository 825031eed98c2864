import Testing
import Tokenization

@Suite struct WordTokenizerTests {
  @Test(arguments: [
    ("", []), (" \t\r\n\u{A0}\u{3000}", []), ("dog", ["dog"]), ("The DOG", ["the", "dog"]),
    ("It didn't.", ["it", "didn't", "."]), ("can’t", ["can't"]), ("don\u{2BC}t", ["don't"]),
    ("it's", ["it", "'s"]), ("He’s I'M they'll", ["he", "'s", "i", "'m", "they", "'ll"]),
    ("dog's dogs'", ["dog's", "dogs", "'"]), ("it'st", ["it'st"]),
    ("'it's'", ["'", "it", "'s", "'"]),
    ("“Oh”, ‘no’!", ["\"", "oh", "\"", ",", "'", "no", "'", "!"]),
    ("3.14 1,000 3rd 2. .5", ["3.14", "1,000", "3rd", "2", ".", ".", "5"]),
    ("well-known x--y", ["well", "-", "known", "x", "-", "-", "y"]),
    ("...", [".", ".", "."]), ("a,b", ["a", ",", "b"]), ("rock''n", ["rock", "'", "'", "n"]),
    ("犬が好き 2匹", ["犬", "が", "好", "き", "2", "匹"]), ("Привет мир", ["привет", "мир"]),
    ("dog🐕cat", ["dog", "🐕", "cat"]), ("👩‍👩‍👧‍👦🇫🇷", ["👩‍👩‍👧‍👦", "🇫🇷"]),
    ("a\u{1}b\u{1B}[0m", ["a", "\u{1}", "b", "\u{1B}", "[", "0m"]),
    ("a\u{200B}b", ["a", "\u{200B}", "b"]), (" \u{301}", [" \u{301}"]), ("\u{301}", ["\u{301}"]),
  ])
  func `a text becomes words, numbers and marks`(text: String, expected: [String]) {
    #expect(WordTokenizer().tokens(of: text).map(\.text) == expected)
  }

  @Test func `ranges count Unicode scalars`() {
    let tokens = WordTokenizer().tokens(of: "The 👩‍👧 cafe\u{301} it’s\r\nE\u{301}")
    #expect(tokens.map(\.characters) == [0..<3, 4..<7, 8..<13, 14..<16, 16..<18, 20..<22])
  }

  @Test func `composed and decomposed letters make the same token`() {
    let composed = WordTokenizer().tokens(of: "Caf\u{E9} \u{C5}ngstr\u{F6}m").map(\.text)
    let decomposed = WordTokenizer().tokens(of: "Cafe\u{301} A\u{30A}ngstro\u{308}m").map(\.text)
    #expect(composed == decomposed)
    #expect(composed == ["caf\u{E9}", "\u{E5}ngstr\u{F6}m"])
  }

  @Test(arguments: 0..<300)
  func `every character but white space belongs to exactly one token`(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    let pieces = [
      "it", "’s", "didn't", "dog", " ", "\n", "\r\n", "\u{301}", "é", "e\u{301}", "犬", "🐕", "👩‍👧",
      "-", ".", ",", "3", "14", "'", "\"", "\u{0}", "\u{1B}", "\u{202E}", "\u{200D}", "\u{FEFF}",
      "ก็", "हिन्दी", "한국", "İ", "ß", "\u{E000}", "\u{2028}", "‘", "½", "1️⃣", "🇫", "A",
    ]
    let text = (0..<Int.random(in: 0...30, using: &random))
      .compactMap { _ in pieces.randomElement(using: &random) }.joined()
    let scalars = Array(text.unicodeScalars)
    var owners = [Int](repeating: 0, count: scalars.count)
    var end = 0
    for token in WordTokenizer().tokens(of: text) {
      #expect(token.characters.lowerBound >= end, "in order")
      #expect(!token.characters.isEmpty && !token.text.isEmpty)
      end = token.characters.upperBound
      for scalar in token.characters { owners[scalar] += 1 }
    }
    for (scalar, count) in zip(scalars, owners) {
      let isWhite = scalar.properties.isWhitespace
      #expect(
        isWhite ? count <= 1 : count == 1,
        "\(scalar.escaped(asASCII: true)) in \(text.debugDescription)")
    }
    #expect(boundaries(of: text).isSuperset(of: tokenEdges(of: text)), "no character is cut")
  }

  @Test func `a long text is cut as its sentence is`() {
    let sentence = "It didn’t cross the 3.14 km, because it’s “wide”. "
    let count = WordTokenizer().tokens(of: sentence).count
    let long = WordTokenizer().tokens(of: String(repeating: sentence, count: 10_000))
    #expect(long.count == 10_000 * count)
    let marks = "a" + String(repeating: "\u{301}", count: 200_000)
    #expect(WordTokenizer().tokens(of: marks).map(\.characters) == [0..<200_001])
  }

  private func boundaries(of text: String) -> Set<Int> {
    var edges: Set = [0]
    var count = 0
    for character in text {
      count += character.unicodeScalars.count
      edges.insert(count)
    }
    return edges
  }

  private func tokenEdges(of text: String) -> Set<Int> {
    Set(
      WordTokenizer().tokens(of: text).flatMap {
        [$0.characters.lowerBound, $0.characters.upperBound]
      })
  }
}

/// SplitMix64, so that a failing text comes again with its seed.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
