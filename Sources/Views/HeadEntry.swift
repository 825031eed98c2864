import Attention
import Screen

/// One head of the Heads view and its number.
public struct HeadEntry: Equatable, Sendable {
  /// Which head.
  public let address: HeadAddress
  /// What its author called it.
  public let name: String?
  /// Its number.
  public let reading: Reading

  /// The number of a head, or why there is none.
  public enum Reading: Equatable, Sendable {
    /// It is this.
    case value(StageValue)
    /// There is no such number: no row is defined, or the heads cannot be compared.
    case missing
    /// The layer has not been computed yet.
    case pending

    /// A number that may not exist.
    public init(_ number: Double?) { self = number.map { .value(.number($0)) } ?? .missing }
  }

  /// Creates an entry.
  public init(address: HeadAddress, name: String?, reading: Reading) {
    self.address = address
    self.name = name
    self.reading = reading
  }

  /// The number, where it is finite.
  public var number: Double? {
    guard case .value(let value) = reading, let number = value.number, number.isFinite else {
      return nil
    }
    return number
  }

  /// The number or the sign in its place, in so many columns.
  func text(_ form: NumberForm, columns: Int, digits: Int) -> DisplayText {
    switch reading {
    case .pending: NumberSign.pending
    case .missing: NumberSign.undefined
    case .value(.masked): NumberSign.masked
    case .value(.undefined): NumberSign.undefined
    case .value(.number(let number)):
      DisplayText(form.cellText(number, columns: columns, digits: digits))
    }
  }
}
