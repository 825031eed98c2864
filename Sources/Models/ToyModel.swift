import Attention
import Tokenization

/// A model of two layers and ten heads whose every number was written by hand.
///
///     let trace = ToyModel().trace(of: ToyModel.openingText)
///     trace[ToyModel.openingHead]?.attention.row(8).outcome.value?.weights[2]
///     // 0.928: "it" reads "animal"
///
/// A token's vector has 32 named dimensions: word features and the hands of four clocks. A head
/// compares a few named channels and hands over a few named properties, which are added to the
/// vector. Nothing is learned, nothing is normalized, and there is no other layer.
///
///     x₀ = features + clocks,  xₗ₊₁ = xₗ + Σ heads output · W_oᵀ
public struct ToyModel: Equatable, Sendable {
  /// The words it knows.
  public var lexicon: Lexicon

  /// Creates the model.
  public init(lexicon: Lexicon = .standard) {
    self.lexicon = lexicon
  }

  /// The model with words that the reader has taught it.
  public func declaring(_ declarations: [WordDeclaration]) -> ToyModel {
    ToyModel(lexicon: lexicon.declaring(declarations))
  }

  /// Self-attention, clocks, scaled dot product, no mask, softmax.
  public static let configuration = AttentionConfiguration(positions: .sinusoidal)
  /// The sentence that the explorer opens with.
  public static let openingText = "The animal didn't cross the street because it was too tired"
  /// The head that finds what a pronoun stands for.
  public static let openingHead = HeadAddress(layer: 1, head: 3)
  /// Where *it* reads *animal* in the opening sentence.
  public static let openingCell = (query: 8, key: 2)

  /// The tokens of a text, the beginning of the sentence first.
  ///
  ///     ToyModel().tokens(of: "Wugs!").map(\.knowledge)  // .special, .unknown, .known
  ///
  /// - Complexity: O(length of the text).
  public func tokens(of text: String) -> [ModelToken] {
    let beginning = ModelToken(Token(text: "[BOS]", characters: 0..<0), .special)
    return [beginning]
      + WordTokenizer().tokens(of: text).map { token in
        ModelToken(token, lexicon.meaning(of: token.text).knowledge)
      }
  }
}
