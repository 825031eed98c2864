// Reverse-mode automatic differentiation, in the order of its story:
//
//   1. A value is computed from others and written on a tape, below them.
//   2. Beside it stands a rule: how its gradient becomes gradients of what it was computed from.
//   3. Read backwards, the tape brings the gradient of the last value to all others.
//
// That is all of it. The operations are in the files `Tape+…`, each with its rule beside it.

/// A table of numbers on a tape.
struct Variable: Hashable, Sendable {
  /// The line of the tape.
  fileprivate let line: Int
  /// How many rows.
  let rowCount: Int
  /// How many columns.
  let columnCount: Int

  /// How many numbers.
  var count: Int { rowCount * columnCount }
}

/// What was computed, line by line, and how the gradients come back.
///
///     var tape = Tape()
///     let x = tape.variable(Table([[3]]))
///     let y = tape.elementProduct(x, x)
///     tape.differentiate(y)
///     tape.gradient(of: x)  // [[6]], for dx²/dx = 2x
///
/// A value is read in a line of its own: in `tape.number(tape.sum(x))` Swift would take the tape to
/// read from before the sum is written on it.
///
/// Sources: Wengert, *A simple automatic derivative evaluation program*, 1964; Karpathy,
/// *micrograd*.
struct Tape: Sendable {
  /// Adds what a value's gradient gives to the gradients of what it was computed from.
  typealias Rule = @Sendable (_ tape: inout Tape, _ result: Variable) -> Void

  /// The numbers of every line.
  private var values: [[Double]] = []
  /// ∂(last value)/∂(number), for every number of every line.
  private var gradients: [[Double]] = []
  private var rules: [Rule] = []
  private var variables: [Variable] = []

  /// Begins anew.
  ///
  /// The lines keep their room: the next step writes the same formulas into it.
  mutating func clear() {
    rules.removeAll(keepingCapacity: true)
    variables.removeAll(keepingCapacity: true)
  }

  // MARK: 1. Values

  /// Writes given numbers on the tape.
  ///
  /// - Complexity: O(1); the numbers are shared until either side changes.
  mutating func variable(_ table: Table) -> Variable {
    let result = newLine(table.rowCount, table.columnCount) { _, _ in }
    values[result.line] = table.numbers
    return result
  }

  /// The numbers of a variable, the first row first.
  func numbers(_ variable: Variable) -> [Double] { values[variable.line] }

  /// The numbers of a variable, as a table.
  func table(_ variable: Variable) -> Table {
    var table = Table(rowCount: variable.rowCount, columnCount: variable.columnCount)
    table.numbers = numbers(variable)
    return table
  }

  /// The only number of a variable of one number, such as a loss.
  func number(_ variable: Variable) -> Double { values[variable.line].first ?? .nan }

  // MARK: 2. Operations

  /// Writes a computed value and its rule on the tape.
  ///
  /// - Parameters:
  ///   - rowCount: Rows of the value.
  ///   - columnCount: Its columns.
  ///   - compute: Writes the value's numbers, which are 0 before, from those above on the tape.
  ///   - rule: How its gradient comes back.
  /// - Returns: The value, as a variable.
  mutating func record(
    _ rowCount: Int, _ columnCount: Int, _ compute: (inout [Double], Tape) -> Void,
    rule: @escaping Rule
  ) -> Variable {
    let result = newLine(rowCount, columnCount, compute)
    rules[result.line] = rule
    return result
  }

  private mutating func newLine(
    _ rowCount: Int, _ columnCount: Int, _ compute: (inout [Double], Tape) -> Void
  ) -> Variable {
    let result = Variable(line: rules.count, rowCount: rowCount, columnCount: columnCount)
    if values.count == result.line {
      values.append([])
      gradients.append([])
    }
    rules.append { _, _ in }
    variables.append(result)
    var numbers: [Double] = []
    swap(&numbers, &values[result.line])
    numbers.makeZeros(result.count)
    compute(&numbers, self)
    swap(&numbers, &values[result.line])
    return result
  }

  // MARK: 3. Gradients

  /// Brings the gradient of one number to every line above it.
  ///
  /// - Parameter result: A variable of one number, such as a loss.
  /// - Complexity: As much again as computing the values, about twice.
  mutating func differentiate(_ result: Variable) {
    for line in 0...result.line { gradients[line].makeZeros(variables[line].count) }
    gradients[result.line] = [1]
    for line in (0...result.line).reversed() { rules[line](&self, variables[line]) }
  }

  /// ∂(differentiated number)/∂(number), for every number of a variable.
  func gradient(of variable: Variable) -> [Double] { gradients[variable.line] }

  /// Adds to the gradient of a variable; what is used twice gets both parts.
  mutating func addGradient(to variable: Variable, _ add: (inout [Double], Tape) -> Void) {
    var gradient: [Double] = []
    swap(&gradient, &gradients[variable.line])
    add(&gradient, self)
    swap(&gradient, &gradients[variable.line])
  }
}

extension [Double] {
  /// So many zeros, in the same memory if it is large enough.
  fileprivate mutating func makeZeros(_ count: Int) {
    if self.count == count {
      withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    } else {
      self = Array(repeating: 0, count: count)
    }
  }
}
