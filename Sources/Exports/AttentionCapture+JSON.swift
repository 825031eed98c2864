import Attention
import StrictJSON

extension AttentionCapture {
  /// Every number of every head as JSON, a matrix row a line.
  ///
  /// Matrices are lists of rows, `[query][key]`. A masked score is null, and its weight is 0; a row
  /// that is undefined is null, and `undefined_rows` says why.
  ///
  /// - Complexity: O(layers · heads · queries · keys).
  public func json() -> String {
    var writer = JSONWriter(layout: .lines)
    writer.beginObject()
    writer.field("model", modelName)
    writer.field("origin", origin)
    writer.field("text", text)
    writeNumbers(to: &writer)
    writer.endObject()
    return writer.text + "\n"
  }

  /// Writes the axes, the tokens, the heads and the hidden states as fields of the open object.
  func writeNumbers(to writer: inout JSONWriter) {
    writer.name("configuration")
    writer.write(configuration)
    write(tokens, as: "tokens", to: &writer)
    if queryTokens != tokens { write(queryTokens, as: "query_tokens", to: &writer) }
    writer.name("heads")
    writer.beginArray()
    for (layer, heads) in layers.enumerated() {
      for (head, captured) in heads.enumerated() {
        writer.write(captured, at: HeadAddress(layer: layer, head: head))
      }
    }
    writer.endArray()
    writeHiddenStates(to: &writer)
  }

  private func write(
    _ tokens: [CapturedToken], as name: String, to writer: inout JSONWriter
  ) {
    writer.name(name)
    writer.beginArray()
    for (index, token) in tokens.enumerated() {
      writer.beginObject(.oneLine)
      writer.name("index")
      writer.integer(index)
      writer.field("token", token.text)
      writer.name("offsets")
      writer.integers([token.characters.lowerBound, token.characters.upperBound])
      if let knowledge = token.knowledge { writer.field("known", knowledge) }
      if let id = token.id {
        writer.name("id")
        writer.integer(id)
      }
      writer.endObject()
    }
    writer.endArray()
  }

  private func writeHiddenStates(to writer: inout JSONWriter) {
    writer.name("hidden_states")
    writer.beginObject()
    writer.name("names")
    writer.strings(hiddenNames)
    writer.name("states")
    writer.beginArray()
    for state in hiddenStates { writer.write(state) }
    writer.endArray()
    writer.endObject()
  }
}

extension JSONWriter {
  /// Writes a name and a text.
  public mutating func field(_ name: String, _ text: String) {
    self.name(name)
    string(text)
  }

  /// Writes the axes as an object; keys switched off by hand are listed.
  public mutating func write(_ configuration: AttentionConfiguration) {
    beginObject()
    for axis in configuration.axes where axis.name != "temperature" {
      field(axis.name, axis.value)
    }
    name("temperature")
    number(configuration.temperature)
    name("keys_off")
    integers(configuration.mask.keysOff.sorted())
    endObject()
  }

  fileprivate mutating func write(_ head: CapturedHead, at address: HeadAddress) {
    beginObject()
    field("address", address.description)
    name("layer")
    integer(address.layer)
    name("head")
    integer(address.head)
    name("name")
    if let name = head.name { string(name) } else { null() }
    write(head.attention)
    endObject()
  }

  private mutating func write(_ head: AttentionHead) {
    name("divisor")
    if let divisor = head.divisor { number(divisor) } else { null() }
    name("score_dimensions")
    strings((0..<head.dimension).map { head.names.score($0) })
    name("value_dimensions")
    strings((0..<head.valueDimension).map { head.names.value($0) })
    for (title, matrix) in [
      ("queries", head.queries), ("keys", head.keys), ("values", head.values),
    ] {
      name(title)
      write(matrix)
    }
    for stage in Stage.allCases {
      name(stage.rawValue)
      write(head.map(stage))
    }
    name("undefined_rows")
    beginArray()
    for row in head.undefinedQueries {
      beginObject(.oneLine)
      name("query")
      integer(row.query)
      field("reason", row.reason.description)
      endObject()
    }
    endArray()
  }

  fileprivate mutating func write(_ matrix: Matrix) {
    beginArray()
    for row in 0..<matrix.rowCount {
      beginArray(.oneLine)
      for element in matrix.row(row) { number(element) }
      endArray()
    }
    endArray()
  }

  private mutating func write(_ map: StageMap) {
    beginArray()
    for query in 0..<map.rowCount { writeRow(query, of: map) }
    endArray()
  }

  private mutating func writeRow(_ query: Int, of map: StageMap) {
    let values = (0..<map.columnCount).map { map[query, $0] }
    if values.contains(where: \.isUndefined) { return null() }
    beginArray(.oneLine)
    for value in values { number(value.number ?? map.stage.numberOfMaskedKeys) }
    endArray()
  }

  fileprivate mutating func strings(_ strings: [String]) {
    beginArray(.oneLine)
    for string in strings { self.string(string) }
    endArray()
  }
}

extension StageValue {
  /// Whether the row of the number is undefined.
  var isUndefined: Bool {
    if case .undefined = self { true } else { false }
  }
}
