import Exports
import Testing

@Suite struct CSVTableTests {
  @Test func `numbers are plain, lines end as RFC 4180 has it`() {
    let table = CSVTable(
      corner: "query ↓ key →", columns: ["a", "b"],
      rows: [
        ("a", [.number(0.5), .number(-2)]), ("b", [.number(-.infinity), .undefined]),
        ("c", [.number(.nan), .number(1e-7)]),
      ])
    #expect(table.text == "query ↓ key →,a,b\r\na,0.5,-2\r\nb,-inf,\r\nc,,1e-07\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "␉=1"), ("\r=1", "␍=1"), ("\n=1", "␊=1"), ("＝1", "'＝1"), ("'=1", "''=1"),
    ("=\"a\"", "\"'=\"\"a\"\"\""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
    ("a\r\nb", "a␍␊b"), (" a", "\" a\""), ("a=b", "a=b"), ("", ""), ("the@1", "the@1"),
    ("=\u{301}1", "'=<U+0301>1"), ("a\"\u{301}", "\"a\"\"<U+0301>\""),
  ])
  func `a label is no formula and one cell`(_ label: String, _ written: String) {
    let table = CSVTable(corner: "", columns: [label], rows: [(label, [.number(1)])])
    let text = Array(table.text.utf8)
    #expect(text == Array(",\(written)\r\n\(written),1\r\n".utf8))
  }
}
