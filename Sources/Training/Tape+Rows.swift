extension Tape {
  /// Softmax along every row, after a mask was added.
  ///
  ///     p = softmax(s + mask),  ∂sᵢ = pᵢ (∂pᵢ − Σⱼ pⱼ ∂pⱼ)
  ///
  /// - Parameters:
  ///   - scores: Shape `[n, m]`.
  ///   - mask: 0 where a key is allowed, −∞ where it is not; shape `[k, m]`, n a multiple of k, its
  ///     rows used again and again. A row without an allowed key gets no weight anywhere.
  /// - Returns: The weights, shape `[n, m]`.
  /// - Complexity: O(n · m).
  mutating func softmax(_ scores: Variable, mask: Table? = nil) -> Variable {
    let columns = scores.columnCount
    return record(scores.rowCount, columns) { result, tape in
      addScores(tape.numbers(scores), mask: mask, to: &result)
      result.withUnsafeMutableBufferPointer { result in
        for start in stride(from: 0, to: result.count, by: columns) {
          replaceBySoftmax(result[start..<start + columns], of: result)
        }
      }
    } rule: { tape, result in
      tape.addGradient(to: scores) { gradient, tape in
        let (weights, above) = (tape.numbers(result), tape.gradient(of: result))
        for start in stride(from: 0, to: weights.count, by: columns) {
          var mean = 0.0
          for place in start..<start + columns { mean += weights[place] * above[place] }
          for place in start..<start + columns {
            gradient[place] += weights[place] * (above[place] - mean)
          }
        }
      }
    }
  }

  /// How badly the rows of logits predict their classes.
  ///
  ///     L = Σᵢ wᵢ (ln Σⱼ e^(sᵢⱼ) − sᵢ,classᵢ),  ∂sᵢⱼ = wᵢ (pᵢⱼ − [j = classᵢ])
  ///
  /// A weight of 0 leaves a row out; a negative one makes its class less likely, which REINFORCE
  /// needs.
  ///
  /// - Parameters:
  ///   - logits: Shape `[n, classes]`.
  ///   - classes: The right class of every row.
  ///   - weights: One number a row; without them, 1 ÷ n for all, which makes L a mean.
  /// - Returns: One number, in nats.
  /// - Complexity: O(n · classes).
  mutating func crossEntropy(
    _ logits: Variable, classes: [Int], weights: [Double]? = nil
  ) -> Variable {
    let columns = logits.columnCount
    let weights =
      weights ?? Array(repeating: 1 / Double(max(1, classes.count)), count: classes.count)
    var probabilities = numbers(logits)
    var loss = 0.0
    probabilities.withUnsafeMutableBufferPointer { buffer in
      for (row, label) in classes.enumerated() {
        let start = row * columns
        let score = buffer[start + label]
        let logarithmOfSum = replaceBySoftmax(buffer[start..<start + columns], of: buffer)
        loss += weights[row] * (logarithmOfSum - score)
      }
    }
    let (kept, total) = (probabilities, loss)
    return record(1, 1) { result, _ in
      result[0] = total
    } rule: { tape, result in
      let above = tape.gradient(of: result)[0]
      tape.addGradient(to: logits) { gradient, _ in
        for (row, label) in classes.enumerated() where weights[row] != 0 {
          let factor = above * weights[row]
          for place in row * columns..<(row + 1) * columns {
            gradient[place] += factor * kept[place]
          }
          gradient[row * columns + label] -= factor
        }
      }
    }
  }

  /// Some rows of a table, in any order and as often as wanted: how words become vectors.
  ///
  /// - Parameters:
  ///   - indices: Which row comes first, second, …
  ///   - table: Shape `[n, d]`.
  /// - Returns: Shape `[number of indices, d]`.
  /// - Complexity: O(number of indices · d).
  mutating func rows(_ indices: [Int], of table: Variable) -> Variable {
    let columns = table.columnCount
    return record(indices.count, columns) { result, tape in
      let numbers = tape.numbers(table)
      for (row, index) in indices.enumerated() {
        for column in 0..<columns {
          result[row * columns + column] = numbers[index * columns + column]
        }
      }
    } rule: { tape, result in
      tape.addGradient(to: table) { gradient, tape in
        let above = tape.gradient(of: result)
        for (row, index) in indices.enumerated() {
          for column in 0..<columns {
            gradient[index * columns + column] += above[row * columns + column]
          }
        }
      }
    }
  }
}

/// Adds the mask, again and again, to the scores.
private func addScores(_ scores: [Double], mask: Table?, to sums: inout [Double]) {
  guard let mask, !mask.numbers.isEmpty else {
    sums = scores
    return
  }
  for start in stride(from: 0, to: sums.count, by: mask.numbers.count) {
    for (index, number) in mask.numbers.enumerated() {
      sums[start + index] = scores[start + index] + number
    }
  }
}

/// Turns scores into their softmax where they lie.
///
/// - Returns: ln Σ e^s.
@discardableResult
private func replaceBySoftmax(
  _ row: Slice<UnsafeMutableBufferPointer<Double>>, of numbers: UnsafeMutableBufferPointer<Double>
) -> Double {
  let range = row.startIndex..<row.endIndex
  var maximum = -Double.infinity
  for place in range { maximum = max(maximum, numbers[place]) }
  guard maximum > -.infinity else {
    for place in range { numbers[place] = 0 }
    return maximum
  }
  var sum = 0.0
  for place in range {
    numbers[place] = exponential(numbers[place] - maximum)
    sum += numbers[place]
  }
  for place in range { numbers[place] /= sum }
  return maximum + logarithm(sum)
}
