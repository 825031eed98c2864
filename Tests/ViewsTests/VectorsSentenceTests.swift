import Attention
import Models
import Screen
import Testing

@testable import Views

struct VectorsSentenceTests {
  private func text(_ view: VectorsView, columns: Int = 79) -> String {
    VectorsSentence(view).text(columns: columns).description
  }

  @Test func `a dimension adds to the dot product`() throws {
    let view = try Scene().vectors()
    let short = "dimension animate adds +9.64 to the dot product of query it and key animal"
    #expect(text(view) == short)
    #expect(text(view, columns: 119) == short + ": +5.693 × +1.694 = +9.64")
  }

  @Test func `a dimension of the value is handed over by the weight`() throws {
    #expect(
      text(try Scene().vectors(pane: .value))
        == "dimension animate of value animal is +1.694; weight .928 hands over +1.57")
  }

  @Test func `masked, undefined and vanishing are said`() throws {
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    let hidden = try Scene(query: 8, key: 11, configuration: causal).vectors(pane: .value)
    #expect(
      text(hidden, columns: 119).hasSuffix("key tired is masked for query it, it hands over 0"))
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    let undefined = try Scene(configuration: none).vectors(pane: .value)
    #expect(text(undefined, columns: 199).contains("row it is undefined: the mask hides every key"))
    let vanishing = try Scene(query: 0, key: 2).vectors(pane: .value)
    #expect(text(vanishing, columns: 119).contains("its weight is below .000001"))
  }

  @Test func `every version is shorter than the one before, and the last one is cut`() throws {
    let versions = VectorsSentence(try Scene().vectors()).versions.map(\.count)
    #expect(versions == versions.sorted(by: >))
    #expect(text(try Scene().vectors(), columns: 12).count == 12)
  }

  @Test func `without a cell, or a dimension, it says so`() throws {
    let empty = try SmallHead(0)
    let view = VectorsView(picture: empty.picture(), cell: empty.cell())
    #expect(text(view) == "there is no cell here")
    #expect(text(try Scene().vectors(99)) == "there is no dimension here")
  }
}
