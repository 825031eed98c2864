import Attention
import Checkpoints

/// Collects what the layers of a model compute, and tells after each how far the run has come.
///
///     var recorder = LayerRecorder(run, embedding: x)
///     try recorder.add(heads: heads, attended: x + sum, after: y)
///     recorder.trace
struct LayerRecorder {
  private let run: LayerRun
  private var layers: [[ModelHead]] = []
  private var residuals: [Matrix]
  private var attended: [Matrix] = []

  /// Begins with the vectors before the first layer.
  init(_ run: LayerRun, embedding: Matrix) {
    self.run = run
    residuals = [embedding]
  }

  /// Adds a layer.
  ///
  /// - Parameters:
  ///   - heads: Its heads.
  ///   - sum: The stream after the heads were added; nil where they do not add to it as they are.
  ///   - residual: The stream after the layer.
  /// - Throws: `ModelError.cancelled` if the reader has ended the run.
  mutating func add(heads: [ModelHead], attended sum: Matrix?, after residual: Matrix) throws {
    layers.append(run.policy == .kept ? heads : heads.map(\.withoutOutputs))
    if let sum { attended.append(sum) }
    residuals.append(residual)
    let progress = RunProgress(
      layersDone: run.otherLayers.before + layers.count,
      layerCount: run.otherLayers.before + run.headCounts.count + run.otherLayers.after,
      part: run.part, trace: trace)
    guard run.options.report(progress) == .goOn else { throw ModelError.cancelled }
  }

  /// Puts another table in the place of the last one, as the final norm does.
  mutating func replaceLastResidual(with table: Matrix) {
    residuals[residuals.count - 1] = table
  }

  /// The stream after the last layer so far.
  var stream: Matrix { residuals[residuals.count - 1] }

  /// What has been computed so far.
  var trace: ModelTrace {
    ModelTrace(
      modelName: run.modelName, origin: .checkpoint, tokens: run.tokens,
      queryTokens: run.queryTokens, layers: layers, residuals: residuals, attended: attended,
      residualNames: [], headsOff: run.options.intervention.headsOff,
      keyValueHeadCounts: run.headCounts.map { _ in run.keyValueHeadCount },
      headCounts: run.headCounts)
  }
}

/// What all layers of a run have in common.
struct LayerRun {
  /// What the model is called.
  var modelName: String
  /// Which part of the model it is.
  var part: ModelPart.Kind
  /// What the keys are.
  var tokens: [ModelToken]
  /// What the queries are, where they are another list.
  var queryTokens: [ModelToken]?
  /// How many key and value heads a layer has.
  var keyValueHeadCount: Int
  /// How many heads each layer of this part has.
  var headCounts: [Int]
  /// How many layers of other parts have been run before, and how many follow.
  var otherLayers = (before: 0, after: 0)
  /// Whether the layers stay in memory.
  var policy: LayerPolicy
  /// How the model is run.
  var options: RunOptions

  /// The attention of a layer as it is asked for.
  func configured(_ configuration: AttentionConfiguration) -> AttentionConfiguration {
    options.configure(configuration)
  }

  /// The heads of a layer with the numbers that the reader has put in.
  func changed(_ heads: [ModelHead], layer: Int) -> [ModelHead] {
    guard !options.intervention.isEmpty else { return heads }
    return heads.enumerated().map { index, head in
      let group = index * keyValueHeadCount / max(1, heads.count)
      let first = group * heads.count / max(1, keyValueHeadCount)
      let own = options.intervention.numbers(of: HeadAddress(layer: layer, head: index))
      let shared = options.intervention.numbers(of: HeadAddress(layer: layer, head: first))
        .filter { $0.key.table == .key || $0.key.table == .value }
      return head.replacing(
        own.filter { $0.key.table != .key && $0.key.table != .value }.merging(shared) { $1 })
    }
  }

  /// Whether a head adds nothing.
  func isOff(layer: Int) -> (Int) -> Bool {
    { options.intervention.headsOff.contains(HeadAddress(layer: layer, head: $0)) }
  }
}

extension LayerRun {
  /// What the layers of a model of one part have in common.
  init(
    _ input: ModelInput, _ name: String, _ part: ModelPart.Kind, _ sizes: ModelConfiguration,
    _ policy: LayerPolicy, _ options: RunOptions
  ) {
    self.init(
      modelName: name, part: part, tokens: input.tokens,
      keyValueHeadCount: sizes.keyValueHeadCount, headCounts: sizes.headCounts(of: part),
      policy: policy, options: options)
  }
}

extension ModelHead {
  /// The head without the matrix of its layer, which is dropped.
  fileprivate var withoutOutputs: ModelHead {
    ModelHead(name: name, attention: attention, outputs: .notKept)
  }
}
