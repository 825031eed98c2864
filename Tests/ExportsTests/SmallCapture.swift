import Attention
import Exports

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
