import Attention
import Checkpoints
import Dispatch

/// The product of a table with learned parameters, sixteen outputs at a time.
///
/// The parameters of sixteen outputs, a panel, are widened to `Float` and laid out so that the inner
/// loop reads neighbours; every number of it then serves two rows. A sum is always taken in the order
/// k = 0, 1, 2 …, so that the number of processors changes no bit.
struct PanelProduct {
  private let input: Matrix
  private let projection: LearnedProjection
  private let outputCount: Int
  private let inputCount: Int

  /// How many outputs a panel has.
  static let width = 16
  /// So few multiplications are not worth a second processor.
  static let small = 1 << 16

  init(input: Matrix, projection: LearnedProjection) {
    self.input = input
    self.projection = projection
    outputCount = projection.outputCount
    inputCount = projection.inputCount
  }

  /// The numbers of the product, shape `[n, out]`, with the bias.
  var elements: [Float] {
    let count = input.rowCount * outputCount
    return [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Safe: every panel writes columns of its own, and all are done when this returns.
      nonisolated(unsafe) let result = buffer
      let panelCount = (outputCount + Self.width - 1) / Self.width
      let compute: @Sendable (Int) -> Void = { [self] in write(panel: $0, to: result) }
      if count * inputCount <= Self.small {
        (0..<panelCount).forEach(compute)
      } else {
        DispatchQueue.concurrentPerform(iterations: panelCount, execute: compute)
      }
      initialized = count
    }
  }

  private func write(panel: Int, to result: UnsafeMutableBufferPointer<Float>) {
    let first = panel * Self.width
    let outputs = first..<min(first + Self.width, outputCount)
    withUnsafeTemporaryAllocation(of: Float.self, capacity: inputCount * Self.width) { packed in
      guard let parameters = packed.baseAddress else { return }
      packed.initialize(repeating: 0)
      pack(outputs, into: parameters)
      input.elements.withUnsafeBufferPointer { numbers in
        guard let numbers = numbers.baseAddress else { return }
        let start = bias(outputs)
        var row = 0
        while row + 2 <= input.rowCount {
          let (upper, lower) = twoRows(numbers + row * inputCount, parameters, start)
          store(upper, row: row, outputs, to: result)
          store(lower, row: row + 1, outputs, to: result)
          row += 2
        }
        if row < input.rowCount {
          store(
            oneRow(numbers + row * inputCount, parameters, start), row: row, outputs, to: result)
        }
      }
    }
  }

  /// Widens the parameters of some outputs: those of one input after the other, sixteen each.
  private func pack(_ outputs: Range<Int>, into packed: UnsafeMutablePointer<Float>) {
    let numbers = projection.parameters.numbers
    switch projection.layout {
    case .inputFirst:
      for index in 0..<inputCount {
        let start = index * outputCount
        numbers.write(
          start + outputs.lowerBound..<start + outputs.upperBound, to: packed + index * Self.width)
      }
    case .outputFirst:
      withUnsafeTemporaryAllocation(of: Float.self, capacity: inputCount) { row in
        guard let row = row.baseAddress else { return }
        for (place, output) in outputs.enumerated() {
          numbers.write(output * inputCount..<(output + 1) * inputCount, to: row)
          for index in 0..<inputCount { packed[index * Self.width + place] = row[index] }
        }
      }
    }
  }

  private func bias(_ outputs: Range<Int>) -> SIMD16<Float> {
    var bias = SIMD16<Float>.zero
    if let numbers = projection.bias {
      for (place, output) in outputs.enumerated() { bias[place] = numbers[output] }
    }
    return bias
  }

  @inline(__always)
  private func twoRows(
    _ input: UnsafePointer<Float>, _ packed: UnsafePointer<Float>, _ bias: SIMD16<Float>
  ) -> (SIMD16<Float>, SIMD16<Float>) {
    var (upper, lower) = (SIMD16<Float>.zero, SIMD16<Float>.zero)
    let parameters = UnsafeRawPointer(packed)
    let next = input + inputCount
    for index in 0..<inputCount {
      let panel = parameters.loadUnaligned(
        fromByteOffset: index * Self.width * 4, as: SIMD16<Float>.self)
      upper += input[index] * panel
      lower += next[index] * panel
    }
    return (upper + bias, lower + bias)
  }

  @inline(__always)
  private func oneRow(
    _ input: UnsafePointer<Float>, _ packed: UnsafePointer<Float>, _ bias: SIMD16<Float>
  ) -> SIMD16<Float> {
    var sum = SIMD16<Float>.zero
    let parameters = UnsafeRawPointer(packed)
    for index in 0..<inputCount {
      let panel = parameters.loadUnaligned(
        fromByteOffset: index * Self.width * 4, as: SIMD16<Float>.self)
      sum += input[index] * panel
    }
    return sum + bias
  }

  @inline(__always)
  private func store(
    _ sums: SIMD16<Float>, row: Int, _ outputs: Range<Int>,
    to result: UnsafeMutableBufferPointer<Float>
  ) {
    let start = row * outputCount + outputs.lowerBound
    for place in 0..<outputs.count { result[start + place] = sums[place] }
  }
}
