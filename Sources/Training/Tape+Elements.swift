extension Tape {
  /// The sum a + b, number by number; the gradient goes to both.
  ///
  /// - Complexity: O(number of numbers).
  mutating func sum(_ a: Variable, _ b: Variable) -> Variable {
    record(a.rowCount, a.columnCount) { result, tape in
      addProduct(of: tape.numbers(a), and: 1, to: &result)
      addProduct(of: tape.numbers(b), and: 1, to: &result)
    } rule: { tape, result in
      for part in [a, b] {
        tape.addGradient(to: part) { gradient, tape in
          addProduct(of: tape.gradient(of: result), and: 1, to: &gradient)
        }
      }
    }
  }

  /// A few rows added to every so many rows of a: a bias is one row, positions are one a place.
  ///
  ///     cᵢ = aᵢ + bᵢ mod m,  ∂bⱼ = Σᵢ ∂cᵢ over all i with i mod m = j
  ///
  /// - Parameters:
  ///   - a: Shape `[n, d]`, n a multiple of m.
  ///   - rows: Shape `[m, d]`.
  /// - Returns: Shape `[n, d]`.
  /// - Complexity: O(n · d).
  mutating func sum(_ a: Variable, repeating rows: Variable) -> Variable {
    let period = rows.count
    return record(a.rowCount, a.columnCount) { result, tape in
      let (left, right) = (tape.numbers(a), tape.numbers(rows))
      for start in stride(from: 0, to: result.count, by: period) {
        for index in 0..<period { result[start + index] = left[start + index] + right[index] }
      }
    } rule: { tape, result in
      tape.addGradient(to: a) { gradient, tape in
        addProduct(of: tape.gradient(of: result), and: 1, to: &gradient)
      }
      tape.addGradient(to: rows) { gradient, tape in
        let above = tape.gradient(of: result)
        for start in stride(from: 0, to: above.count, by: period) {
          for index in 0..<period { gradient[index] += above[start + index] }
        }
      }
    }
  }

  /// The product of a with a fixed number.
  ///
  /// - Complexity: O(number of numbers).
  mutating func scaled(_ a: Variable, by factor: Double) -> Variable {
    record(a.rowCount, a.columnCount) { result, tape in
      addProduct(of: tape.numbers(a), and: factor, to: &result)
    } rule: { tape, result in
      tape.addGradient(to: a) { gradient, tape in
        addProduct(of: tape.gradient(of: result), and: factor, to: &gradient)
      }
    }
  }

  /// The product a · b, number by number.
  ///
  ///     c = a b,  ∂a = ∂c b,  ∂b = ∂c a
  ///
  /// - Complexity: O(number of numbers).
  mutating func elementProduct(_ a: Variable, _ b: Variable) -> Variable {
    record(a.rowCount, a.columnCount) { result, tape in
      addProduct(of: tape.numbers(a), and: tape.numbers(b), to: &result)
    } rule: { tape, result in
      tape.addGradient(to: a) { gradient, tape in
        addProduct(of: tape.gradient(of: result), and: tape.numbers(b), to: &gradient)
      }
      tape.addGradient(to: b) { gradient, tape in
        addProduct(of: tape.gradient(of: result), and: tape.numbers(a), to: &gradient)
      }
    }
  }

  /// tanh of every number; its derivative is 1 − tanh².
  mutating func tanh(_ a: Variable) -> Variable {
    function(a, hyperbolicTangent) { _, result in 1 - result * result }
  }

  /// 1 ÷ (1 + e⁻ˣ) of every number; its derivative is y (1 − y).
  mutating func logistic(_ a: Variable) -> Variable {
    function(a, Training.logistic) { _, result in result * (1 - result) }
  }

  /// eˣ of every number, its own derivative.
  mutating func exp(_ a: Variable) -> Variable {
    function(a, exponential) { _, result in result }
  }

  /// ln of every number; its derivative is 1 ÷ x.
  mutating func log(_ a: Variable) -> Variable {
    function(a, logarithm) { number, _ in 1 / number }
  }

  /// A function of every number alone.
  ///
  /// - Complexity: O(number of numbers).
  private mutating func function(
    _ a: Variable, _ compute: (Double) -> Double,
    derivative: @escaping @Sendable (_ number: Double, _ result: Double) -> Double
  ) -> Variable {
    record(a.rowCount, a.columnCount) { result, tape in
      let numbers = tape.numbers(a)
      for index in numbers.indices { result[index] = compute(numbers[index]) }
    } rule: { tape, result in
      tape.addGradient(to: a) { gradient, tape in
        let (numbers, results) = (tape.numbers(a), tape.numbers(result))
        let above = tape.gradient(of: result)
        for index in numbers.indices {
          gradient[index] += above[index] * derivative(numbers[index], results[index])
        }
      }
    }
  }
}

/// Adds numbers, each times one factor, to others.
private func addProduct(of numbers: [Double], and factor: Double, to sums: inout [Double]) {
  numbers.withUnsafeBufferPointer { numbers in
    sums.withUnsafeMutableBufferPointer { sums in
      for index in 0..<min(sums.count, numbers.count) { sums[index] += factor * numbers[index] }
    }
  }
}

/// Adds products of two lists to a third.
private func addProduct(of left: [Double], and right: [Double], to sums: inout [Double]) {
  left.withUnsafeBufferPointer { left in
    right.withUnsafeBufferPointer { right in
      sums.withUnsafeMutableBufferPointer { sums in
        for index in 0..<min(sums.count, left.count, right.count) {
          sums[index] += left[index] * right[index]
        }
      }
    }
  }
}
