import Attention

/// What the steps and numbers of a head are called, which follows from its kind of attention.
///
///     StepWords(AttentionConfiguration()).formula                        // "q·k"
///     StepWords(AttentionConfiguration(normalizer: .minMax)).weight      // "norm"
///
/// Only a product is called a dot product, only e^s an exponent, and only what is a share of 1 a
/// weight; what other normalizers give is a normalized score.
struct StepWords: Equatable, Sendable {
  private let configuration: AttentionConfiguration

  init(_ configuration: AttentionConfiguration) { self.configuration = configuration }

  /// Step 1: `dot`, or `score` where it is no plain product of query and key.
  var score: String { configuration.score == .dot ? "dot" : "score" }

  /// Step 1 in a sentence.
  var scoreNoun: String { configuration.score == .dot ? "dot product" : "score" }

  /// What step 1 computes, in few signs.
  var formula: String {
    switch configuration.score {
    case .dot: "q·k"
    case .general: "q·Wk"
    case .additive, .concat: "v·tanh"
    case .cosine: "cos"
    case .gaussian, .boxcar, .epanechnikov: "log K"
    }
  }

  /// What step 1 computes, as a sum of its terms.
  var longFormula: String {
    switch configuration.score {
    case .dot: "q·k = Σ qᵢ × kᵢ"
    case .general: "q·Wk = Σ qᵢ × (Wk)ᵢ"
    case .additive: "Σ vᵢ tanh(W_q q + W_k k)ᵢ"
    case .concat: "Σ vᵢ tanh(W [q; k])ᵢ"
    case .cosine: "Σ q̂ᵢ × k̂ᵢ of unit length"
    case .gaussian: "−Σ (qᵢ − kᵢ)² ÷ 2 width²"
    case .boxcar: "log 1 within a width"
    case .epanechnikov: "log(1 − u²), u ‖q−k‖ ÷ width"
    }
  }

  /// The left factor of a term: the query's number, or what stands in its place.
  var left: String {
    switch configuration.score {
    case .dot, .general, .cosine: "q"
    case .additive, .concat: "v"
    case .gaussian: "(q−k)÷w"
    case .boxcar, .epanechnikov: "1"
    }
  }

  /// The right factor of a term: the key's number, or what stands in its place.
  var right: String {
    switch configuration.score {
    case .dot, .cosine: "k"
    case .general: "Wk"
    case .additive, .concat: "tanh"
    case .gaussian: "−½ of it"
    case .boxcar, .epanechnikov: "log K"
    }
  }

  /// Whether the factors of a term belong to query and key, so that their names stand over them.
  var factorsAreOfQueryAndKey: Bool {
    switch configuration.score {
    case .dot, .general, .cosine: true
    case .additive, .concat, .gaussian, .boxcar, .epanechnikov: false
    }
  }

  /// Both factors: `q × k`; in few signs where they are long.
  var product: String {
    switch configuration.score {
    case .dot, .general, .cosine: "\(left) × \(right)"
    case .additive, .concat: "product"
    case .gaussian, .boxcar, .epanechnikov: "term"
    }
  }

  /// What a term belongs to.
  var part: String {
    switch configuration.score {
    case .additive, .concat: "unit"
    default: "dimension"
    }
  }

  /// Step 4: `exp`, or what another normalizer makes of the score first.
  var numerator: String {
    switch configuration.normalizer {
    case .softmax, .local: "exp"
    case .argmax: "pick"
    case .sample: "draw"
    case .minMax: "s−min"
    case .standardize: "s−mean"
    case .sparsemax: "s−τ"
    case .none: "s"
    }
  }

  /// Step 4 in a sentence.
  var exponentNoun: String { numerator == "exp" ? "exponent" : numerator }

  /// Step 4 in the narrow pane.
  var longNumerator: String {
    switch configuration.normalizer {
    case .softmax: "exp(s−max)"
    case .local: "exp × bell"
    case .argmax: "largest: 1"
    case .sample: "drawn: 1"
    default: numerator
    }
  }

  /// What step 5 divides by, in the narrow pane.
  var denominator: String {
    switch configuration.normalizer {
    case .softmax, .local: "÷ Σ row"
    case .minMax: "÷ max−min"
    case .standardize: "÷ st.dev."
    case .argmax, .sample, .sparsemax, .none: "÷ 1"
    }
  }

  /// What a stage of the map is called: `dot`, or `score` where it is no product; `weights`, or
  /// `normalized` where a row does not share out 1.
  func title(of stage: Stage) -> String {
    switch stage {
    case .dot: score
    case .weights: isDistribution ? stage.title : "normalized"
    case .scaled, .masked, .valueNorm, .output: stage.title
    }
  }

  /// Step 5: `weight`, or `norm` where the row does not share out 1.
  var weight: String { isDistribution ? "weight" : "norm" }

  /// Step 5 in a sentence.
  var weightNoun: String { isDistribution ? "weight" : "normalized score" }

  /// What stands under step 4 in the wide pane: the sum of a row, or what divides it.
  var sumTitle: String {
    switch configuration.normalizer {
    case .softmax, .local: "  Σ row"
    default: "  \(denominator), Σ row"
    }
  }

  /// Whether the numbers of a row are shares of 1.
  var isDistribution: Bool { configuration.normalizer.isDistribution }

  /// The label of a step: `dot scale mask exp weight mix residual`.
  func label(_ step: Derivation.Step) -> String {
    switch step {
    case .dot: score
    case .exponent: numerator
    case .weight: weight
    case .scale, .mask, .mix, .residual: step.label
    }
  }
}

extension AttentionConfiguration {
  /// The way from the first number to the last in words: `dot product → score → weight`.
  public var wayInShort: String {
    let words = StepWords(self)
    return score == .dot
      ? "dot product → score → \(words.weightNoun)"
      : "\(score.rawValue) score → scaled score → \(words.weightNoun)"
  }
}

extension AttentionConfiguration {
  /// What a step of the derivation is called with this kind of attention.
  ///
  ///     AttentionConfiguration().label(of: .exponent)  // exp
  ///
  /// - Parameter step: One of the seven.
  /// - Returns: Its name, as the steps show it.
  public func label(of step: Derivation.Step) -> String { StepWords(self).label(step) }
}
