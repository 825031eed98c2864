/// The place of one table among all that are trained.
struct Parameter: Hashable, Sendable {
  fileprivate let place: Int
}

/// The tables that training changes, each with its name.
public struct Parameters: Equatable, Sendable {
  /// What each table is called, such as "layer 1 query".
  public private(set) var names: [String] = []
  /// Their numbers.
  public internal(set) var tables: [Table] = []

  /// No tables yet.
  init() {}

  /// How many numbers are trained.
  ///
  /// - Complexity: O(number of tables).
  public var count: Int { tables.reduce(0) { $0 + $1.numbers.count } }

  /// A table by its name, or none.
  public subscript(name: String) -> Table? {
    names.firstIndex(of: name).map { tables[$0] }
  }

  /// One table.
  subscript(parameter: Parameter) -> Table {
    get { tables[parameter.place] }
    set { tables[parameter.place] = newValue }
  }

  /// Adds a table.
  ///
  /// - Returns: Its place, by which a model finds it again.
  mutating func add(_ name: String, _ table: Table) -> Parameter {
    names.append(name)
    tables.append(table)
    return Parameter(place: tables.count - 1)
  }
}

/// The same tables on a tape.
struct ParameterVariables {
  /// In the order of the tables.
  let all: [Variable]

  /// Writes every table on a tape.
  init(_ parameters: Parameters, on tape: inout Tape) {
    var variables: [Variable] = []
    for table in parameters.tables { variables.append(tape.variable(table)) }
    all = variables
  }

  /// One table.
  subscript(parameter: Parameter) -> Variable { all[parameter.place] }
}
