import Testing

@testable import Tokenization

@Suite struct BertNormalizerTests {
  private func normalized(_ text: String, _ json: String = "{}") throws -> AlignedText {
    var text = AlignedText(text)
    try BertNormalizer(fileValue(json)).apply(to: &text)
    return text
  }

  @Test func `letters become small and lose their accents`() throws {
    let text = try normalized("Çá \u{0}x\t你")
    #expect(text.string == "ca x  你 ")
    #expect(text.places == [0..<1, 1..<2, 2..<3, 4..<5, 5..<6, 6..<7, 6..<7, 6..<7])
  }

  @Test func `accents go with capital letters unless the file says otherwise`() throws {
    #expect(try normalized("É", #"{"lowercase":false}"#).scalars == scalars("\u{C9}"))
    #expect(try normalized("É", #"{"lowercase":false,"strip_accents":true}"#).string == "E")
    #expect(try normalized("É", #"{"strip_accents":false}"#).scalars == scalars("\u{E9}"))
  }

  @Test func `without cleaning, controls and ideographs stay as they are`() throws {
    let json = #"{"clean_text":false,"handle_chinese_chars":false}"#
    #expect(try normalized("a\u{7F}\t你", json).string == "a\u{7F}\t你")
  }
}
