import StrictJSON

/// A value of a tokenizer file together with its place, so that an error can name it.
///
///     FileValue(document, at: "")["model"]["unk_token"].place  // "model.unk_token"
struct FileValue {
  /// The value, or nil where the file has none.
  let value: JSONValue?
  /// Where it stands.
  let place: String

  init(_ value: JSONValue?, at place: String) {
    self.value = value
    self.place = place
  }

  /// A member, which may be missing.
  subscript(name: String) -> FileValue {
    FileValue(value?[JSONText(name)], at: place.isEmpty ? name : "\(place).\(name)")
  }

  /// Whether anything is there, be it `null`.
  var isThere: Bool { value != nil }

  /// Whether nothing is there, or `null`.
  var isAbsent: Bool { value == nil || value == .null }

  func failure(_ rule: TokenizerRule) -> TokenizerError { TokenizerError(place, rule) }

  /// The error of a value that is missing or of another kind.
  private func failure(expected: String) -> TokenizerError {
    failure(value == nil ? .missing : .wrongKind(expected: expected))
  }

  /// The text that must be here.
  func string() throws(TokenizerError) -> String {
    guard let string = value?.string else { throw failure(expected: "a string") }
    return string
  }

  /// The text, or nil where nothing is.
  func optionalString() throws(TokenizerError) -> String? {
    isAbsent ? nil : try string()
  }

  /// A truth value, or what holds where nothing is.
  func boolean(or otherwise: Bool) throws(TokenizerError) -> Bool {
    if isAbsent { return otherwise }
    guard let boolean = value?.boolean else { throw failure(expected: "true or false") }
    return boolean
  }

  /// A number that must be here.
  func number() throws(TokenizerError) -> Double {
    guard let number = value?.number?.double else { throw failure(expected: "a number") }
    return number
  }

  /// A count that must be here.
  func count() throws(TokenizerError) -> Int {
    guard let number = value?.number?.integer, number >= 0 else {
      throw failure(expected: "an integer from 0 on")
    }
    return number
  }

  /// The id of a token that must be here.
  func id() throws(TokenizerError) -> Int {
    guard let number = value?.number else { throw failure(expected: "an integer") }
    guard let id = number.integer, (0...Int(Int32.max)).contains(id) else {
      throw failure(.idOutOfRange(number.text))
    }
    return id
  }

  /// The values that must be here in a row.
  func array() throws(TokenizerError) -> [FileValue] {
    guard let values = value?.array else { throw failure(expected: "an array") }
    return values.enumerated().map { FileValue($1, at: "\(place)[\($0)]") }
  }

  /// The two values that must be here, which are what is said.
  func pair(of expected: String) throws(TokenizerError) -> (FileValue, FileValue) {
    guard let values = value?.array, values.count == 2 else { throw failure(expected: expected) }
    return (FileValue(values[0], at: "\(place)[0]"), FileValue(values[1], at: "\(place)[1]"))
  }

  /// The named values that must be here, in order.
  func members() throws(TokenizerError) -> [(name: String, value: FileValue)] {
    guard let members = value?.object else { throw failure(expected: "an object") }
    return members.map { member in
      let name = member.name.string
      return (name, FileValue(member.value, at: place.isEmpty ? name : "\(place).\(name)"))
    }
  }

  /// Whether values in a row are here.
  var isArray: Bool { value?.array != nil }

  /// The text that may be here.
  var stringIfAny: String? { value?.string }

  /// One scalar that must be here.
  func scalar() throws(TokenizerError) -> Unicode.Scalar {
    let scalars = Array(try string().unicodeScalars)
    guard scalars.count == 1 else { throw failure(.wrongKind(expected: "a single character")) }
    return scalars[0]
  }

  /// A case whose raw value is written here.
  func choice<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type
  ) throws(TokenizerError) -> Choice where Choice.RawValue == String {
    let name = try string()
    guard let choice = Choice(rawValue: name) else {
      throw failure(.unknown(name, allowed: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }
}
