import Attention
import Models
import Screen
import Testing

@testable import Views

struct SentenceLineTests {
  private func text(_ scene: Scene, _ columns: Int = 200) -> String {
    SentenceLine(picture: scene.picture, cell: scene.cell, subject: .map)
      .text(columns: columns).description
  }

  private func text(
    _ small: SmallHead, _ stage: Stage = .weights, query: Int = 0, key: Int = 0,
    columns: Int = 200
  ) -> String {
    SentenceLine(picture: small.picture(stage), cell: small.cell(query, key), subject: .map)
      .text(columns: columns).description
  }

  private static let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)

  @Test func `sentences of all stages and outcomes`() throws {
    var lines: [String] = []
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    for configuration in [ToyModel.configuration, Self.causal, none] {
      for stage in Stage.allCases {
        for key in [2, 10] {
          let scene = try Scene(
            stage: stage, key: key, configuration: configuration, previous: .number(0.5))
          lines += [79, 119, 40].map { text(scene, $0) }
        }
      }
    }
    try expectLines("sentences", lines)
  }

  @Test func `a query reads a key with a weight, and the row sums to 1`() throws {
    let scene = try Scene()
    #expect(
      text(scene, 79)
        == "query it reads key animal with weight .928, largest of 12; this row sums to 1")
    #expect(
      text(scene, 119) == "query it reads key animal with weight .928, largest of 12 · row Σ 1, "
        + "entropy 0.41 bits · index attentions[1,3,8,2]")
    #expect(text(scene, 56) == "query it reads key animal with weight .928")
    #expect(text(scene, 20) == "it reads animal .928")
    #expect(text(scene, 18) == "it, animal: .928")
    #expect(text(scene, 10) == "it, anima…")
  }

  @Test func `no sentence says what attention does not`() throws {
    for stage in Stage.allCases {
      for key in 0..<12 {
        let found = text(try Scene(stage: stage, key: key))
        for word in ["looks at", "focus", "important", "because of", "attends", "%", "attention "] {
          #expect(!found.contains(word), "\(found)")
        }
        let isScore = [.dot, .scaled, .masked].contains(stage)
        #expect(!isScore || !found.hasPrefix("query it reads"), "\(found)")
      }
    }
  }

  @Test func `scores are scores before softmax, and softmax makes them weights`() throws {
    #expect(
      text(try Scene(stage: .dot))
        == "query it, key animal: dot product 48.76, largest of 12; softmax makes it weight .928")
    #expect(text(try Scene(stage: .scaled), 50) == "query it, key animal: scaled score 12.19")
    #expect(text(try Scene(stage: .masked), 50) == "query it, key animal: masked score 12.19")
  }

  @Test func `an allowed key gets more than 0, only a mask gives 0`() throws {
    let tiny = try SmallHead(2, gain: 40)
    #expect(text(tiny, query: 0, key: 1).contains("with weight below .000001, rank 2 of 2"))
    let hidden = try SmallHead(2, configuration: Self.causal)
    #expect(
      text(hidden, query: 0, key: 1)
        == "query key0 may not read key key1: the causal mask hides it, its weight is 0")
    #expect(text(hidden, query: 0, key: 1, columns: 40) == "key key1 is masked for query key0")
  }

  @Test func `a key that is switched off says so, whatever else hides it`() throws {
    let off = AttentionConfiguration(mask: AttentionMask(keysOff: [1]))
    #expect(
      text(try SmallHead(2, configuration: off), key: 1)
        == "query key0 may not read key key1: it is switched off, its weight is 0")
  }

  @Test func `a row without keys is undefined, its scores are not`() throws {
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    let small = try SmallHead(2, gain: 1, configuration: none)
    #expect(text(small).hasPrefix("row key0 is undefined: the mask hides every key"))
    #expect(text(small, .valueNorm, columns: 30) == "row key0 is undefined")
    #expect(text(small, .output).hasPrefix("row key0 is undefined"))
    #expect(text(small, .dot).hasPrefix("query key0, key key0: dot product 1.00"))
  }

  @Test func `what is no number is undefined with its reason`() throws {
    let small = try SmallHead(queries: [[.nan]], keys: [[1]], values: [[1]])
    #expect(text(small) == "row key0 is undefined: the score of key 0 is not a number (NaN)")
  }

  @Test func `the length of a contribution stands beside its weight`() throws {
    #expect(
      text(try Scene(stage: .valueNorm))
        == "key animal hands query it a value of length ‖α·v‖ 2.047, at weight .928")
    #expect(
      text(try SmallHead(4), .valueNorm, key: 1)
        == "key key1 hands query key0 a value of length ‖α·v‖ 0.500, at weight .250")
  }

  @Test func `the output is a sum over the keys`() throws {
    #expect(
      text(try SmallHead(4), .output)
        == "query key0 receives +0.50 in dimension d0, the sum of weight × value over 4 keys")
    let beyond = try SmallHead(1)
    let view = SentenceLine(
      picture: beyond.picture(.output), cell: beyond.cell(0, 0, dimension: 9), subject: .map)
    #expect(view.text(columns: 80) == "there is no output here")
  }

  @Test func `a head whose weight goes to the first key says so`() throws {
    let address = HeadAddress(layer: 1, head: 4)
    let scene = try Scene(address: address, key: 0)
    let view = SentenceLine(
      picture: scene.picture, cell: scene.cell, subject: .map, sinkAdvice: "[ opens L1.H3")
    for columns in [60, 79, 119] {
      let text = view.text(columns: columns)
      #expect(text.description.contains("[ opens L1.H3"), "\(text)")
      #expect(text.width <= columns)
    }
    #expect(view.text(columns: 119).description.contains("of this head's weight goes to BOS"))
  }

  @Test func `a changed number keeps its old one`() throws {
    let scene = try Scene(
      "The animal didn't cross the street because it was too wide", previous: .number(0.92767))
    #expect(
      text(scene, 90)
        == "query it reads key animal with weight .158 (was .928), rank 2 of 12; this row sums to 1"
    )
  }

  @Test(arguments: [
    (Derivation.Step.dot, "dot product 48.76, a sum of products"), (.scale, "scaled score 12.19"),
    (.mask, "masked score 12.19; the mask allows it"), (.exponent, "exponent 1.000"),
    (.weight, "weight .928; the 12 weights of this row sum to 1"),
    (.mix, "weight .928; the 12 weights of this row sum to 1"),
  ])
  func `each step says its own number`(_ step: Derivation.Step, _ words: String) throws {
    let scene = try Scene()
    let view = SentenceLine(
      picture: scene.picture, cell: scene.cell, subject: .steps(shown: step))
    #expect(view.text(columns: 90).description == "query it, key animal: " + words)
  }

  @Test func `where there is no cell there is nothing to read`() throws {
    #expect(text(try SmallHead(0)) == "there is no cell here")
    #expect(text(try SmallHead(2), query: 5) == "there is no cell here")
  }

  @Test func `hostile names are shown once escaped, never twice`() throws {
    let small = try SmallHead(1)
    let view = SentenceLine(
      picture: small.picture(names: ["<U+\u{1B}"]), cell: small.cell(), subject: .map)
    #expect(
      view.text(columns: 90).description.hasPrefix("query <U+003C>U+␛ reads key <U+003C>U+␛"))
  }

  @Test func `the sentence begins after a blank and stays in its area`() throws {
    let scene = try Scene()
    let view = SentenceLine(picture: scene.picture, cell: scene.cell, subject: .map)
    #expect(Frame.line(columns: 21, view.draw) == " it reads animal .928")
    #expect(Frame.leavesEmptyAreasAlone(view.draw))
    for columns in 0...130 { #expect(view.text(columns: columns).width <= columns) }
  }
}
