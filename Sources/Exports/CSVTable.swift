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

  private static func quoted(_ label: String) -> String {
    let first = label.unicodeScalars.first
    let guarded = first.map(isFormulaSign) == true ? "'" + label : label
    let needsQuotes = guarded.unicodeScalars.contains { [",", "\"", "\r", "\n"].contains($0) }
    guard needsQuotes || guarded.hasPrefix(" ") || guarded.hasSuffix(" ") else { return guarded }
    var doubled = ""
    for scalar in guarded.unicodeScalars {
      doubled.unicodeScalars.append(scalar)
      if scalar == "\"" { doubled.unicodeScalars.append(scalar) }
    }
    return "\"\(doubled)\""
  }

  /// Whether a spreadsheet takes a cell that begins so for a formula.
  private static func isFormulaSign(_ scalar: UnicodeScalar) -> Bool {
    ["=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]
      .contains(scalar)
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
