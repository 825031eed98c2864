import Attention
import Screen
import Testing

@testable import Views

struct LookupSentenceTests {
  @Test func `the selected number, and what the query gets`() throws {
    let scene = try LookupScene()
    #expect(
      LookupSentence(scene.view()).text(columns: 100)
        == "sweetness of fruit is 0.8; fruit reads apple with weight .3716 and receives price 6.27")
    #expect(
      LookupSentence(scene.view(), original: 0.2).text(columns: 40)
        == "sweetness of fruit is 0.8 (was 0.2)")
    let value = LookupCursor(row: .key, table: .values)
    #expect(
      LookupSentence(scene.view(key: 1, cursor: value)).text(columns: 70)
        == "price of banana is 6; fruit reads banana .3467 and receives price 6.27")
  }

  @Test(arguments: LookupScene.configurations)
  func `it fits, whatever the attention`(configuration: AttentionConfiguration) throws {
    let view = try LookupScene(configuration).view(key: 1)
    for columns in [0, 5, 19, 40, 79, 200] {
      #expect(LookupSentence(view).text(columns: columns).width <= columns)
    }
  }

  @Test func `a hidden key and an undefined row say so`() throws {
    let masked = AttentionConfiguration(mask: AttentionMask([], keysOff: [1]))
    #expect(
      LookupSentence(try LookupScene(masked).view(key: 1)).text(columns: 120).description
        .contains("may not read key banana"))
    let off = AttentionConfiguration(mask: AttentionMask([], keysOff: [0, 1, 2]))
    #expect(
      LookupSentence(try LookupScene(off).view()).text(columns: 120).description
        .contains("row fruit is undefined"))
  }
}
