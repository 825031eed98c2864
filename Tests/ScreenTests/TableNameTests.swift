import AwkwardTexts
import Screen
import Testing

@Suite struct TableNameTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("'a", "''a"),
    ("\t=1", "␉=1"), ("\r=1", "␍=1"), ("a\nb", "a␊b"), ("＝1", "'＝1"), ("a=b", "a=b"), ("", ""),
    ("=\u{301}1", "'=<U+0301>1"), ("\u{202E}=1", "<U+202E>=1"),
  ])
  func `a name is no formula and one line`(_ text: String, _ name: String) {
    #expect(Array(DisplayText.tableName(text).utf8) == Array(name.utf8))
  }

  @Test func `awkward texts become names that differ and hold nothing hidden`() {
    var names: [[UInt8]: String] = [:]
    for awkward in AwkwardText.all {
      let name = DisplayText.tableName(awkward.text)
      #expect(Whitelist.strangers(in: name) == [], "\(awkward)")
      let first = name.unicodeScalars.first
      #expect(!["=", "+", "-", "@", "\t", "\r"].contains(first), "\(awkward)")
      let other = names.updateValue(awkward.text, forKey: Array(name.utf8))
      #expect(
        other.map { $0.unicodeScalars.elementsEqual(awkward.text.unicodeScalars) } ?? true,
        "\(awkward)")
    }
  }
}
