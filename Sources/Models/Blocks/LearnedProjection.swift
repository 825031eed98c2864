import Attention
import Checkpoints

/// A learned matrix with a bias that stays in the type in which the checkpoint stores it.
///
///     y = x · Wᵀ + b
///
/// It is `Projection` for large models: a matrix of halves takes 2 bytes a number here, and is
/// widened sixteen outputs at a time while it is multiplied. Copies share the numbers.
public struct LearnedProjection: Equatable, Sendable {
  /// How the numbers of W lie.
  public enum Layout: Equatable, Sendable {
    /// Shape `[out, in]`, as PyTorch's `Linear` writes it.
    case outputFirst
    /// Shape `[in, out]`, as the `Conv1D` of GPT-2 writes it.
    case inputFirst
  }

  /// The parameters W.
  public let parameters: StoredTensor
  /// How they lie.
  public let layout: Layout
  /// The bias b, `out` numbers, or none.
  public let bias: [Float]?

  /// Creates a projection; the parameters have two dimensions.
  ///
  /// - Throws: `ShapeError` if the shape or the bias does not fit.
  public init(
    _ parameters: StoredTensor, layout: Layout = .outputFirst, bias: [Float]? = nil
  ) throws(ShapeError) {
    guard parameters.shape.count == 2 else {
      throw .numberCount(
        of: "the shape of a projection", expected: 2, found: parameters.shape.count)
    }
    self.parameters = parameters
    self.layout = layout
    self.bias = bias
    if let bias, bias.count != outputCount {
      throw .columnCount(
        of: "the bias of a projection", expected: outputCount, found: bias.count)
    }
  }

  /// How many numbers a row of the input has.
  public var inputCount: Int { parameters.shape[layout == .outputFirst ? 1 : 0] }
  /// How many numbers a row of the output has.
  public var outputCount: Int { parameters.shape[layout == .outputFirst ? 0 : 1] }

  /// Projects every row.
  ///
  ///     let w = StoredTensor(shape: [1, 2], numbers: .float32([1, 2]))
  ///     try LearnedProjection(w, bias: [10]).applied(to: Matrix([[3, 4]]))  // [[21]]
  ///
  /// - Parameter input: Shape `[n, in]`.
  /// - Returns: Shape `[n, out]`.
  /// - Throws: `ShapeError.columnCount` if the rows are not `in` long.
  /// - Complexity: O(n · in · out), on all processors.
  public func applied(to input: Matrix) throws(ShapeError) -> Matrix {
    guard input.columnCount == inputCount else {
      throw .columnCount(
        of: "what is projected", expected: inputCount, found: input.columnCount)
    }
    let output = PanelProduct(input: input, projection: self).elements
    return try Matrix(rowCount: input.rowCount, columnCount: outputCount, elements: output)
  }

  /// The part of W that some numbers of the input go through, widened: where a head's output goes.
  ///
  ///     // the columns 64 ..< 128 of W_O are those of the second head of 64 dimensions
  ///
  /// - Returns: Shape `[out, inputs.count]`, without the bias, which belongs to no head.
  /// - Complexity: O(out · inputs.count).
  public func share(ofInputs inputs: Range<Int>) -> Projection? {
    var elements: [Float] = []
    elements.reserveCapacity(outputCount * inputs.count)
    switch layout {
    case .outputFirst:
      for output in 0..<outputCount {
        let start = output * inputCount
        elements += parameters.numbers.floats(
          start + inputs.lowerBound..<start + inputs.upperBound)
      }
    case .inputFirst:
      let rows = inputs.map { parameters.numbers.floats($0 * outputCount..<($0 + 1) * outputCount) }
      for output in 0..<outputCount { elements += rows.map { $0[output] } }
    }
    let matrix = try? Matrix(
      rowCount: outputCount, columnCount: inputs.count, elements: elements)
    return matrix.flatMap { try? Projection($0) }
  }
}
