import Attention
import Screen
import Testing

@testable import Views

struct GridSentenceTests {
  private func text(_ view: GridView, columns: Int = 99) -> String {
    GridSentence(view).text(columns: columns).description
  }

  @Test func `the patch, its place, its weight and what the others get`() throws {
    let scene = try GridScene()
    #expect(
      text(scene.view())
        == "query dog reads key 5 dog (row 1, column 1) with weight .964; the other 15 get .002 each"
    )
    #expect(
      text(scene.view(query: 2, key: 0))
        == "query grass reads key 0 grass (row 0, column 0) with weight .071; the others get .929")
    #expect(text(scene.view(), columns: 30) == "dog reads key 5 dog .964")
  }

  @Test func `other stages and hidden patches have the sentence of the map, with their place`()
    throws
  {
    #expect(text(try GridScene().view(stage: .dot)).hasSuffix("; row 1, column 1"))
    let off = AttentionConfiguration(scale: .none, mask: AttentionMask([], keysOff: [5]))
    #expect(text(try GridScene(off).view()).contains("switched off"))
    for columns in [0, 9, 40] {
      #expect(GridSentence(try GridScene(off).view()).text(columns: columns).width <= columns)
    }
  }
}
