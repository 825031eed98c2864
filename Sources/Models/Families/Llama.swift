/// Llama: a decoder whose heads turn queries and keys by their positions and share keys and values.
///
/// It is `RotaryDecoder` as it is.
///
/// Sources: Touvron et al., *LLaMA*, 2023; Su et al., *RoFormer*, 2021.
struct Llama: RotaryFamily {
  static let choices = RotaryDecoder.Choices()
  let decoder: RotaryDecoder
}
