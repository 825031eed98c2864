import Attention
import Checkpoints
import Explorer
import StrictJSON

/// A capture as the command line names it: a file of tensors that hold attention.
///
///     try CaptureFile("dump.npz", options).capture(AxisValues())
struct CaptureFile {
  /// Where it is.
  let path: String
  /// Which tensor holds the weights, if that was said.
  let tensor: String?
  /// The names of the tokens, if they were given.
  let tokens: String?

  init(_ path: String, _ options: CaptureOptions) {
    self.path = path
    tensor = options.tensor
    tokens = options.tokens
  }

  /// Whether a file is a capture by its name; files that are none of ours are named when read.
  static func isNamedLikeOne(_ path: String) -> Bool {
    let name = path.lowercased()
    return [
      ".npy", ".npz", ".safetensors", ".pt", ".pth", ".bin", ".pkl", ".gguf", ".ckpt", ".h5",
      ".onnx", ".incomplete",
    ].contains { name.hasSuffix($0) }
  }

  /// Most numbers that queries, keys and values may have together: 800 MB.
  static let mostVectorNumbers = 200_000_000

  /// Reads what is needed to look at it: headers and names, and queries, keys and values whole.
  ///
  /// - Parameter axes: The axes that options set, which go over what the file says.
  /// - Returns: Heads and names; the rows of finished weights are read when they are drawn.
  /// - Throws: `TensorFileError` or `FileError`, saying what is wrong.
  func capture(_ axes: AxisOptions) throws -> Capture {
    let tiles = try TensorTiles(path: path)
    do {
      let parts = CaptureParts(tiles.file.entries.map(\.name), chosen: tensor)
      let metadata = CaptureMetadata(tiles.file.metadata, part: parts.open)
      let tensors = try CaptureTensors(
        tiles.file.entries.filter { parts.holds($0.name) },
        chosen: parts.open == nil ? tensor : nil, numbering: metadata.numbering)
      let found = try heads(of: tensors, in: tiles, metadata, axes)
      let names = try names(of: found.layers, metadata)
      let listed = parts.others + tensors.others
      let others =
        listed.isEmpty
        ? [] : ["also in this file: \(listed.joined(separator: ", ")); --tensor shows it"]
      return Capture(
        title: title, identity: path, layers: found.layers, tokens: names.keys,
        queryTokens: names.queries, configuration: found.configuration,
        keyValueHeadCounts: found.keyValueHeadCounts,
        remarks: found.remarks + names.remarks + others)
    } catch let error as CaptureError {
      throw FileError.unreadable(path, reason: error.description)
    }
  }

  private var title: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// What was found of the heads.
  private struct Found {
    var layers: [[CaptureHead]]
    var configuration: AttentionConfiguration
    var keyValueHeadCounts: [Int] = []
    var remarks: [String] = []
  }

  private func heads(
    of tensors: CaptureTensors, in tiles: TensorTiles, _ metadata: CaptureMetadata,
    _ axes: AxisOptions
  ) throws -> Found {
    let tables = tensors.tables
    let base = metadata.configuration
    guard let queries = tables[.queries], let keys = tables[.keys] else {
      let layers = try given(tables, in: tiles, metadata)
      return Found(layers: layers, configuration: base, remarks: Self.remarks(of: layers))
    }
    let vectors = try VectorTables(queries: queries, keys: keys, values: tables[.values])
    try vectors.checkSize(allowed: Self.mostVectorNumbers)
    let layers = try vectors.heads(in: tiles, weights: tables[.weights])
    var found = Found(
      layers: layers, configuration: try axes.applied(to: base),
      keyValueHeadCounts: vectors.keyValueHeadCounts)
    guard let weights = tables[.weights] else {
      if !metadata.saysAxes {
        found.remarks = [
          "the file does not say how its queries and keys were compared: assumed are ÷√d, no mask "
            + "and softmax; c changes them"
        ]
      }
      return found
    }
    switch WeightCheck(layers, weights.map { $0.map { $0.source(in: tiles) } }).result(base) {
    case .agree(let configuration):
      found.configuration = try axes.applied(to: configuration)
      if configuration.mask != base.mask {
        found.remarks = [
          "the file names no mask; with a causal one its queries and keys give its weights"
        ]
      }
    case .differ(let distance):
      found.layers = try given(tables, in: tiles, metadata)
      found.keyValueHeadCounts = []
      found.remarks = [
        "its queries and keys do not give its weights, which differ by up to "
          + "\(Float(distance)): shown are the weights alone"
      ]
    }
    return found
  }

