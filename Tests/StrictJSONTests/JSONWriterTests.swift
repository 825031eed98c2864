import StrictJSON
import Testing

@Suite struct JSONWriterTests {
  @Test func `pieces get their commas and colons`() {
    #expect(example(.compact).text == #"{"a":1,"row":[0.5,null,true],"empty":[],"text":"x"}"#)
  }

  @Test func `lines are indented by two`() {
    #expect(
      example(.lines).text == """
        {
          "a": 1,
          "row": [0.5, null, true],
          "empty": [],
          "text": "x"
        }
        """)
  }

  @Test func `what lies in one line stays on it`() {
    var writer = JSONWriter(layout: .lines)
    writer.beginArray()
    for index in 0..<2 {
      writer.beginObject(.oneLine)
      writer.name("index")
      writer.integer(index)
      writer.name("pair")
      writer.beginArray()
      writer.integer(0)
      writer.integer(1)
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    #expect(
      writer.text == """
        [
          {"index": 0, "pair": [0, 1]},
          {"index": 1, "pair": [0, 1]}
        ]
        """)
  }

  @Test func `controls and line separators are escaped`() {
    var writer = JSONWriter()
    writer.string("\u{1B}[2J\"\\\n\r\t\u{0}\u{7F}\u{9B}\u{2028}\u{2029}é😀")
    #expect(
      writer.text
        == #""\u001B[2J\"\\\n\r\t\u0000\u007F\u009B\u2028\u2029é😀""#)
  }

  @Test func `NaN and infinity become null`() {
    var writer = JSONWriter()
    writer.beginArray()
    writer.number(Double.nan)
    writer.number(Double.infinity)
    writer.number(-Float.infinity)
    writer.endArray()
    #expect(writer.text == "[null,null,null]")
  }

  private func example(_ layout: JSONWriter.Layout) -> JSONWriter {
    var writer = JSONWriter(layout: layout)
    writer.beginObject()
    writer.name("a")
    writer.integer(1)
    writer.name("row")
    writer.beginArray(.oneLine)
    writer.number(0.5)
    writer.null()
    writer.boolean(true)
    writer.endArray()
    writer.name("empty")
    writer.beginArray()
    writer.endArray()
    writer.name("text")
    writer.string("x")
    writer.endObject()
    return writer
  }
}
