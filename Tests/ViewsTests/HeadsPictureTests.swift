import Attention
import Models
import Screen
import Testing

@testable import Views

@Suite struct HeadsPictureTests {
  @Test func `the number of a cell is that of the head, in every head and stage`() throws {
    for stage in Stage.allCases where stage != .output {
      let scene = try HeadsScene(stage: stage)
      for entry in scene.picture.entries {
        let head = try #require(scene.scene.trace[entry.address]?.attention)
        #expect(entry.reading == .value(head.values(of: stage, query: 8)[2]))
      }
    }
  }

  @Test func `the weight in the grid is that of the derivation`() throws {
    for entry in try HeadsScene().picture.entries {
      let head = try #require(ToyModel().trace(of: ToyModel.openingText)[entry.address])
      #expect(entry.number == head.attention.cell(8, 2).outcome.value?.weight)
    }
  }

  @Test func `the grid stands layer by layer, the orders from the largest and the smallest`() throws
  {
    let grid = try HeadsScene(.metric(.entropy)).picture
    #expect(grid.entries.map(\.address) == grid.entries.map(\.address).sorted())
    let falling = try HeadsScene(.metric(.entropy), order: .largest).picture.entries.compactMap(
      \.number)
    #expect(falling == falling.sorted(by: >))
    #expect(falling.count == 10)
    let rising = try HeadsScene(.metric(.entropy), order: .smallest).picture.entries.compactMap(
      \.number)
    #expect(rising == falling.reversed())
  }

  @Test func `heads that are not computed come last, and are not counted`() throws {
    let picture = try HeadsScene(
      order: .smallest, address: HeadAddress(layer: 0, head: 2), pendingLayers: 1
    ).picture
    #expect(picture.computedCount == 5)
    #expect(picture.ranking.count == 5)
    #expect(picture.entries.suffix(5).allSatisfy { $0.reading == .pending })
    #expect(picture.shade(of: picture.entries[9]) == nil)
  }

  @Test func `weights, shares and entropy have a range that no head moves`() throws {
    #expect(try HeadsScene().picture.largest == 1)
    #expect(try HeadsScene(.metric(.firstKey)).picture.largest == 1)
    let entropy = try HeadsScene(.metric(.entropy)).picture.largest
    #expect(abs(entropy - 3.5849625) < 1e-6)  // log₂ 12
    let distance = try HeadsScene(.metric(.distance)).picture
    #expect(distance.largest == distance.entries.compactMap(\.number).max())
  }

  @Test func `a stage with a sign is shaded on both sides of zero`() throws {
    let picture = try HeadsScene(stage: .dot).picture
    #expect(picture.isSigned)
    let shades = picture.entries.compactMap(picture.shade)
    #expect(shades.contains { if case .diverging(let share) = $0 { share < 0 } else { false } })
    #expect(try !HeadsScene(.metric(.entropy), stage: .dot).picture.isSigned)
  }

  @Test func `ranks count the larger numbers`() throws {
    let picture = try HeadsScene(order: .smallest).picture
    let open = try #require(picture.openEntry)
    #expect(picture.rank(of: open) == 1)
    #expect(picture.entries.compactMap(picture.rank).sorted().first == 1)
    #expect(picture.selected == 9)
  }
}
