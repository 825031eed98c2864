import Attention
import Models
import Tokenization

/// What was captured from a model that ran elsewhere: finished maps, or queries and keys, and names.
///
///     RunInput(Capture(title: "dump.npz", identity: "dump.npz", layers: [[head]])).run(ToyModel())
public struct Capture: Equatable, Sendable {
  /// What it is called: the name of its file.
  public let title: String
  /// What it is: two captures of one identity hold the same numbers.
  public let identity: String
  /// The heads of every layer.
  public let layers: [[CaptureHead]]
  /// What the keys are called; nil where nobody said it.
  public let tokens: [String]?
  /// What the queries are called, if that is another list.
  public let queryTokens: [String]?
  /// Which kind of attention it was, as far as that is known.
  public let configuration: AttentionConfiguration
  /// How many key-value heads each layer has.
  public let keyValueHeadCounts: [Int]
  /// What a reader should know of it, a sentence each.
  public let remarks: [String]

  /// Creates a capture.
  public init(
    title: String, identity: String, layers: [[CaptureHead]], tokens: [String]? = nil,
    queryTokens: [String]? = nil, configuration: AttentionConfiguration = AttentionConfiguration(),
    keyValueHeadCounts: [Int] = [], remarks: [String] = []
  ) {
    self.title = title
    self.identity = identity
    self.layers = layers
    self.tokens = tokens
    self.queryTokens = queryTokens
    self.configuration = configuration
    self.keyValueHeadCounts = keyValueHeadCounts
    self.remarks = remarks
  }

  /// Two captures are the same where their identity is; their numbers are not compared.
  public static func == (left: Capture, right: Capture) -> Bool { left.identity == right.identity }
}

/// A head of a capture.
public struct CaptureHead: Equatable, Sendable {
  /// What is known of it.
  public enum Contents: Equatable, Sendable {
    /// Finished weights, with the values if they are known.
    case maps(GivenMaps, values: Matrix?)
    /// Queries and keys, with the values if they are known.
    case vectors(queries: Matrix, keys: Matrix, values: Matrix?)
  }

  /// What is known of it.
  public let contents: Contents
  /// Where its weights are in the file, up to the query: `attentions[1,3,`; nil where they are not.
  public let place: String?

  /// Creates a head.
  public init(_ contents: Contents, place: String? = nil) {
    self.contents = contents
    self.place = place
  }

  /// The head, ready to be asked for any number that is known.
  ///
  /// - Throws: `ShapeError`, naming the table that does not fit.
  public func attention(
    _ configuration: AttentionConfiguration
  ) throws(ShapeError) -> AttentionHead {
    switch contents {
    case .maps(let maps, let values):
      return try AttentionHead(given: maps, values: values, configuration: configuration)
    case .vectors(let queries, let keys, let values):
      return try AttentionHead(
        queries: queries, keys: keys,
        values: values ?? .zeros(rowCount: keys.rowCount, columnCount: 0),
        configuration: configuration)
    }
  }
}

extension RunInput {
  /// Everything that a capture says.
  public init(_ capture: Capture) {
    self.init(text: capture.names.text, configuration: capture.configuration)
    self.capture = capture
  }
}

extension Capture {
  /// The names of queries and keys, in one line; a token that nobody named is called by its place.
  var names: ScenarioText {
    let head = layers.first?.first.flatMap { try? $0.attention(configuration) }
    let keys = tokens ?? (0..<(head?.keyCount ?? 0)).map(String.init)
    let queryCount = head?.queryCount ?? 0
    guard queryTokens != nil || queryCount != keys.count else {
      return ScenarioText(queries: keys, keys: keys)
    }
    // With fewer queries than keys, the queries are the last ones.
    let last = Array(keys.suffix(queryCount))
    let unnamed = queryCount <= keys.count ? last : (0..<queryCount).map(String.init)
    return ScenarioText(queries: queryTokens ?? unnamed, keys: keys)
  }

  /// The run of a capture: its heads, and the names of its queries and keys.
  ///
  /// - Parameters:
  ///   - configuration: The kind of attention that is asked for, where there are queries and keys.
  ///   - intervention: Numbers put in by hand, and heads that are marked as off.
  /// - Returns: A trace without a residual stream.
  /// - Complexity: O(heads); numbers are derived when they are asked for.
  func trace(
    _ configuration: AttentionConfiguration, intervention: Intervention
  ) -> ModelTrace {
    let groups = HeadGroups(
      headCounts: layers.map(\.count), keyValueHeadCounts: keyValueHeadCounts)
    let heads = layers.enumerated().map { layer, heads in
      heads.enumerated().compactMap { index, head -> ModelHead? in
        guard let attention = try? head.attention(configuration),
          let projection = try? Projection(unit(attention.valueDimension))
        else { return nil }
        return ModelHead(name: nil, attention: attention, outputProjection: projection)
          .replacing(intervention.numbers(of: HeadAddress(layer: layer, head: index), in: groups))
      }
    }
    let names = names
    return ModelTrace(
      modelName: title, origin: .capture, tokens: names.keys, queryTokens: names.queries,
      layers: heads, residuals: [], residualNames: [], headsOff: intervention.headsOff,
      keyValueHeadCounts: keyValueHeadCounts)
  }

  /// Where a weight stands in the file: `attentions[1,3,8,2]`.
  func place(of address: HeadAddress, query: Int, key: Int) -> String? {
    layers[address]?.place.map { "\($0)\(query),\(key)]" }
  }
}

/// The table that leaves vectors as they are: nobody knows what the model projected outputs with, and
/// a trace without a residual stream does not ask.
private func unit(_ size: Int) -> Matrix {
  Matrix((0..<size).map { row in (0..<size).map { $0 == row ? 1 : 0 } })
}

extension [[CaptureHead]] {
  /// The head of an address, if there is one.
  subscript(address: HeadAddress) -> CaptureHead? {
    guard indices.contains(address.layer), self[address.layer].indices.contains(address.head)
    else { return nil }
    return self[address.layer][address.head]
  }
}
