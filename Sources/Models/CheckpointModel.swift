import Attention
import Checkpoints
import Tokenization

/// A model that was trained elsewhere, read from a folder.
///
///     let model = try CheckpointModel(folder: "all-MiniLM-L6-v2")
///     try model.run(ModelInput(tokens: tokens))[.encoder]  // a trace of 6 layers of 12 heads
///
/// Opening checks every name and shape and reads no parameter.
///
/// A class because runs away from the main thread share its open files and the layers that it keeps.
public final class CheckpointModel: Sendable {
  /// What the folder is called.
  public let name: String
  /// Its sizes and choices.
  public let configuration: ModelConfiguration
  /// Its files.
  public let checkpoint: Checkpoint
  /// What a run needs.
  public let memory: MemoryEstimate
  private let family: any ModelFamily

  /// Opens a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder with `config.json` and the parameters.
  ///   - name: What it is called; the last part of the folder's name if nil.
  ///   - policy: Whether layers stay in memory; if nil, they do where half of what is free holds them.
  /// - Throws: `CheckpointError`, naming file, tensor or field, and the rule.
  public init(
    folder: String, name: String? = nil, policy: LayerPolicy? = nil
  ) throws(CheckpointError) {
    configuration = try ModelConfiguration(folder: folder)
    checkpoint = try Checkpoint(folder: folder)
    self.name = name ?? folder.split(separator: "/").last.map(String.init) ?? folder
    memory = MemoryEstimate(configuration, checkpoint, policy: policy)
    family = try configuration.family.type.init(
      ParameterReader(checkpoint), configuration, memory.policy)
  }

  /// The attention of every layer of a part as it was trained.
  public func attentions(of part: ModelPart.Kind) -> [AttentionConfiguration] {
    configuration.headCounts(of: part).indices.map { family.attention(ofLayer: $0, in: part) }
  }

  /// How many heads each layer of a part has.
  public func headCounts(of part: ModelPart.Kind) -> [Int] { configuration.headCounts(of: part) }

  /// Which parts the model has, in the order in which they run.
  public var parts: [ModelPart.Kind] { family.parts }

  /// Whether the model says which token comes next.
  public var hasLogits: Bool { family.hasLogits }

  /// Runs the model.
  ///
  /// - Parameters:
  ///   - input: The tokens.
  ///   - options: Changes by hand, which logits, and who is told of the progress.
  /// - Returns: Every head of every layer, and the residual stream.
  /// - Throws: `ModelError`, before anything is computed where tokens or memory do not fit.
  /// - Complexity: O(n · parameters + n²) for n tokens.
  public func run(
    _ input: ModelInput, _ options: RunOptions = RunOptions()
  ) throws(ModelError) -> ModelOutput {
    try check(input, options.logits)
    do {
      return try family.run(input, name, options)
    } catch let error as ModelError {
      throw error
    } catch let error as CheckpointError {
      throw .checkpoint(error)
    } catch let error as ShapeError {
      throw .shape(error)
    } catch {
      throw .notPossible("\(error)")
    }
  }

  /// The tokens that the model itself finds likeliest after some, one after the other.
  ///
  /// - Parameters:
  ///   - input: What it begins with; an encoder-decoder goes on with the target.
  ///   - count: How many tokens follow.
  /// - Returns: The ids of what follows.
  /// - Throws: `ModelError`.
  /// - Complexity: One run for each token.
  public func greedyContinuation(
    of input: ModelInput, count: Int
  ) throws(ModelError) -> [Int] {
    var (input, found) = (input, [Int]())
    for _ in 0..<count {
      let output = try run(input, RunOptions(logits: .last))
      guard let row = output.logits?.row(0), let best = row.indices.max(by: { row[$0] < row[$1] })
      else { break }
      let token = ModelToken(id: best - row.startIndex)
      if parts.contains(.cross) { input.target.append(token) } else { input.tokens.append(token) }
      found.append(best - row.startIndex)
    }
    return found
  }

  /// The same after ids.
  public func greedyContinuation(of ids: [Int], count: Int) throws(ModelError) -> [Int] {
    try greedyContinuation(of: ModelInput(tokens: ids.map { ModelToken(id: $0) }), count: count)
  }

  /// Refuses an input that the model cannot read, or that would take more memory than is free.
  ///
  /// - Throws: `ModelError`, before anything is read or computed.
  public func check(_ input: ModelInput, _ logits: LogitsRange = .none) throws(ModelError) {
    guard !input.tokens.isEmpty else { throw .noTokens }
    for id in input.patches == nil ? input.ids + input.targetIDs : []
    where !(0..<configuration.vocabularySize).contains(id) {
      throw .tokenID(id, vocabularySize: configuration.vocabularySize)
    }
    for count in [input.tokens.count, input.target.count] where count > family.longestInput {
      throw .tooManyTokens(count, allowed: family.longestInput)
    }
    try memory.check(tokenCount: input.tokens.count + input.target.count, logits: logits)
  }
}

/// One family of models: how its layers are read and run.
///
/// A new family is one file with a type that conforms, and one line in `ModelFamilyName.type`.
protocol ModelFamily: Sendable {
  /// Checks that every table of the model is there and has the shape that the configuration says.
  ///
  /// - Throws: `CheckpointError`.
  init(
    _ reader: ParameterReader, _ configuration: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError)

  /// Which parts it has, in the order in which they run.
  var parts: [ModelPart.Kind] { get }
  /// The most tokens that a list may have.
  var longestInput: Int { get }
  /// Whether it computes logits.
  var hasLogits: Bool { get }
  /// The attention of a layer of a part as it was trained.
  func attention(ofLayer layer: Int, in part: ModelPart.Kind) -> AttentionConfiguration
  /// Runs the model.
  func run(_ input: ModelInput, _ name: String, _ options: RunOptions) throws -> ModelOutput
}

extension ModelFamilyName {
  /// What runs the family.
  var type: any ModelFamily.Type {
    switch self {
    case .bert, .roberta: Bert.self
    case .distilbert: DistilBert.self
    case .gpt2: GPT2.self
    case .gptNeoX: GPTNeoX.self
    case .llama: Llama.self
    case .mistral: Mistral.self
    case .qwen2: Qwen2.self
    case .qwen3: Qwen3.self
    case .gemma2: Gemma2.self
    case .t5: T5.self
    case .bart, .marian: Bart.self
    case .vit: ViT.self
    }
  }
}

extension ModelToken {
  /// A token of which only the number is known.
  public init(id: Int) {
    self.init(Token(text: "#\(id)", characters: 0..<0), .known, id: id)
  }
}

extension ModelConfiguration {
  /// How many heads each layer of a part has.
  func headCounts(of part: ModelPart.Kind) -> [Int] {
    guard let decoder, part != .encoder else {
      return Array(repeating: headCount, count: layerCount)
    }
    return Array(repeating: decoder.headCount, count: decoder.layerCount)
  }
}
