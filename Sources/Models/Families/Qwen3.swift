/// Qwen 3: Llama that normalizes every query and key before it turns them.
///
///     q = turn(norm(W_Q · x)),  k = turn(norm(W_K · x))
///
/// Source: Yang et al., *Qwen3 Technical Report*, 2025.
struct Qwen3: RotaryFamily {
  static let choices = RotaryDecoder.Choices(headNorms: .rootMeanSquare)
  let decoder: RotaryDecoder
}
