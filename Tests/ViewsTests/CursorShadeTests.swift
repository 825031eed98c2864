import Attention
import Screen
import Testing

@testable import Views

struct CursorShadeTests {
  private func cursor(
    _ look: Look = Look(), stage: Stage = .weights, query: Int = 8, key: Int = 2
  ) throws -> CursorShade {
    let scene = try Scene(stage: stage, query: query, key: key)
    return try #require(CursorShade(picture: scene.picture, look: look, cell: scene.cell))
  }

  @Test func `it is the number and the shade of the selected cell`() throws {
    let animal = try cursor()
    #expect(animal.text == "▾ .928 ")
    #expect(animal.shade?.tick == 3)
    #expect(try cursor(key: 6).text == "▾ .067 " && cursor(key: 6).shade?.tick == 0)
    #expect(try cursor(stage: .scaled).text == "▾ 12.19 ")
    #expect(try cursor(Look(range: .logarithmic)).text == "▾ .928 ")
  }

  @Test func `where rows have their own range it says what the number is compared with`() throws {
    let street = Look(range: .rowMaximum)
    #expect(try cursor(street, key: 6).text == "▾ .067 of .928 in this row  ")
    #expect(try cursor(Look(range: .rank), key: 6).text == "▾ .067 above .91 of its row  ")
    #expect(try cursor(Look(range: .rank)).text == "▾ .928 above 1.00 of its row ")
  }

  @Test func `a first key that is left out has no shade and is no maximum`() throws {
    let look = Look(range: .rowMaximum, firstKey: .unshaded)
    #expect(try cursor(look, query: 2, key: 0).shade == nil)
    #expect(try cursor(look, query: 2, key: 0).text == "▾ .794 of .146 in this row  ")
    #expect(try cursor(look, query: 2).text == "▾ .146 of .146 in this row  ")
  }

  @Test func `a cell without a number shows its sign, and none is no cursor`() throws {
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    let scene = try Scene(query: 2, key: 8, configuration: causal)
    let masked = CursorShade(picture: scene.picture, look: Look(), cell: scene.cell)
    #expect(masked?.text == "▾ ╱    " && masked?.shade == .masked)
    let nowhere = SelectedCell(head: scene.picture.head, query: -1, key: -1)
    #expect(CursorShade(picture: scene.picture, look: Look(), cell: nowhere) == nil)
  }

  @Test func `its text has one width in every row and column`() throws {
    for range in ShadeRange.allCases {
      let texts = try (0..<12).flatMap { query in
        try (0..<12).map { try cursor(Look(range: range), query: query, key: $0).text.width }
      }
      #expect(Set(texts).count == 1)
    }
  }
}
