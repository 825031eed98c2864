import Screen
import StrictJSON

/// A table of labelled numbers as comma-separated values.
///
///     CSVTable(corner: "query ↓ key →", columns: ["a"], rows: [("b", [.number(0.5)])]).text
///     // query ↓ key →,a␍␊b,0.5␍␊
///
/// Labels that a spreadsheet would run as a formula get an apostrophe in front.
///
/// Source: RFC 4180; OWASP, *CSV Injection*.
public struct CSVTable: Equatable, Sendable {
  /// One number of a table.
  public enum Entry: Equatable, Sendable {
    /// A number; −∞ is written `-inf`, NaN as nothing.
    case number(Double)
    /// Nothing: there is no such number.
    case undefined
  }

  private var lines: [String] = []

  /// Creates a table.
  public init(corner: String, columns: [String], rows: [(label: String, entries: [Entry])]) {
    lines.append(([corner] + columns).map(Self.quoted).joined(separator: ","))
    for row in rows {
      lines.append(([Self.quoted(row.label)] + row.entries.map(\.text)).joined(separator: ","))
    }
  }

  /// The whole table, every line ended by carriage return and line feed.
  public var text: String { lines.map { $0 + "\r\n" }.joined() }

  /// A label between quotes where it needs them, its own doubled.
  private static func quoted(_ label: String) -> String {
    let name = DisplayText.tableName(label)
    let scalars = name.unicodeScalars
    guard
      scalars.contains(",") || scalars.contains("\"") || scalars.first == " "
        || scalars.last == " "
    else { return name }
    var doubled = ""
    for scalar in scalars {
      doubled.unicodeScalars.append(scalar)
      if scalar == "\"" { doubled.unicodeScalars.append(scalar) }
    }
    return "\"\(doubled)\""
  }
}

extension CSVTable.Entry {
  fileprivate var text: String {
    switch self {
    case .undefined: ""
    case .number(let number) where number.isNaN: ""
    case .number(let number) where number.isInfinite: number < 0 ? "-inf" : "inf"
    case .number(let number): JSONNumber(number)?.text ?? ""
    }
  }
}
