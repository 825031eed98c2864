/// Gemma 2: soft caps, windows in every other layer, and norms around each block.
///
///     score = c · tanh(q·k ÷ √s ÷ c)
///     x' = x + norm(heads(norm(x))),  x = x' + norm(W₂ · (a(W_g · norm(x')) ⊙ W₁ · norm(x')))
///     logits = c' · tanh(norm(x) · Eᵀ ÷ c')
///
/// Its norms multiply by 1 + gain, and the vectors of tokens by √model. The heads are normalized
/// together before they are added, so that no head alone adds a vector to the stream.
///
/// Source: Gemma Team, *Gemma 2*, 2024.
struct Gemma2: RotaryFamily {
  static let choices = RotaryDecoder.Choices(
    gain: .onePlusStored, norms: .aroundBlocks, embedding: .squareRootOfWidth)
  let decoder: RotaryDecoder
}
