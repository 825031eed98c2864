/// Mistral: Llama whose queries see only a window of keys before them.
///
///     query p sees the keys p − window + 1 … p
///
/// The windows are those of `ModelConfiguration.windows`.
///
/// Source: Jiang et al., *Mistral 7B*, 2023.
struct Mistral: RotaryFamily {
  static let choices = RotaryDecoder.Choices()
  let decoder: RotaryDecoder
}
