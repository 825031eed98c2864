import AwkwardTexts
import Testing

@testable import Screen

@Suite struct OwnLooksTests {
  @Test(arguments: [
    ("the", "the"), ("it's", "it's"), ("café", "café"), ("Łódź", "Łódź"),
    ("too tired", "too tired"),
    ("кот", "кот"), ("λόγος", "λόγος"), ("한국어", "한국어"), ("été", "été"),
    ("", "<U+>"), (" the", "␠the"), ("the ", "the␠"), ("a  b", "a␠␠b"), ("   ", "␠␠␠"),
    ("cafe\u{301}", "cafe<U+0301>"), ("p\u{430}ypal", "p<U+0430>ypal"),
    ("\u{441}\u{43E}\u{440}", "<U+0441><U+043E><U+0440>"), ("\u{3BF}", "<U+03BF>"),
    ("кoт", "<U+043A>o<U+0442>"), ("мама", "<U+043C><U+0430><U+043C><U+0430>"), ("猫", "<U+732B>"),
    ("\u{FF41}", "<U+FF41>"),
    ("\u{212B}", "<U+212B>"), ("a\tb", "a␉b"), ("<U+0301>", "<U+003C>U+0301>"), ("␠a", "<U+2420>a"),
    ("ĳ", "<U+0133>"), ("the₃", "the<U+2083>"), ("a\u{200D}b", "a<U+200D>b"),
  ])
  func `what could be mistaken is written out`(_ text: String, _ written: String) {
    #expect(DisplayText.unmistakable(text).description == written)
  }

  @Test func `there is a spelling only where the plain look is not enough`() {
    for text in ["the", "café", "кот", "a\tb", "<U+0301>", "\u{202E}abc"] {
      #expect(DisplayText.spelling(of: text) == nil, "\(text.unicodeScalars.map(\.value))")
    }
    #expect(DisplayText.spelling(of: "cafe\u{301}") == DisplayText.unmistakable("cafe\u{301}"))
    #expect(DisplayText.spelling(of: " ")?.description == "␠")
    #expect(DisplayText.spelling(of: "")?.description == "<U+>")
  }

  /// Texts that people take for one another: each row looks the same in some font.
  static let alike: [[String]] = [
    ["e\u{301}", "\u{E9}"], ["\u{E4}", "a\u{308}"], ["\u{212B}", "\u{C5}", "A\u{30A}"],
    ["paypal", "p\u{430}ypal", "\u{440}\u{430}\u{443}\u{440}al", "pаypаl"],
    ["cop", "\u{441}\u{43E}\u{440}", "c\u{3BF}p", "\u{3F2}\u{3BF}\u{3C1}"],
    ["a", "\u{430}", "\u{FF41}", "\u{1D41A}", "\u{251}", "\u{3B1}"],
    [
      "the", "the ", " the", "t\u{200D}he", "the\u{200B}", "the\u{FE0F}", "the\u{E0041}",
      "the\u{AD}",
    ],
    ["a b", "a\u{A0}b", "a\u{2003}b", "a\u{3000}b", "a  b", "a\tb"],
    ["ij", "\u{133}"], ["fi", "\u{FB01}"], ["Đ", "Ð"], ["s", "\u{17F}"], ["ĕ", "ě", "e\u{306}"],
    ["한", "\u{1112}\u{1161}\u{11AB}"], ["क\u{93C}", "\u{958}"],
    ["Ω", "\u{2126}"], ["\u{38E}", "\u{1FEB}"], ["\u{439}", "\u{438}\u{306}"],
    ["ё", "ë", "\u{435}\u{308}"], ["\u{387}", "\u{B7}", "\u{2027}", "\u{22C5}"],
    ["-", "\u{2010}", "\u{2011}", "\u{2212}", "\u{2013}"], ["'", "\u{2019}", "\u{2BC}"],
    ["1", "\u{FF11}", "\u{1D7CF}"], ["口", "\u{30ED}", "\u{56D7}"], ["力", "\u{30AB}"],
    ["\u{5F3}", "׳", "'"], ["", " ", "\u{200B}"], ["a\u{323}\u{307}", "a\u{307}\u{323}"],
    ["a\u{301}\u{301}\u{301}\u{301}\u{301}", "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}"],
    ["<U+0301>", "\u{301}"], ["␛", "\u{1B}"], ["<0x9B>", "\u{9B}"], ["␠", " "],
  ]

  @Test(arguments: alike) func `texts that look alike are written in ASCII that differs`(
    _ texts: [String]
  ) {
    let known = texts.filter { DisplayText.spelling(of: $0) == nil && !isEscaped($0) }
    #expect(known.count <= 1, "only one of them may be shown by its look")
    expectApart(texts)
  }

  @Test func `no two awkward texts are called the same, even by one who sees only shapes`() {
    expectApart(AwkwardText.all.map(\.text))
  }

  @Test func `every letter that is shown has a shape of its own`() {
    var shapes: [String: UInt32] = [:]
    for value in UInt32(0x21)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      guard DisplayText.unmistakable(text).description == text else { continue }
      let other = shapes.updateValue(value, forKey: shape(text))
      #expect(other == nil, "U+\(String(value, radix: 16)) and \(String(other ?? 0, radix: 16))")
    }
    #expect(shapes.count > 11_000, "ASCII, Latin letters, Cyrillic and Greek ones, Hangul")
  }

  private func isEscaped(_ text: String) -> Bool {
    DisplayText(text).description != text || text.isEmpty
  }

  private func expectApart(
    _ texts: [String], at location: SourceLocation = #_sourceLocation
  ) {
    var seen: [String: String] = [:]
    for text in texts {
      let other = seen.updateValue(text, forKey: shape(DisplayText.unmistakable(text).description))
      let isSame = other.map { $0.unicodeScalars.elementsEqual(text.unicodeScalars) } ?? true
      #expect(
        isSame, "\(text.unicodeScalars.map(\.value)) \(other?.unicodeScalars.map(\.value) ?? [])",
        sourceLocation: location)
    }
  }

  /// What an eye sees of a text: letters of other scripts that look like Latin ones are Latin ones,
  /// spaces at the ends are nothing.
  private func shape(_ text: String) -> String {
    // Characters are compared by canonical equivalence: é is é, however it is written.
    var shape = String(text.map { Self.latinShapes[$0] ?? $0 })
    while shape.last == " " { shape.removeLast() }
    return shape
  }

  private static let latinShapes: [Character: Character] = {
    let rows: [(String, String)] = [
      ("аеорсухіјѕһԁԛԝвмн", "aeopcyxijshdqwBMH"),
      ("АВЕКМНОРСТУХЅІЈЗЬ", "ABEKMHOPCTYXSIJ3b"), ("οαινυκρτχγπφ", "oaivuкpтxyпф"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("ёїÏΪΫ", "ëïÏÏŸ"),
    ]
    var shapes: [Character: Character] = [:]
    for (others, latin) in rows {
      for (other, letter) in zip(others, latin) { shapes[other] = letter }
    }
    return shapes
  }()
}
