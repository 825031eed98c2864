import Attention
import Models
import Screen
import Testing

@testable import Views

struct DerivationPaneNarrowTests {
  @Test func `the narrow pane at its heights`() throws {
    for rows in [18, 24, 12] {
      let scene = try Scene()
      let view = DerivationPane(picture: scene.picture, cell: scene.cell)
      try expectGolden("pane-narrow-\(rows)", Frame.drawn(rows: rows, columns: 20, view.draw))
    }
  }

  @Test func `every step has its line, the weight is the selected one`() throws {
    let scene = try Scene()
    let view = DerivationPane(picture: scene.picture, cell: scene.cell)
    let frame = Frame.drawn(rows: 18, columns: 20, view.draw)
    for line in [
      "│ query         8 it", "│ key       2 animal", "│ 1 dot  q·k   48.76",
      "│ 2 scale ÷√16 12.19", "│ 3 mask  none 12.19", "│ 4 exp(s−max) 1.000",
      "│   ÷ Σ row    1.078", "│ 5 weight    [.928]", "│ 6 mix, animate", "│   = output   +1.58",
    ] {
      #expect(frame.text.contains(line), "\(line)")
    }
  }

  @Test func `the selected key is always named in the mix`() throws {
    let scene = try Scene(key: 10)
    let view = DerivationPane(picture: scene.picture, cell: scene.cell)
    let text = Frame.drawn(rows: 18, columns: 20, view.draw).text
    let mix = text.split(separator: "6 mix").last.map(String.init) ?? ""
    #expect(mix.contains("  too "), "\(text)")
  }

  @Test func `keys come by weight, the selected one among the first so many`() throws {
    let small = try SmallHead(
      queries: [[1]], keys: [[4], [3], [2], [1]], values: [[1], [1], [1], [1]])
    func order(_ key: Int, _ count: Int) -> [Int] {
      Derivation(head: small.head, query: 0, key: key).keysWithSelectedAmong(count)
    }
    #expect(order(0, 2) == [0, 1, 2, 3])
    #expect(order(3, 2) == [0, 3, 1, 2])
    #expect(order(3, 1) == [3, 0, 1, 2])
    #expect(order(3, 0) == [0, 1, 2, 3])
  }

  @Test func `the scale says what it divides by`() throws {
    func title(_ scale: AttentionScale, _ temperature: Double) throws -> String {
      let small = try SmallHead(
        queries: [[1, 0, 0, 0]], keys: [[1, 0, 0, 0]], values: [[1]],
        configuration: AttentionConfiguration(scale: scale, temperature: temperature))
      return Derivation(head: small.head, query: 0, key: 0).scale.title
    }
    #expect(try title(.squareRootOfDimension, 1) == "÷√4")
    #expect(try title(.squareRootOfDimension, 0.5) == "÷√4÷T0.5")
    #expect(try title(.none, 1) == "÷1")
    #expect(try title(.dimension, 0) == "÷4")
  }

  @Test func `shares that are summed up are those that have no line`() throws {
    let small = try SmallHead(4)
    let derivation = Derivation(head: small.head, query: 0, key: 3)
    let mix = try #require(derivation.telling.first)
    let sum = MixSum(derivation, mix, names: small.picture(), most: 2)
    #expect(sum.keys == [3] && sum.sum.numbers.map(\.name) == ["key3", "3 others"])
    #expect(MixSum(derivation, mix, names: small.picture(), most: 4).keys.count == 4)
  }
}
