import Attention
import Models
import Screen
import Testing
import Views

@Suite struct HeadsLinesTests {
  private func sentence(
    _ number: HeadNumber = .cell, stage: Stage = .weights,
    address: HeadAddress = ToyModel.openingHead,
    configuration: AttentionConfiguration = ToyModel.configuration, pendingLayers: Int = 0,
    columns: Int = 120
  ) throws -> String {
    try HeadsScene(
      number, stage: stage, address: address, configuration: configuration,
      pendingLayers: pendingLayers
    ).lines().sentence(columns: columns).description
  }

  @Test func `the sentence says the number of the open head and its place`() throws {
    #expect(
      try sentence() == "L1.H3: query it reads key animal with weight .928, largest of 10 heads")
    #expect(
      try sentence(.metric(.firstKey))
        == "L1.H3: a query reads key BOS with weight .856, mean over 12 queries, rank 3 of 10 heads"
    )
    #expect(
      try sentence(stage: .scaled).hasPrefix(
        "L1.H3: query it, key animal: scaled score 12.19, largest of 10 heads"))
    #expect(try sentence(.metric(.entropy)).contains("0.41 bits (at most 3.58)"))
    #expect(try sentence(.metric(.distance)).contains("a query reads 5.13 positions away"))
    #expect(try sentence(.metric(.previousToken)).contains("the token before it with weight .091"))
    #expect(
      try sentence(.similarity(to: ToyModel.openingHead)).contains("1.000 of its weight"))
  }

  @Test func `while heads are missing the place is so far`() throws {
    let head = HeadAddress(layer: 0, head: 2)
    #expect(
      try sentence(address: head, pendingLayers: 1).hasSuffix("largest of 5 heads so far"))
    #expect(try sentence(pendingLayers: 1) == "L1.H3: not computed yet")
  }

  @Test func `a masked cell is said to be masked`() throws {
    let configuration = AttentionConfiguration(
      positions: .sinusoidal, mask: AttentionMask(keysOff: [2]))
    #expect(
      try sentence(configuration: configuration)
        == "L1.H3: the mask hides key animal from query it")
  }

  @Test func `the sentence fits in any room`() throws {
    for columns in 0...120 {
      let lines = try HeadsScene(.metric(.entropy)).lines()
      #expect(lines.sentence(columns: columns).width <= columns)
    }
  }

  private func drawn(_ scene: HeadsScene, columns: Int = 80, thumbnail: Thumbnail? = nil) -> (
    number: String, legend: String
  ) {
    let lines = scene.lines(thumbnail: thumbnail)
    let number = Frame.drawn(rows: 1, columns: columns) { lines.drawNumber(in: $0, of: &$1) }
    let legend = Frame.drawn(rows: 1, columns: columns) { lines.drawLegend(in: $0, of: &$1) }
    return (number.text, legend.text)
  }

  @Test func `the line of the number names number, order and range`() throws {
    let cell = try drawn(HeadsScene())
    #expect(cell.number.hasPrefix(" number: weight of query it, key animal "))
    #expect(cell.number.hasSuffix("order layer · range 0…1, every head"))
    let entropy = try drawn(HeadsScene(.metric(.entropy), order: .smallest))
    #expect(entropy.number.contains("entropy of rows, bits"))
    #expect(entropy.number.hasSuffix("order smallest first · range 0…3.58, every head"))
    #expect(try drawn(HeadsScene(stage: .dot)).number.contains("order layer · range ±48.76"))
  }

  @Test func `the legend says at which number each shade begins`() throws {
    #expect(
      try drawn(HeadsScene()).legend.hasPrefix(" weights  ░ ≥.05  ▒ ≥.25  ▓ ≥.50  █ ≥.75   "))
    #expect(try drawn(HeadsScene(.metric(.entropy))).legend.contains("▓ ≥1.79"))
    #expect(try drawn(HeadsScene(pendingLayers: 1)).legend.contains("… not computed yet"))
    #expect(
      try drawn(HeadsScene(.similarity(to: ToyModel.openingHead)), columns: 100).legend.contains(
        "1 − ½ Σ |α − β|, mean over queries"))
  }

  @Test(arguments: [HeadNumber.cell] + RowMetric.ofHeads.map(HeadNumber.metric))
  func `pooled thumbnails say so in 80 columns, whatever the number`(number: HeadNumber) throws {
    let scene = try HeadsScene(number)
    let small = scene.view(rows: 18, columns: 80).thumbnails.byHead
    let thumbnail = try #require(small[ToyModel.openingHead])
    #expect(drawn(scene, thumbnail: thumbnail).legend.contains("largest of 2×2"))
  }

  @Test func `the header counts heads, and while they are computed those that are done`() throws {
    #expect(try HeadsScene().lines().aside.description == "2 layers, 10 heads")
    #expect(
      try HeadsScene(pendingLayers: 1).lines().aside.description == "██████░░░░░░ 5 of 10 heads")
  }
}
