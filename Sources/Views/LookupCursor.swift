/// Which number of the attribute table is selected, beside query, key and dimension.
///
///     LookupCursor(row: .key, table: .values)  // what the selected key hands over
public struct LookupCursor: Equatable, Hashable, Sendable {
  /// Whose number it is.
  public var row: Row
  /// In which of the two tables it stands.
  public var table: Table

  /// Whose number it is.
  public enum Row: Equatable, Hashable, Sendable {
    /// The selected query's.
    case query
    /// The selected key's.
    case key
  }

  /// In which of the two tables it stands.
  public enum Table: Equatable, Hashable, Sendable {
    /// What queries ask for and keys have.
    case attributes
    /// What keys hand over; queries have nothing there.
    case values
  }

  /// Creates a cursor; without arguments it stands on an attribute of the query.
  public init(row: Row = .query, table: Table = .attributes) {
    self.row = row
    self.table = table
  }
}
