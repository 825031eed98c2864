import Attention
import Exports
import Testing

/// Weights of the row (0, 1)·keys: e^0 and e^(1/√2) or e^1 over their sum, computed in Python.
private let scaledRow: [Float] = [0.330_238_45, 0.669_761_55]
private let unscaledRow: [Float] = [0.268_941_4, 0.731_058_6]

@Suite struct AttentionCaptureTensorsTests {
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

  @Test func `the rows that cannot be computed are listed with their reason`() throws {
    let rows = try smallCapture().undefinedRows
    #expect(rows.map { [$0.layer, $0.head, $0.query] } == [[0, 1, 0]])
    #expect(rows.map(\.reason) == [.noAllowedKey])
  }
}
