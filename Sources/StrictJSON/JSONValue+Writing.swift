extension JSONValue {
  /// The document as text.
  ///
  ///     JSONValue.array([.boolean(true), .null]).text(layout: .compact)  // [true,null]
  ///
  /// - Complexity: O(size of the document).
  public func text(layout: JSONWriter.Layout = .compact) -> String {
    var writer = JSONWriter(layout: layout)
    writer.value(self)
    return writer.text
  }
}

extension JSONWriter {
  /// Writes a whole value; arrays without arrays and objects in them stay on one line.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .boolean(let boolean): self.boolean(boolean)
    case .number(let number): self.number(number)
    case .string(let text): string(text.string)
    case .array(let values): array(values)
    case .object(let members):
      beginObject()
      for member in members {
        name(member.name.string)
        self.value(member.value)
      }
      endObject()
    }
  }

  private mutating func array(_ values: [JSONValue]) {
    let isFlat = values.allSatisfy { $0.array == nil && $0.object == nil }
    beginArray(isFlat ? .oneLine : .lines)
    for value in values { self.value(value) }
    endArray()
  }
}