  /// What is unusual of weights, by a look at three rows of the first head.
  private static func remarks(of layers: [[CaptureHead]]) -> [String] {
    guard case .maps(let maps, _)? = layers.first?.first?.contents else { return [] }
    let rows = maps.weights
    for query in [0, rows.rowCount / 2, rows.rowCount - 1]
    where !maps.undefinedQueries.contains(query) {
      guard let row = rows.row(query) else { continue }
      if row.contains(where: { !($0 >= 0 && $0 <= 1) }) {
        return ["row \(query) of the first head has numbers that are no weights from 0 to 1"]
      }
      let sum = row.reduce(0.0) { $0 + Double($1) }
      if abs(sum - 1) > tolerance {
        return ["row \(query) of the first head sums to \(Float(sum)), and not to 1 as weights do"]
      }
    }
    return []
  }

  /// Rows of numbers of 16 bits sum to 1 within this much.
  private static let tolerance = 0.02

  /// Heads of finished weights.
  private func given(
    _ tables: [CaptureTensors.Role: [[TensorTable]]], in tiles: TensorTiles,
    _ metadata: CaptureMetadata
  ) throws -> [[CaptureHead]] {
    guard let weights = tables[.weights] else { return [] }
    let undefined = metadata.undefinedRows
    var layers: [[CaptureHead]] = []
    for (layer, heads) in weights.enumerated() {
      var row: [CaptureHead] = []
      for (head, table) in heads.enumerated() {
        let maps = try GivenMaps(
          weights: table.source(in: tiles),
          scores: tables[.scores]?.table(layer, head, like: table)?.source(in: tiles),
          undefinedQueries: Set(undefined.filter { $0[0] == layer && $0[1] == head }.map { $0[2] }))
        row.append(CaptureHead(.maps(maps, values: nil), place: table.place))
      }
      layers.append(row)
    }
    return layers
  }

  /// What queries and keys are called.
  private struct Names {
    var keys: [String]?
    var queries: [String]?
    var remarks: [String] = []
  }

  private func names(of layers: [[CaptureHead]], _ metadata: CaptureMetadata) throws -> Names {
    guard let head = try layers.first?.first?.attention(AttentionConfiguration()) else {
      return Names()
    }
    if let tokens {
      let given = try CaptureTokens(option: tokens)
      guard given.texts.count == head.keyCount else {
        throw CaptureError.tokenCount(
          found: given.texts.count, keys: head.keyCount, source: given.source)
      }
      return Names(keys: given.texts)
    }
    var names = Names()
    let said =
      try metadata.tokens ?? CaptureTokens.file(beside: path).map(CaptureTokens.init(file:))
    guard let said else { return names }
    guard said.texts.count == head.keyCount else {
      names.remarks = [
        "\(said.source) has \(said.texts.count) tokens and the map \(head.keyCount) keys, so that "
          + "they are numbered"
      ]
      return names
    }
    names.keys = said.texts
    if let queries = try metadata.queryTokens, queries.texts.count == head.queryCount {
      names.queries = queries.texts
    }
    return names
  }
}

extension [[TensorTable]] {
  /// The table of a head, if there is one of the same size as another.
  func table(_ layer: Int, _ head: Int, like other: TensorTable) -> TensorTable? {
    guard indices.contains(layer), self[layer].indices.contains(head) else { return nil }
    let table = self[layer][head]
    return table.rows == other.rows && table.columns == other.columns ? table : nil
  }
}
