import StrictJSON

/// A `config.json`: named values, each with its place, so that an error can name it.
///
///     let file = try ConfigurationFile(parsing: bytes, path: "bert/config.json")
///     try file.count("hidden_size", among: 1...1_000_000)  // 384
///
/// A field that is `null` counts as missing, which is what the libraries that write it mean.
public struct ConfigurationFile: Equatable, Sendable {
  /// The file, as it was named.
  public let path: String
  private let value: JSONValue
  /// Where the value stands; empty for the file as a whole.
  private let place: String

  /// The longest file that is read, in bytes.
  static let longest = 4_000_000

  /// Opens a file.
  ///
  /// - Throws: `CheckpointError.unreadable` or what parsing throws.
  public init(path: String) throws(CheckpointError) {
    try self.init(parsing: try smallFile(path, limit: Self.longest), path: path)
  }

  /// Reads the text of a file.
  ///
  /// - Throws: `CheckpointError.json` if it is no JSON object.
  public init(parsing bytes: [UInt8], path: String) throws(CheckpointError) {
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw .json(file: path, reason: "\(error)")
    }
    guard value.object != nil else { throw .json(file: path, reason: "it is no object") }
    self.path = path
    place = ""
  }

  private init(path: String, value: JSONValue, place: String) {
    self.path = path
    self.value = value
    self.place = place
  }

  /// Whether a field is there and not `null`.
  public func has(_ name: String) -> Bool { field(name) != nil }

  /// A text, or nil.
  public func text(_ name: String) throws(CheckpointError) -> String? {
    guard let field = field(name) else { return nil }
    guard let text = field.string else { throw wrong(name, field, "a text") }
    return text
  }

  /// A whole number in a range, or nil; a family may have no name for it.
  public func count(
    _ name: String?, among allowed: ClosedRange<Int>
  ) throws(CheckpointError) -> Int? {
    guard let name, let field = field(name) else { return nil }
    guard let number = field.number?.integer, allowed.contains(number) else {
      throw wrong(name, field, "a whole number from \(allowed.lowerBound) to \(allowed.upperBound)")
    }
    return number
  }

  /// A number above 0, or nil; a family may have no name for it.
  public func positive(_ name: String?) throws(CheckpointError) -> Double? {
    guard let name, let field = field(name) else { return nil }
    guard let number = field.number?.double, number > 0, number.isFinite else {
      throw wrong(name, field, "a number above 0")
    }
    return number
  }

  /// Whether a field is the number 0.
  public func isZero(_ name: String) -> Bool { field(name)?.number?.double == 0 }

  /// `true` or `false`, or nil.
  public func boolean(_ name: String) throws(CheckpointError) -> Bool? {
    guard let field = field(name) else { return nil }
    guard let boolean = field.boolean else { throw wrong(name, field, "true or false") }
    return boolean
  }

  /// Texts in a row, or nil.
  public func texts(_ name: String) throws(CheckpointError) -> [String]? {
    guard let field = field(name) else { return nil }
    guard let values = field.array else { throw wrong(name, field, "a list of texts") }
    let texts = values.compactMap(\.string)
    guard texts.count == values.count else { throw wrong(name, field, "a list of texts") }
    return texts
  }

  /// Numbers in a row, or nil.
  public func numbers(_ name: String) throws(CheckpointError) -> [Double]? {
    guard let field = field(name) else { return nil }
    guard let values = field.array else { throw wrong(name, field, "a list of numbers") }
    let numbers = values.compactMap { $0.number?.double }
    guard numbers.count == values.count, numbers.allSatisfy(\.isFinite) else {
      throw wrong(name, field, "a list of numbers")
    }
    return numbers
  }

  /// Named values inside of a field, or nil.
  public func object(_ name: String) throws(CheckpointError) -> ConfigurationFile? {
    guard let field = field(name) else { return nil }
    guard field.object != nil else { throw wrong(name, field, "an object") }
    return ConfigurationFile(path: path, value: field, place: placed(name))
  }

  /// The names of all fields, in order.
  public var names: [String] { value.object?.map(\.name.string) ?? [] }

  /// The error of a field that has to be there.
  public func missing(_ name: String) -> CheckpointError {
    .field(file: path, name: placed(name), found: "nothing", allowed: "it has to be there")
  }

  /// The error of a field whose value is not allowed.
  public func refused(_ name: String, allowed: String) -> CheckpointError {
    .field(
      file: path, name: placed(name), found: field(name).map(described) ?? "nothing",
      allowed: allowed)
  }

  private func field(_ name: String) -> JSONValue? {
    guard let field = value[JSONText(name)], field != .null else { return nil }
    return field
  }

  private func placed(_ name: String) -> String { place.isEmpty ? name : "\(place).\(name)" }

  private func wrong(_ name: String, _ found: JSONValue, _ allowed: String) -> CheckpointError {
    .field(file: path, name: placed(name), found: described(found), allowed: allowed)
  }
}

/// What a value is, in a few words.
private func described(_ value: JSONValue) -> String {
  switch value {
  case .null: "null"
  case .boolean(let boolean): "\(boolean)"
  case .number(let number): shown(number.text)
  case .string(let text): "“\(shown(text.string))”"
  case .array: "a list"
  case .object: "an object"
  }
}

/// Reads a file whole that may not be longer than so many bytes.
func smallFile(_ path: String, limit: Int) throws(CheckpointError) -> [UInt8] {
  do {
    let file = try RegularFile(path: path)
    guard file.size <= limit else {
      throw TensorFileRule.headerTooLong(UInt64(file.size), allowed: limit)
    }
    return try file.bytes(0..<file.size)
  } catch let rule as TensorFileRule {
    throw .unreadable(file: path, reason: "\(rule)")
  } catch {
    throw .unreadable(file: path, reason: "\(error)")
  }
}

/// Reads a file of a model whole, if it is there and not longer than so many bytes.
///
///     try fileBytes("bert/tokenizer.json", limit: 100_000_000)
///
/// - Parameters:
///   - path: The file.
///   - limit: How many bytes it may have.
/// - Returns: Its bytes; nil where no such file is.
/// - Throws: `CheckpointError.unreadable`.
/// - Complexity: O(number of bytes).
public func fileBytes(_ path: String, limit: Int) throws(CheckpointError) -> [UInt8]? {
  guard isThere(path) else { return nil }
  return try smallFile(path, limit: limit)
}
