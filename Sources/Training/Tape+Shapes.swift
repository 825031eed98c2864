extension Tape {
  /// Tables of equally many rows, side by side.
  ///
  /// - Complexity: O(number of numbers).
  mutating func sideBySide(_ parts: [Variable]) -> Variable {
    let width = parts.reduce(0) { $0 + $1.columnCount }
    let rowCount = parts.first?.rowCount ?? 0
    return record(rowCount, width) { result, tape in
      var first = 0
      for part in parts {
        let numbers = tape.numbers(part)
        eachNumber(of: part, firstColumn: first, width: width) { result[$1] = numbers[$0] }
        first += part.columnCount
      }
    } rule: { tape, result in
      var first = 0
      for part in parts {
        tape.addGradient(to: part) { gradient, tape in
          let above = tape.gradient(of: result)
          eachNumber(of: part, firstColumn: first, width: width) { gradient[$0] += above[$1] }
        }
        first += part.columnCount
      }
    }
  }

  /// Tables of equally many columns, below each other.
  ///
  /// - Complexity: O(number of numbers).
  mutating func stacked(_ parts: [Variable]) -> Variable {
    let rowCount = parts.reduce(0) { $0 + $1.rowCount }
    return record(rowCount, parts.first?.columnCount ?? 0) { result, tape in
      var start = 0
      for part in parts {
        for number in tape.numbers(part) {
          result[start] = number
          start += 1
        }
      }
    } rule: { tape, result in
      var start = 0
      for part in parts {
        tape.addGradient(to: part) { gradient, tape in
          let above = tape.gradient(of: result)
          for index in gradient.indices { gradient[index] += above[start + index] }
        }
        start += part.count
      }
    }
  }

  /// Some columns that follow each other.
  ///
  /// - Complexity: O(number of numbers that are kept).
  mutating func columns(_ range: Range<Int>, of a: Variable) -> Variable {
    let width = a.columnCount
    return record(a.rowCount, range.count) { result, tape in
      let numbers = tape.numbers(a)
      for row in 0..<a.rowCount {
        for (column, kept) in range.enumerated() {
          result[row * range.count + column] = numbers[row * width + kept]
        }
      }
    } rule: { tape, result in
      tape.addGradient(to: a) { gradient, tape in
        let above = tape.gradient(of: result)
        for row in 0..<a.rowCount {
          for (column, kept) in range.enumerated() {
            gradient[row * width + kept] += above[row * range.count + column]
          }
        }
      }
    }
  }

  /// The same numbers in another shape.
  ///
  /// - Complexity: O(number of numbers).
  mutating func reshaped(_ a: Variable, rowCount: Int, columnCount: Int) -> Variable {
    record(rowCount, columnCount) { result, tape in
      result = tape.numbers(a)
    } rule: { tape, result in
      tape.addGradient(to: a) { gradient, tape in
        let above = tape.gradient(of: result)
        for index in gradient.indices { gradient[index] += above[index] }
      }
    }
  }

  /// The sum of all numbers.
  ///
  /// - Complexity: O(number of numbers).
  mutating func sum(_ a: Variable) -> Variable {
    record(1, 1) { result, tape in
      result[0] = tape.numbers(a).reduce(0, +)
    } rule: { tape, result in
      let above = tape.gradient(of: result)[0]
      tape.addGradient(to: a) { gradient, _ in
        for index in gradient.indices { gradient[index] += above }
      }
    }
  }

  /// The mean of all numbers.
  ///
  /// - Complexity: O(number of numbers).
  mutating func mean(_ a: Variable) -> Variable {
    let total = sum(a)
    return scaled(total, by: 1 / Double(max(1, a.count)))
  }
}

/// Calls with the place of every number in a part, and in a wider table that it is a part of.
private func eachNumber(
  of part: Variable, firstColumn: Int, width: Int, _ visit: (_ inPart: Int, _ inWhole: Int) -> Void
) {
  for row in 0..<part.rowCount {
    for column in 0..<part.columnCount {
      visit(row * part.columnCount + column, row * width + firstColumn + column)
    }
  }
}
