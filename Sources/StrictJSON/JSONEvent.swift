/// A piece of a document, as a reader meets it.
///
///     {"a": [1]}   // beginObject, name a, beginArray, number 1, endArray, endObject
public enum JSONEvent: Equatable, Sendable {
  /// The word `null`.
  case null
  /// The words `true` and `false`.
  case boolean(Bool)
  /// A number, with the digits that it was written with.
  case number(JSONNumber)
  /// A string that is a value.
  case string(JSONText)
  /// An array begins.
  case beginArray
  /// The innermost array ends.
  case endArray
  /// An object begins.
  case beginObject
  /// What the next value of an object is called; no two of one object have the same name.
  case name(JSONText)
  /// The innermost object ends.
  case endObject
}
