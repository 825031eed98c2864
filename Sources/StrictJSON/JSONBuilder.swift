/// Puts the pieces of a document together to its value; a loop over a stack of what has begun.
struct JSONBuilder {
  private var reader: JSONReader
  private var open: [OpenValue] = []

  init(_ bytes: [UInt8]) { reader = JSONReader(bytes) }

  /// The document's value, if nothing else follows it.
  mutating func document() throws(JSONError) -> JSONValue {
    var result = JSONValue.null
    while let event = try reader.next() {
      guard let value = value(completedBy: event) else { continue }
      if open.isEmpty { result = value } else { open[open.count - 1].append(value) }
    }
    return result
  }

  /// The value that an event completes, or nil where it only begins or names one.
  private mutating func value(completedBy event: JSONEvent) -> JSONValue? {
    switch event {
    case .null: return .null
    case .boolean(let boolean): return .boolean(boolean)
    case .number(let number): return .number(number)
    case .string(let text): return .string(text)
    case .beginArray, .beginObject:
      open.append(OpenValue())
      return nil
    case .name(let name):
      open[open.count - 1].name = name
      return nil
    case .endArray: return .array(open.popLast()?.elements ?? [])
    case .endObject: return .object(open.popLast()?.members ?? [])
    }
  }
}

/// An array or an object that has begun.
private struct OpenValue {
  var elements: [JSONValue] = []
  var members: [JSONMember] = []
  var name: JSONText?

  mutating func append(_ value: JSONValue) {
    if let name {
      members.append(JSONMember(name, value))
    } else {
      elements.append(value)
    }
  }
}
