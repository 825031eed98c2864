/// Qwen 2: Llama with a bias on queries, keys and values.
///
/// The biases are read where the checkpoint has them; some layers may have windows.
///
/// Source: Yang et al., *Qwen2 Technical Report*, 2024.
struct Qwen2: RotaryFamily {
  static let choices = RotaryDecoder.Choices()
  let decoder: RotaryDecoder
}
