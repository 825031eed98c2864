extension Tape {
  /// The matrix product a · b.
  ///
  ///     C = A B,  ∂A = ∂C Bᵀ,  ∂B = Aᵀ ∂C
  ///
  /// With several blocks, both tables hold as many smaller ones, below each other, one for each
  /// sentence of a batch, and each is multiplied with its own.
  ///
  /// - Parameters:
  ///   - a: Shape `[blocks · n, k]`.
  ///   - b: Shape `[blocks · k, m]`.
  ///   - blocks: How many products, 1 for an ordinary one.
  /// - Returns: Shape `[blocks · n, m]`.
  /// - Complexity: O(blocks · n · k · m).
  mutating func product(_ a: Variable, _ b: Variable, blocks: Int = 1) -> Variable {
    let (n, k, m) = (a.rowCount / blocks, a.columnCount, b.columnCount)
    return record(a.rowCount, m) { result, tape in
      let (left, right) = (tape.numbers(a), tape.numbers(b))
      for block in 0..<blocks {
        BlockProduct(
          rows: n, inner: k, columns: m, left: (block * n * k, k, 1), rightStart: block * k * m,
          resultStart: block * n * m
        ).add(left, right, to: &result)
      }
    } rule: { tape, result in
      tape.addGradient(to: a) { gradient, tape in
        let turned = transposed(tape.numbers(b), blocks: blocks, rows: k, columns: m)
        let above = tape.gradient(of: result)
        for block in 0..<blocks {
          BlockProduct(
            rows: n, inner: m, columns: k, left: (block * n * m, m, 1), rightStart: block * m * k,
            resultStart: block * n * k
          ).add(above, turned, to: &gradient)
        }
      }
      tape.addGradient(to: b) { gradient, tape in
        let (left, above) = (tape.numbers(a), tape.gradient(of: result))
        for block in 0..<blocks {
          BlockProduct(
            rows: k, inner: n, columns: m, left: (block * n * k, 1, k), rightStart: block * n * m,
            resultStart: block * k * m
          ).add(left, above, to: &gradient)
        }
      }
    }
  }

  /// The product of a with b turned over, a · bᵀ: one number for every pair of rows.
  ///
  ///     C = A Bᵀ,  ∂A = ∂C B,  ∂B = ∂Cᵀ A
  ///
  /// - Parameters:
  ///   - a: Shape `[blocks · n, k]`, such as the queries of each sentence.
  ///   - b: Shape `[blocks · m, k]`, such as the keys of each sentence.
  ///   - blocks: How many products, 1 for an ordinary one.
  /// - Returns: Shape `[blocks · n, m]`.
  /// - Complexity: O(blocks · n · k · m).
  mutating func transposedProduct(_ a: Variable, _ b: Variable, blocks: Int = 1) -> Variable {
    let (n, k, m) = (a.rowCount / blocks, a.columnCount, b.rowCount / blocks)
    return record(a.rowCount, m) { result, tape in
      let left = tape.numbers(a)
      let turned = transposed(tape.numbers(b), blocks: blocks, rows: m, columns: k)
      for block in 0..<blocks {
        BlockProduct(
          rows: n, inner: k, columns: m, left: (block * n * k, k, 1), rightStart: block * k * m,
          resultStart: block * n * m
        ).add(left, turned, to: &result)
      }
    } rule: { tape, result in
      tape.addGradient(to: a) { gradient, tape in
        let (above, right) = (tape.gradient(of: result), tape.numbers(b))
        for block in 0..<blocks {
          BlockProduct(
            rows: n, inner: m, columns: k, left: (block * n * m, m, 1), rightStart: block * m * k,
            resultStart: block * n * k
          ).add(above, right, to: &gradient)
        }
      }
      tape.addGradient(to: b) { gradient, tape in
        let (above, left) = (tape.gradient(of: result), tape.numbers(a))
        for block in 0..<blocks {
          BlockProduct(
            rows: m, inner: n, columns: k, left: (block * n * m, 1, m), rightStart: block * n * k,
            resultStart: block * m * k
          ).add(above, left, to: &gradient)
        }
      }
    }
  }
}
