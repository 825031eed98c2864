import Attention
import Exports
import StrictJSON
import Testing

/// Two heads over two tokens that are called the same; the second head hides all keys from token 0.
func smallCapture() throws -> AttentionCapture {
  let identity = Matrix([[1, 0], [0, 1]])
  let values = Matrix([[2, 4], [6, 8]])
  let causal = try AttentionHead(
    queries: identity, keys: identity, values: values,
    configuration: AttentionConfiguration(mask: .causal))
  let hidden = try AttentionHead(
    queries: identity, keys: identity, values: values,
    configuration: AttentionConfiguration(
      scale: .none, mask: AttentionMask([.custom([[false, false], [true, true]])])))
  return AttentionCapture(
    modelName: "small", origin: "hand-made", text: "=a =a",
    tokens: [
      CapturedToken(text: "=a", characters: 0..<2, knowledge: "known"),
      CapturedToken(text: "=a", characters: 3..<5, knowledge: nil),
    ],
    configuration: AttentionConfiguration(mask: .causal),
    layers: [
      [CapturedHead(name: "first", attention: causal), CapturedHead(name: nil, attention: hidden)]
    ],
    hiddenStates: [identity, values], hiddenNames: ["x", "y"])
}

/// Weights of the row (0, 1)·keys: e^0 and e^(1/√2) or e^1 over their sum, computed in Python.
let scaledRow: [Float] = [0.330_238_45, 0.669_761_55]
let unscaledRow: [Float] = [0.268_941_4, 0.731_058_6]

@Suite struct AttentionCaptureTests {
  @Test func `a repeated token carries its position`() throws {
    #expect(try smallCapture().labels == ["=a@0", "=a@1"])
  }

  @Test func `tensors have the names and shapes of the field`() throws {
    let tensors = try smallCapture().tensors()
    #expect(tensors.map(\.name) == ["attentions", "scores", "hidden_states"])
    #expect(tensors.map(\.shape) == [[1, 2, 2, 2], [1, 2, 2, 2], [2, 2, 2]])
    #expect(tensors[2].elements == [1, 0, 0, 1, 2, 4, 6, 8])
  }

  @Test func `masked keys and undefined rows are 0 in weights, masked scores are −∞`() throws {
    let tensors = try smallCapture().tensors()
    let expected = [1, 0] + scaledRow + [0, 0] + unscaledRow
    let error = zip(tensors[0].elements, expected).map { abs($0 - $1) }.max() ?? 1
    print("largest error of exported weights: \(error)")
    #expect(error < 1e-6)
    let root = Float(0.5).squareRoot()
    #expect(
      tensors[1].elements == [root, -.infinity, 0, root, -.infinity, -.infinity, 0, 1])
  }

  @Test func `metadata are texts, lists among them JSON`() throws {
    let metadata = try smallCapture().metadata
    let texts = Dictionary(uniqueKeysWithValues: metadata.map { ($0.name, $0.text) })
    #expect(texts["tokens"] == #"["=a","=a"]"#)
    #expect(texts["undefined_rows"] == "[[0,1,0]]")
    #expect(texts["model"] == "small")
    #expect(texts["text"] == "=a =a")
    #expect(texts["mask"] == "causal")
    #expect(texts["scale"] == "sqrt")
    #expect(texts["keys_off"] == "[]")
  }

  @Test func `heads of different sizes fit into no tensor`() throws {
    let one = try smallCapture()
    let uneven = AttentionCapture(
      modelName: "", origin: "", text: "", tokens: [], configuration: AttentionConfiguration(),
      layers: [one.layers[0], [one.layers[0][0]]], hiddenStates: [], hiddenNames: [])
    #expect(throws: ExportError.unevenHeads(tensor: "attentions")) { try uneven.tensors() }
  }

  @Test func `a map is one matrix`() throws {
    let head = try smallCapture().layers[0][0].attention
    let tensor = try head.map(.output).tensor(name: "output")
    #expect(tensor.shape == [2, 2])
    #expect(tensor.elements.prefix(2) == [2, 4])
  }

  @Test func `JSON has null for masked scores and for undefined rows`() throws {
    let json = try JSONValue(parsing: Array(smallCapture().json().utf8))
    let heads = try #require(json["heads"]?.array)
    #expect(heads[0]["masked"]?.array?[0].array?[1] == .null)
    #expect(heads[0]["weights"]?.array?[0].array?.map { $0.number?.double } == [1, 0])
    #expect(heads[1]["weights"]?.array?[0] == .null)
    #expect(heads[1]["output"]?.array?[0] == .null)
    #expect(heads[1]["undefined_rows"]?.array?.count == 1)
    #expect(heads[1]["undefined_rows"]?.array?[0]["query"]?.number?.integer == 0)
    #expect(heads.map { $0["name"]?.string } == ["first", nil])
    #expect(heads.map { $0["address"]?.string } == ["L0.H0", "L0.H1"])
  }

  @Test func `JSON has tokens with their ranges, and every stage`() throws {
    let json = try JSONValue(parsing: Array(smallCapture().json().utf8))
    let tokens = try #require(json["tokens"]?.array)
    #expect(tokens.map { $0["token"]?.string } == ["=a", "=a"])
    #expect(tokens[1]["offsets"]?.array?.map { $0.number?.integer } == [3, 5])
    #expect(tokens.map { $0["known"]?.string } == ["known", nil])
    #expect(json["configuration"]?["mask"]?.string == "causal")
    #expect(json["hidden_states"]?["states"]?.array?.count == 2)
    let head = try #require(json["heads"]?.array?[0])
    for stage in Stage.allCases { #expect(head[JSONText(stage.rawValue)]?.array?.count == 2) }
  }

  @Test func `a table has guarded labels, masked scores and empty undefined rows`() throws {
    let capture = try smallCapture()
    let masked = try #require(capture.csv(HeadAddress(layer: 0, head: 1), stage: .masked))
    #expect(masked == "query ↓ key →,'=a@0,'=a@1\r\n'=a@0,-inf,-inf\r\n'=a@1,0,1\r\n")
    let weights = try #require(capture.csv(HeadAddress(layer: 0, head: 1), stage: .weights))
    #expect(weights.hasPrefix("query ↓ key →,'=a@0,'=a@1\r\n'=a@0,,\r\n'=a@1,0.268941421369995"))
    #expect(capture.csv(HeadAddress(layer: 1, head: 0), stage: .weights) == nil)
  }
}
