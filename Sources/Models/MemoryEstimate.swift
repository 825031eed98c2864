import Checkpoints

/// What a run of a model takes of memory, before it is begun.
///
///     needed = parameters in memory + (layers · (queries + keys + values) + streams) · tokens
///
/// Maps are not counted: they are derived row by row.
public struct MemoryEstimate: Equatable, Sendable {
  /// How many bytes of parameters the layers have.
  public let layerBytes: Int
  /// Whether layers stay in memory after they were run.
  public let policy: LayerPolicy
  private let configuration: ModelConfiguration
  private let available: Int?

  /// Estimates a model.
  ///
  /// - Parameters:
  ///   - configuration: Its sizes.
  ///   - checkpoint: Its files.
  ///   - policy: Whether layers stay; chosen by the memory that is free if nil.
  ///   - available: How many bytes are free; asked of the system if not given.
  public init(
    _ configuration: ModelConfiguration, _ checkpoint: Checkpoint, policy: LayerPolicy? = nil,
    available: Int? = AvailableMemory.bytes
  ) {
    let bytes = checkpoint.entries.reduce(0) { $0 + $1.bytes.count }
    layerBytes = bytes
    self.configuration = configuration
    self.available = available
    self.policy = policy ?? (available.map { bytes > $0 / 2 } == true ? .streamed : .kept)
  }

  /// How many bytes a run of so many tokens takes.
  public func bytes(tokenCount: Int, logits: LogitsRange = .none) -> Int {
    let sizes = configuration
    let vectors = (sizes.headCount + 2 * sizes.keyValueHeadCount) * sizes.headDimension
    // A layer of a decoder beside an encoder has two attentions.
    let layerCount = sizes.layerCount + 2 * (sizes.decoder?.layerCount ?? 0)
    let kept = layerCount * (vectors + 2 * sizes.width)
    let passing = 3 * sizes.feedForwardWidth + 6 * sizes.width
    let parameters = policy == .kept ? layerBytes : layerBytes / max(1, sizes.layerCount)
    let logitsRows = logits == .all ? tokenCount : logits == .last ? 1 : 0
    return
      parameters
      .adding(tokenCount.times(4).times(kept + passing))
      .adding(logitsRows.times(4).times(sizes.vocabularySize))
  }

  /// Refuses a run that would take more than is free.
  ///
  /// - Throws: `ModelError.memory` with both numbers.
  public func check(tokenCount: Int, logits: LogitsRange = .none) throws(ModelError) {
    guard let available else { return }
    let needed = bytes(tokenCount: tokenCount, logits: logits)
    guard needed <= available else { throw .memory(needed: needed, available: available) }
  }
}

extension Int {
  /// The sum; the largest number where it is larger.
  fileprivate func adding(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  /// The product; the largest number where it is larger.
  fileprivate func times(_ other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
