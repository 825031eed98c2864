/// A value and the line of the file on which it stands, so that a message can say where.
///
///     Located("apple", line: 12).line  // 12
public struct Located<Value> {
  /// The value.
  public let value: Value
  /// The line, from 1.
  public let line: Int

  /// Creates a value with its line.
  public init(_ value: Value, line: Int) {
    self.value = value
    self.line = line
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Sendable where Value: Sendable {}
