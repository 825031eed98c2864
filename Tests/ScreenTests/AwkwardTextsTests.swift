import AwkwardTexts
import Testing

@testable import Screen

/// Every awkward text on the way to a cell: what it shows, how wide it is, and that it stays apart.
@Suite struct AwkwardTextsTests {
  @Test func `there are 44 classes and at least 515 texts, no two the same`() {
    #expect(AwkwardClass.allCases.count == 44)
    let texts = AwkwardText.all
    #expect(texts.count >= 515)
    #expect(Set(texts.map { Array($0.text.unicodeScalars) }).count >= 515)
    for kind in AwkwardClass.allCases {
      #expect(AwkwardText.texts(of: kind).count >= 8, "\(kind)")
      #expect(Set(kind.payloads.map { Array($0.unicodeScalars) }).count >= 2, "\(kind)")
    }
  }

  @Test func `the whitelist knows what is not seen`() {
    #expect(Whitelist.strangers(in: "a é 漢 e\u{301} שלום 😀 ␛ <U+202E>") == [])
    #expect(
      Whitelist.strangers(in: "\u{1B}\u{9B}\u{202E}\u{200B}\u{FE0F}\u{E0041}\u{A0}\u{2800}\n")
        == [
          "U+1B", "U+9B", "U+202E", "U+200B", "U+FE0F", "U+E0041", "U+A0", "U+2800", "U+A",
        ])
    #expect(Whitelist.strangers(in: "a\n", besides: ["\n"]) == [])
  }

  @Test(arguments: [Repertoire.unicode, .ascii])
  func `nothing but what may be seen is shown, and its width is that of its characters`(
    _ repertoire: Repertoire
  ) {
    for awkward in AwkwardText.all {
      let shown = DisplayText(awkward.text, repertoire: repertoire)
      let writings = [
        shown, .spelledOut(awkward.text, repertoire: repertoire), .unmistakable(awkward.text),
        DisplayText(bytes: awkward.text.utf8, repertoire: repertoire),
        DisplayText(assembled: awkward.text),
      ]
      for writing in writings {
        #expect(Whitelist.strangers(in: writing.description) == [], "\(awkward)")
        let columns = writing.glyphs.reduce(0) { $0 + $1.width }
        #expect(writing.width == columns)
        for glyph in writing.glyphs {
          let scalars = glyph.text.unicodeScalars.map { $0.columns }
          #expect((1...2).contains(glyph.width), "\(awkward)")
          #expect(scalars.dropFirst().allSatisfy { $0 == 0 }, "\(awkward)")
        }
      }
    }
  }

  @Test func `bytes that are no text are shown, and stay apart`() {
    var seen: Set<String> = []
    for bytes in AwkwardText.invalidBytes {
      let shown = DisplayText(bytes: bytes).description
      #expect(Whitelist.strangers(in: shown) == [])
      #expect(seen.insert(shown).inserted, "\(bytes)")
    }
  }

  @Test func `no two texts are written the same`() {
    var shown: [[UInt32]: AwkwardText] = [:]
    for awkward in AwkwardText.all {
      let writing = DisplayText.spelledOut(awkward.text).description.unicodeScalars.map(\.value)
      let other = shown.updateValue(awkward, forKey: writing)
      let isSame = other.map { Array($0.text.unicodeScalars) == Array(awkward.text.unicodeScalars) }
      #expect(isSame ?? true, "\(awkward) and \(other?.description ?? "")")
    }
  }

  @Test func `a beginning, a shortened and a filled text have the columns they were asked for`() {
    for awkward in AwkwardText.all {
      let shown = DisplayText(awkward.text)
      for columns in 0...12 {
        #expect(shown.prefix(columns: columns).width <= columns, "\(awkward)")
        #expect(shown.truncated(to: columns).width <= max(0, columns), "\(awkward)")
        #expect(shown.padded(to: columns).width == max(columns, shown.width), "\(awkward)")
      }
    }
  }

  @Test func `parts of a text are together the whole, wherever it is cut`() {
    for awkward in AwkwardText.all {
      let count = awkward.text.unicodeScalars.count
      let whole = DisplayText(awkward.text)
      for place in -1...min(count + 1, 20) {
        let parts = DisplayText.parts(of: awkward.text, cutAt: [place])
        #expect(parts.count == 2 && parts[0] + parts[1] == whole, "\(awkward) at \(place)")
      }
      let everywhere = DisplayText.parts(of: awkward.text, cutAt: Array(0...count))
      #expect(everywhere.reduce(DisplayText("")) { $0 + $1 } == whole, "\(awkward)")
    }
  }

  @Test func `very long texts are as wide as what they hold`() {
    let marks = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(DisplayText(marks).description == "a\u{301}\u{301}\u{301}\u{301}+9996")
    #expect(DisplayText.unmistakable(marks).width == 1 + 10_000 * 8)
    let joined = Array(repeating: "👩", count: 10_000).joined(separator: "\u{200D}")
    #expect(DisplayText(joined).width == 10_000 * 2 + 9_999 * 8)
    let million = String(repeating: "a", count: 1 << 20)
    #expect(DisplayText(million).truncated(to: 80).width == 80)
    #expect(DisplayText.spelling(of: million) == nil)
  }
}
