import StrictJSON
import Testing

@Suite struct JSONValueWritingTests {
  @Test(arguments: acceptable) func `what was read is written and read again unchanged`(
    _ specimen: Specimen
  ) throws {
    let value = try JSONValue(parsing: specimen.bytes)
    for layout in [JSONWriter.Layout.compact, .lines] {
      #expect(try JSONValue(parsing: Array(value.text(layout: layout).utf8)) == value)
    }
  }

  @Test func `numbers keep their digits and members their order`() throws {
    let text = #"{"z":1.50,"a":[1e5,-0,9007199254740993]}"#
    #expect(try JSONValue(parsing: Array(text.utf8)).text() == text)
  }

  @Test func `an array of plain values stays on its line`() throws {
    let value = try JSONValue(parsing: Array(#"{"row":[1,"a",null],"rows":[[1,2],[]]}"#.utf8))
    #expect(
      value.text(layout: .lines) == """
        {
          "row": [1, "a", null],
          "rows": [
            [1, 2],
            []
          ]
        }
        """)
  }
}
