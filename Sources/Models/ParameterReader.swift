import Attention
import Checkpoints

/// Reads the learned tables of a model by their names, or only checks that they are there.
///
///     let reader = ParameterReader(checkpoint, prefix: "encoder.layer.0.")
///     try reader.projection("output.dense", from: 1536, to: 384)
public struct ParameterReader: Sendable {
  /// What happens when a table is asked for.
  public enum Mode: Equatable, Sendable {
    /// It is read.
    case read
    /// Name and shape are checked, and an empty table is given: nothing is loaded.
    case check
  }

  private let checkpoint: Checkpoint
  private let prefix: String
  private let mode: Mode

  /// Creates a reader of the tables whose names begin with a prefix.
  public init(_ checkpoint: Checkpoint, prefix: String = "", _ mode: Mode = .read) {
    self.checkpoint = checkpoint
    self.prefix = prefix
    self.mode = mode
  }

  /// A reader of the tables whose names go on with some letters.
  public func at(_ name: String) -> ParameterReader {
    ParameterReader(checkpoint, prefix: prefix + name, mode)
  }

  /// The same, in another mode.
  public func with(_ mode: Mode) -> ParameterReader {
    ParameterReader(checkpoint, prefix: prefix, mode)
  }

  /// Whether a table is there.
  public func has(_ name: String) -> Bool { checkpoint.has(prefix + name) }

  /// The first of several prefixes under which a table is there; the first one where none has it.
  ///
  ///     // the same model is saved with “bert.” before its names, and without
  public func under(_ prefixes: [String], having name: String) -> ParameterReader {
    at(prefixes.first { has($0 + name) } ?? prefixes.first ?? "")
  }

  /// A list of numbers.
  public func numbers(_ name: String, count: Int) throws(CheckpointError) -> [Float] {
    try tensor(name, shape: [count]).floats
  }

  /// A projection, `NAME.weight`, and its bias, `NAME.bias`, where there is one.
  ///
  /// - Parameters:
  ///   - name: What it is called.
  ///   - inputs: How many numbers go in.
  ///   - outputs: How many numbers come out.
  ///   - layout: How the numbers lie.
  /// - Returns: The projection.
  /// - Throws: `CheckpointError` if a table is missing or has another shape.
  public func projection(
    _ name: String, from inputs: Int, to outputs: Int,
    layout: LearnedProjection.Layout = .outputFirst
  ) throws(CheckpointError) -> LearnedProjection {
    let shape = layout == .outputFirst ? [outputs, inputs] : [inputs, outputs]
    let tensor = try tensor(name + ".weight", shape: shape)
    let bias = has(name + ".bias") ? try numbers(name + ".bias", count: outputs) : nil
    do {
      return try LearnedProjection(tensor, layout: layout, bias: mode == .read ? bias : nil)
    } catch {
      throw .shape(
        file: checkpoint.folder, tensor: prefix + name, found: tensor.shape, expected: shape)
    }
  }

  /// A layer norm: `NAME.weight` and `NAME.bias`, which old files call `gamma` and `beta`.
  public func layerNorm(
    _ name: String, width: Int, epsilon: Double
  ) throws(CheckpointError) -> LearnedNorm {
    let isOld = has(name + ".gamma") && !has(name + ".weight")
    let gain = try numbers(name + (isOld ? ".gamma" : ".weight"), count: width)
    let bias = name + (isOld ? ".beta" : ".bias")
    return LearnedNorm(
      .layer(bias: has(bias) ? try numbers(bias, count: width) : nil), gain: gain,
      epsilon: epsilon)
  }

  /// A root mean square norm, `NAME.weight`.
  public func rootMeanSquareNorm(
    _ name: String, width: Int, epsilon: Double
  ) throws(CheckpointError) -> LearnedNorm {
    LearnedNorm(
      .rootMeanSquare, gain: try numbers(name + ".weight", count: width), epsilon: epsilon)
  }

  /// A table of which rows are read one by one, as the vectors of tokens are.
  public func rowTable(
    _ name: String, rows: Int, width: Int
  ) throws(CheckpointError) -> RowTable {
    try checkpoint.check(prefix + name, shape: [rows, width])
    return RowTable(checkpoint, name: prefix + name, rowCount: rows, width: width)
  }

  /// A tensor of any shape.
  public func tensor(_ name: String, shape: [Int]) throws(CheckpointError) -> StoredTensor {
    guard mode == .read else {
      try checkpoint.check(prefix + name, shape: shape)
      return StoredTensor(shape: shape, numbers: .float32([]))
    }
    return try checkpoint.tensor(prefix + name, shape: shape)
  }
}

/// A table in a checkpoint of which some rows are read at a time: the vectors of a vocabulary.
public struct RowTable: Sendable {
  private let checkpoint: Checkpoint
  private let name: String
  /// How many rows it has.
  public let rowCount: Int
  /// How many numbers a row has.
  public let width: Int

  init(_ checkpoint: Checkpoint, name: String, rowCount: Int, width: Int) {
    self.checkpoint = checkpoint
    self.name = name
    self.rowCount = rowCount
    self.width = width
  }

  /// Some rows, in the order asked for.
  ///
  /// - Throws: `CheckpointError` if the file has changed, or a row is beyond the table.
  /// - Complexity: O(rows · width).
  public func rows(_ indices: [Int]) throws -> Matrix {
    var elements: [Float] = []
    elements.reserveCapacity(indices.count * width)
    for index in indices {
      guard (0..<rowCount).contains(index) else {
        throw ModelError.tokenID(index, vocabularySize: rowCount)
      }
      elements += try checkpoint.rows(index..<index + 1, of: name, shape: [rowCount, width]).floats
    }
    return try Matrix(rowCount: indices.count, columnCount: width, elements: elements)
  }

  /// The product of every row of a table with every row of this one, a part of it at a time.
  ///
  ///     logits = states · Eᵀ
  ///
  /// - Parameters:
  ///   - states: Shape `[n, width]`.
  ///   - bias: `rowCount` numbers, or none.
  /// - Returns: Shape `[n, rowCount]`.
  /// - Throws: `CheckpointError` if the file has changed.
  /// - Complexity: O(n · rowCount · width) time, and memory for one part of the table.
  public func product(with states: Matrix, bias: [Float]? = nil) throws -> Matrix {
    var elements = [Float](repeating: 0, count: states.rowCount * rowCount)
    for start in stride(from: 0, to: rowCount, by: Self.part) {
      let range = start..<min(start + Self.part, rowCount)
      let part = try checkpoint.rows(range, of: name, shape: [rowCount, width])
      let numbers = try LearnedProjection(part, bias: bias.map { Array($0[range]) })
        .applied(to: states)
      for row in 0..<states.rowCount {
        elements.replaceSubrange(
          row * rowCount + range.lowerBound..<row * rowCount + range.upperBound,
          with: numbers.row(row))
      }
    }
    return try Matrix(rowCount: states.rowCount, columnCount: rowCount, elements: elements)
  }

  /// How many rows are in memory at once.
  private static let part = 4_096
}
