import Attention

/// Everything of one run that can be exported.
public struct AttentionCapture: Equatable, Sendable {
  /// What the model is called.
  public let modelName: String
  /// Where its numbers come from: `hand-made` or `checkpoint`.
  public let origin: String
  /// The text that was run.
  public let text: String
  /// What the text became, special tokens included.
  public let tokens: [CapturedToken]
  /// What the queries are: the same tokens, or in cross-attention another list.
  public let queryTokens: [CapturedToken]
  /// Which kind of attention it is.
  public let configuration: AttentionConfiguration
  /// The heads of every layer.
  public let layers: [[CapturedHead]]
  /// The token vectors before the first layer and after each, shape `[tokens, model]`.
  public let hiddenStates: [Matrix]
  /// The logits of every token, shape `[tokens, vocabulary]`, or nil.
  public let logits: Matrix?
  /// What the dimensions of the token vectors are called; empty where nobody named them.
  public let hiddenNames: [String]

  /// Creates a capture.
  public init(
    modelName: String, origin: String, text: String, tokens: [CapturedToken],
    queryTokens: [CapturedToken]? = nil,
    configuration: AttentionConfiguration, layers: [[CapturedHead]], hiddenStates: [Matrix],
    hiddenNames: [String], logits: Matrix? = nil
  ) {
    self.modelName = modelName
    self.origin = origin
    self.text = text
    self.tokens = tokens
    self.queryTokens = queryTokens ?? tokens
    self.configuration = configuration
    self.layers = layers
    self.hiddenStates = hiddenStates
    self.hiddenNames = hiddenNames
    self.logits = logits
  }

  /// What the keys are called: a repeated one carries its position, `the@1` and `the@5`.
  public var labels: [String] { Self.labels(of: tokens) }

  /// What the queries are called.
  public var queryLabels: [String] { Self.labels(of: queryTokens) }

  private static func labels(of tokens: [CapturedToken]) -> [String] {
    var counts: [String: Int] = [:]
    for token in tokens { counts[token.text, default: 0] += 1 }
    return tokens.enumerated().map { index, token in
      counts[token.text] == 1 ? token.text : "\(token.text)@\(index)"
    }
  }
}

/// A token of a run.
public struct CapturedToken: Equatable, Sendable {
  /// What the model sees.
  public let text: String
  /// Where it stands in the text, in Unicode scalars.
  public let characters: Range<Int>
  /// What the model knows of it: `known`, `unknown`, `special` …; nil where it does not say.
  public let knowledge: String?
  /// Its number in the vocabulary of a checkpoint.
  public let id: Int?

  /// Creates a token.
  public init(text: String, characters: Range<Int>, knowledge: String?, id: Int? = nil) {
    self.text = text
    self.characters = characters
    self.knowledge = knowledge
    self.id = id
  }
}

/// A head of a run.
public struct CapturedHead: Equatable, Sendable {
  /// What its author called it, or nil.
  public let name: String?
  /// Queries, keys and values.
  public let attention: AttentionHead

  /// Creates a head.
  public init(name: String?, attention: AttentionHead) {
    self.name = name
    self.attention = attention
  }
}
