import Screen
import Testing

struct DisplayTextTests {
  @Test(arguments: ["a\u{1B}[2J", "\u{202E}abc", "<U+202E> ␛", "né 漢字", "\u{7F}\u{9B}"])
  func `text put together from showable parts is not escaped twice`(text: String) {
    let shown = DisplayText(text)
    #expect(DisplayText(assembled: shown.description) == shown)
  }

  @Test func `what is put together is still escaped`() {
    #expect(DisplayText(assembled: "a\u{1B}\u{202E}").description == "a␛<U+202E>")
  }

  @Test(arguments: [
    ("plain é 漢 😀", "plain é 漢 😀"),
    ("a\u{1B}[2J", "a␛[2J"),
    ("a\0b\r\n\t\u{7F}", "a␀b␍␊␉␡"),
    ("\u{85}\u{9B}", "<U+0085><U+009B>"),
    ("\u{202E}abc", "<U+202E>abc"),
    ("a\u{200B}\u{FEFF}\u{AD}", "a<U+200B><U+FEFF><U+00AD>"),
    ("\u{2028}\u{2029}", "<U+2028><U+2029>"),
    ("\u{E0041}\u{FE0F}", "<U+E0041><U+FE0F>"),
    ("\u{3164}\u{115F}\u{1160}\u{2800}\u{180E}", "<U+3164><U+115F><U+1160><U+2800><U+180E>"),
    ("\u{FFF9}\u{FFFE}\u{E000}\u{378}", "<U+FFF9><U+FFFE><U+E000><U+0378>"),
    ("שלום", "שלום"),
    ("\u{301}a", "<U+0301>a"),
    ("<U+202E>", "<U+003C>U+202E>"),
    ("<0x9B> <b> <U <", "<U+003C>0x9B> <b> <U <"),
    ("␛", "<U+241B>"),
  ])
  func `what could do harm is written out`(_ text: String, _ shown: String) {
    #expect(DisplayText(text).description == shown)
  }

  @Test func `at most four marks stand on a character`() {
    let text = "a" + String(repeating: "\u{301}", count: 40) + "b"
    #expect(DisplayText(text).description == "a\u{301}\u{301}\u{301}\u{301}+36b")
    #expect(DisplayText(text).width == 5)
    #expect(DisplayText.spelledOut(text).width == 2 + 36 * 8)
  }

  @Test func `bytes that are not UTF-8 are shown as bytes`() {
    #expect(DisplayText(bytes: [0x61, 0x9B, 0xC3, 0xA9]).description == "a<0x9B>é")
    #expect(DisplayText(bytes: [0xE2, 0x82]).description == "<0xE2><0x82>")
    #expect(DisplayText(bytes: [0xED, 0xA0, 0x80, 0x3C]).description == "<0xED><0xA0><0x80><")
  }

  @Test func `in ASCII all else is written out`() {
    #expect(DisplayText("né\u{1B}", repertoire: .ascii).description == "n<U+00E9><U+001B>")
  }

  @Test func `different texts look different`() {
    let pieces = ["<", "U", "+", "0", "x", "\u{1B}", "␛", "\u{301}", "a", "<U+0301>", ">"]
    var seen: [String: String] = [:]
    for one in pieces {
      for two in pieces {
        for three in pieces {
          let text = one + two + three
          let shown = DisplayText.spelledOut(text).description.unicodeScalars.map(\.value)
          let earlier = seen.updateValue(text, forKey: "\(shown)")
          #expect(earlier.map { Array($0.unicodeScalars) == Array(text.unicodeScalars) } ?? true)
        }
      }
    }
  }
}
