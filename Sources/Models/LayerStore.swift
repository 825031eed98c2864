import Checkpoints
import Synchronization

/// The layers of a model as they are needed: kept once they were read, or read anew for every run.
///
///     let store = LayerStore(count: 12, .kept) { index in try readLayer(index) }
///     try store[3]
///
/// A class because a run away from the main thread fills it.
final class LayerStore<Layer: Sendable>: Sendable {
  /// How many layers there are.
  let count: Int
  /// What happens to a layer after it was run.
  let policy: LayerPolicy
  private let read: @Sendable (Int) throws -> Layer
  private let kept: Mutex<[Int: Layer]> = Mutex([:])

  init(count: Int, _ policy: LayerPolicy, read: @escaping @Sendable (Int) throws -> Layer) {
    self.count = count
    self.policy = policy
    self.read = read
  }

  /// A layer, from 0.
  subscript(index: Int) -> Layer {
    get throws {
      if let layer = kept.withLock({ $0[index] }) { return layer }
      let layer = try read(index)
      if policy == .kept { kept.withLock { $0[index] = layer } }
      return layer
    }
  }
}

extension LayerStore {
  /// The layers of a checkpoint: all are checked now, each is read when it is needed.
  ///
  ///     try LayerStore(reader, "h", count: 12, .kept) { try Layer($0) }  // h.0. to h.11.
  ///
  /// - Parameters:
  ///   - reader: Where they are.
  ///   - name: What stands before the number of a layer in the names of its tables.
  ///   - count: How many there are.
  ///   - policy: What happens to a layer after it was run.
  ///   - read: Reads one layer, or only checks it, as its reader does.
  /// - Throws: `CheckpointError` if a table is missing or has another shape.
  convenience init(
    _ reader: ParameterReader, _ name: String, count: Int, _ policy: LayerPolicy,
    read: @escaping @Sendable (ParameterReader) throws(CheckpointError) -> Layer
  ) throws(CheckpointError) {
    for index in 0..<count { _ = try read(reader.at("\(name).\(index).").with(.check)) }
    self.init(count: count, policy) { try read(reader.at("\(name).\($0).")) }
  }
}

/// What happens to a layer after it was run.
public enum LayerPolicy: Equatable, Sendable {
  /// It stays in memory.
  case kept
  /// It is dropped, and read again for the next run.
  case streamed
}
