import Attention
import Testing

@Suite struct HeadGroupsTests {
  private func address(_ head: Int, layer: Int = 0) -> HeadAddress {
    HeadAddress(layer: layer, head: head)
  }

  @Test func `four query heads share two key-value heads`() {
    let groups = HeadGroups(headCounts: [4], keyValueHeadCounts: [2])
    #expect((0..<4).map { groups.keyValueHead(of: address($0)) } == [0, 0, 1, 1])
    #expect(groups.heads(ofKeyValueHead: 1, layer: 0) == 2..<4)
    #expect(groups.first(sharingWith: address(3)) == address(2))
    #expect(groups.isShared && groups.isShared(layer: 0))
  }

  @Test func `with one key-value head all of a layer share it`() {
    let groups = HeadGroups(headCounts: [3, 2], keyValueHeadCounts: [1, 2])
    #expect(groups.heads(ofKeyValueHead: 0, layer: 0) == 0..<3)
    #expect(groups.isShared(layer: 0) && !groups.isShared(layer: 1))
    #expect(groups.first(sharingWith: address(1, layer: 1)) == address(1, layer: 1))
  }

  @Test func `heads with keys of their own share nothing`() {
    #expect(!HeadGroups(headCounts: [5, 5]).isShared)
    #expect(!HeadGroups.none.isShared)
    #expect(HeadGroups.none.keyValueHead(of: address(3)) == 3)
    #expect(HeadGroups.none.first(sharingWith: address(3)) == address(3))
    #expect(HeadGroups.none.heads(ofKeyValueHead: 0, layer: 7).isEmpty)
  }

  @Test(arguments: [(1, 1), (6, 4), (7, 3), (32, 8), (0, 0), (4, 9), (4, 0)])
  func `every query head is in exactly one group, side by side`(heads: Int, keyValueHeads: Int) {
    let groups = HeadGroups(headCounts: [heads], keyValueHeadCounts: [keyValueHeads])
    let all = (0..<groups.keyValueHeadCount(layer: 0)).flatMap {
      Array(groups.heads(ofKeyValueHead: $0, layer: 0))
    }
    #expect(all == Array(0..<heads))
  }
}
