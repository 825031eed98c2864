import Attention
import Models
import Screen
import Testing

@testable import Views

struct MapViewSpokenTests {
  private func list(_ scene: Scene) -> SpokenList {
    MapView(picture: scene.picture, cell: scene.cell, look: scene.look).spoken
  }

  @Test func `a sentence for each query, the largest numbers first, and the column sums`() throws {
    let list = list(try Scene())
    #expect(list.count == 13 && list.selected == 8)
    #expect(
      list.sentence(8).description
        == "query it: animal .928, street .067, BOS .005, it less than .0005, "
        + "8 others less than .0005")
    #expect(
      list.sentence(12).description.hasPrefix("column sums, from all queries together: BOS 10.27"))
  }

  @Test func `masked and undefined rows say so`() throws {
    let masked = list(
      try Scene(configuration: AttentionConfiguration(mask: AttentionMask([.causal]))))
    #expect(masked.sentence(0) == "query BOS: BOS 1.000, 11 masked")
    let mask = AttentionMask([.causal], keysOff: [0])
    let undefined = list(try Scene(configuration: AttentionConfiguration(mask: mask)))
    #expect(undefined.sentence(0).description.hasPrefix("query BOS: undefined, the mask hides"))
  }

  @Test(arguments: Stage.allCases) func `every stage has its numbers`(_ stage: Stage) throws {
    let scene = try Scene(stage: stage)
    let list = list(scene)
    #expect(list.count == scene.picture.queryCount + (stage == .weights ? 1 : 0))
    for query in 0..<scene.picture.queryCount {
      #expect(
        list.sentence(query).description.hasPrefix("query \(scene.picture.queryName(query)): "))
      #expect(!list.sentence(query).description.contains { "░▒▓█╱∅│".contains($0) })
    }
    if stage == .dot {
      #expect(list.sentence(8).description.hasPrefix("query it: animal 48.76, street 38.23"))
    }
  }
}
