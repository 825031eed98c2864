import Attention
import Screen
import Testing

@testable import Views

struct HeadPictureTests {
  @Test func `the numbers of a stage are those of the head`() throws {
    let small = try SmallHead(3, gain: 2)
    for stage in Stage.allCases {
      let picture = small.picture(stage)
      for query in 0..<3 {
        #expect(picture.values(query: query) == small.head.values(of: stage, query: query))
      }
      #expect(picture.queryCount == 3)
      #expect(picture.columnCount == (stage == .output ? 2 : 3))
      #expect(picture.columnLabels.count == picture.columnCount)
    }
  }

  @Test func `a query that does not exist has no numbers`() throws {
    let picture = try SmallHead(2).picture()
    #expect(picture.values(query: -1) == [] && picture.values(query: 2) == [])
  }

  @Test func `columns are summed up, a quarter each of four queries is one`() throws {
    let picture = try SmallHead(4).picture()
    #expect(picture.columnSums.allSatisfy { abs($0 - 1) < 1e-6 } && picture.columnSums.count == 4)
    #expect(try SmallHead(0).picture().columnSums == [])
  }

  @Test func `shades of weights end at 1, those of others at the largest number`() throws {
    let small = try SmallHead(
      queries: [[1], [-3]], keys: [[2], [1]], values: [[1], [0]])
    #expect(small.picture(.weights).largest == 1)
    #expect(small.picture(.dot).largest == 6)
    let infinite = try SmallHead(
      queries: [[1], [.infinity]], keys: [[2], [1]], values: [[1], [0]])
    #expect(infinite.picture(.dot).largest == 2)
  }

  @Test func `a map that is too large is not kept, its rows are computed when asked for`() throws {
    let side = 1449
    let rows = Array(repeating: [Float(0)], count: side)
    let small = try SmallHead(queries: Array(rows.prefix(363)), keys: rows, values: rows)
    let picture = small.picture()
    #expect(363 * side > HeadPicture.largestMap)
    #expect(picture.map == nil && picture.columnSums.isEmpty)
    #expect(picture.survey == nil && picture.firstKey == nil && picture.signs.isEmpty)
    #expect(picture.largest == 1 && small.picture(.dot).largest == nil)
    #expect(picture.overview(rows: 4, columns: 5) == nil)
    #expect(picture.values(query: 362).count == side)
  }

  @Test func `a survey tells of a large map what a small one tells of itself`() throws {
    let rows = Array(repeating: [Float(0)], count: 725)
    let small = try SmallHead(queries: rows, keys: rows, values: rows)
    let survey = small.head.survey(.weights, rows: 4, columns: 5)
    let picture = HeadPicture(
      head: small.head, address: HeadAddress(layer: 0, head: 0), headName: nil, headCounts: [1],
      modelTitle: "small", queryLabels: [], keyLabels: [], stage: .weights, survey: survey)
    #expect(picture.map == nil)
    #expect(picture.columnSums.count == 725 && abs(picture.columnSums[0] - 1) < 1e-9)
    #expect(picture.firstKey?.isMost == false)
    #expect(picture.overview(rows: 4, columns: 5) == survey.overview)
    #expect(picture.overview(rows: 5, columns: 5) == nil)
  }

  @Test func `names beyond the labels are their indices`() throws {
    let picture = try SmallHead(2).picture(names: ["cat", "cat"])
    #expect(picture.keyName(0) == "cat₀" && picture.queryName(1) == "cat₁")
    #expect(picture.keyName(7) == "7")
    #expect(picture.keyName(0, columns: 3) == "c…₀")
    #expect(picture.queryName(123, columns: 2) == "1…")
  }

  @Test func `dimensions without a name are short`() {
    #expect(shortDimension("dimension 12") == "d12")
    #expect(shortDimension("animate") == "animate")
    #expect(shortDimension("") == "")
  }

  @Test func `the columns of the output are dimensions of the value`() throws {
    let picture = try SmallHead(3).picture(.output)
    #expect(picture.columnLabels.map(\.name.description) == ["d0", "d1"])
    #expect(try SmallHead(3).picture(.valueNorm).columnLabels.first?.name == "key0")
  }

  @Test func `the picture knows what signs stand in its map`() throws {
    #expect(try SmallHead(2).picture().signs == [])
    let causal = AttentionConfiguration(mask: .causal)
    #expect(try SmallHead(2, configuration: causal).picture().signs == [.masked])
    #expect(try SmallHead(2, configuration: causal).picture(.dot).signs == [.zero])
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    #expect(try SmallHead(2, configuration: none).picture().signs.contains(.undefined))
  }
}
