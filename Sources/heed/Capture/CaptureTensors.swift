import Checkpoints

/// Which tensors of a file are what: weights, scores, queries, keys and values, by name and shape.
///
///     attentions [layers, heads, q, k]   attentions.0, attentions.1, … [heads, q, k] each
///     queries, keys, values              [n, d], [heads, n, d] or [layers, heads, n, d]
struct CaptureTensors {
  /// What a tensor is.
  enum Role: String, CaseIterable {
    case weights
    case scores
    case queries
    case keys
    case values
  }

  /// The tables of every role, layer by layer and head by head.
  private(set) var tables: [Role: [[TensorTable]]] = [:]
  /// Other tensors that hold weights, which `--tensor` would show.
  private(set) var others: [String] = []

  /// Sorts the tensors of a file.
  ///
  /// - Parameters:
  ///   - entries: The tensors of a file.
  ///   - chosen: The tensor, or the list of tensors, that holds the weights; nil for the usual names.
  ///   - numbering: What the numbers of a list of tensors count.
  /// - Throws: `CaptureError` where the file holds no attention, or tensors of other shapes.
  init(
    _ entries: [TensorEntry], chosen: String? = nil, numbering: Numbering = .layers
  ) throws(CaptureError) {
    let lists = Self.lists(entries)
    if let chosen {
      guard let list = lists.first(where: { $0.name == chosen || $0.names.contains(chosen) }) else {
        throw .noTensor(chosen, names: entries.map(\.name))
      }
      let isOne = list.name != chosen
      let tensors = isOne ? list.entries.filter { $0.entry.name == chosen } : list.entries
      tables[.weights] = try Self.tables(
        of: tensors, isList: isOne ? false : list.isNumbered, numbering)
      return
    }
    for role in Role.allCases {
      let found = Self.names(of: role).compactMap { name in lists.first { $0.role == name } }
      guard let list = found.first else { continue }
      tables[role] = try Self.tables(of: list.entries, isList: list.isNumbered, numbering)
      if role == .weights { others = found.dropFirst().map(\.name) }
    }
    // A single tensor holds weights, whatever it is called.
    if tables.isEmpty, lists.count == 1 {
      tables[.weights] = try Self.tables(
        of: lists[0].entries, isList: lists[0].isNumbered, numbering)
    }
    let hasVectors = tables[.queries] != nil && tables[.keys] != nil
    guard tables[.weights] != nil || hasVectors else { throw .noAttention(entries.map(\.name)) }
  }

  /// What the numbers in the names of a list count.
  enum Numbering {
    /// Layers: each tensor holds the heads of one.
    case layers
    /// Heads of one layer, which heed exports where they are not equally large.
    case heads
  }

  /// Tensors whose names differ in one number.
  private struct List {
    let name: String
    /// The part of the name that says what they are.
    let role: String
    var isNumbered: Bool
    var entries: [(number: Int, entry: TensorEntry)]

    var names: [String] { entries.map(\.entry.name) }
  }

  private static func lists(_ entries: [TensorEntry]) -> [List] {
    var lists: [List] = []
    for entry in entries {
      let (name, number) = numberedName(entry.name)
      if let number, let place = lists.firstIndex(where: { $0.name == name && $0.isNumbered }) {
        lists[place].entries.append((number, entry))
      } else {
        lists.append(
          List(
            name: name, role: role(name), isNumbered: number != nil,
            entries: [(number ?? 0, entry)]))
      }
    }
    return lists.map { list in
      var list = list
      list.entries.sort { $0.number < $1.number }
      return list
    }
  }

  /// A name without its number: `layers.12.attn` is `layers.attn` and 12.
  ///
  /// A name with several numbers, or none, stays as it is.
  static func numberedName(_ name: String) -> (name: String, number: Int?) {
    let parts = name.split(omittingEmptySubsequences: false) { separators.contains($0) }
    let numbers = parts.filter { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
    guard numbers.count == 1, let digits = numbers.first, let number = Int(digits) else {
      return (name, nil)
    }
    let others = parts.filter { $0 != digits }
    return (others.joined(separator: "."), number)
  }

  private static let separators: Set<Character> = [".", "_", "/", "-"]

  /// What a name says of its tensor: all of it where that is known, else its last part.
  private static func role(_ name: String) -> String {
    let known = Set(Role.allCases.flatMap(names))
    let plain = String(name.map { separators.contains($0) ? "_" : $0 }).lowercased()
    if known.contains(plain) { return plain }
    return plain.split(separator: "_").last.map(String.init) ?? plain
  }

  /// The names that tensors of a role have, the most usual first.
  private static func names(of role: Role) -> [String] {
    switch role {
    case .weights:
      [
        "attentions", "attention", "weights", "attention_weights", "attention_probs", "attn",
        "attn_weights", "probs", "encoder_attentions", "decoder_attentions", "cross_attentions",
        "arr",
      ]
    case .scores: ["scores", "attention_scores", "masked"]
    case .queries: ["queries", "query", "q"]
    case .keys: ["keys", "key", "k"]
    case .values: ["values", "value", "v"]
    }
  }
}

extension CaptureTensors {
  /// The tables of a list of tensors, one for each head of each layer.
  private static func tables(
    of list: [(number: Int, entry: TensorEntry)], isList: Bool, _ numbering: Numbering
  ) throws(CaptureError) -> [[TensorTable]] {
    guard isList else {
      guard let entry = list.first?.entry else { return [] }
      return try tables(of: entry)
    }
    var layers: [[TensorTable]] = []
    for (_, entry) in list {
      let found = try tables(of: entry)
      guard found.count == 1 else {
        throw .batch(entry.name, shape: entry.shape)
      }
      layers += found
    }
    let isOfHeads = numbering == .heads && layers.allSatisfy { $0.count == 1 }
    return isOfHeads ? [layers.flatMap(\.self)] : layers
  }

  /// The tables of one tensor: the last two dimensions are rows and columns.
  private static func tables(of entry: TensorEntry) throws(CaptureError) -> [[TensorTable]] {
    let shape = entry.shape
    guard (2...5).contains(shape.count) else { throw .rank(entry.name, shape: shape) }
    let (rows, columns) = (shape[shape.count - 2], shape[shape.count - 1])
    var leading = Array(shape.dropLast(2))
    // A batch of one is no dimension of its own, where there is one more than layers and heads.
    if leading.count == 3 {
      guard let one = leading.firstIndex(of: 1) else { throw .batch(entry.name, shape: shape) }
      leading.remove(at: one)
    }
    let heads = leading.last ?? 1
    let layers = leading.count == 2 ? leading[0] : 1
    guard rows > 0, columns > 0, heads > 0, layers > 0 else {
      throw .empty(entry.name, shape: shape)
    }
    guard layers <= mostHeads / heads else {
      throw .tooManyHeads(entry.name, shape: shape, allowed: mostHeads)
    }
    let name = entry.name.isEmpty ? "" : entry.name
    return (0..<layers).map { layer in
      (0..<heads).map { head in
        TensorTable(
          entry: entry, start: (layer * heads + head) * rows * columns, rows: rows,
          columns: columns, place: name + "[" + index(shape, layer: layer, head: head))
      }
    }
  }

  /// More heads than any model has.
  private static let mostHeads = 65_536

  /// The indices before row and column: of a batch of one, 0.
  private static func index(_ shape: [Int], layer: Int, head: Int) -> String {
    switch shape.count {
    case 2: return ""
    case 3: return "\(head),"
    case 4: return "\(layer),\(head),"
    default:
      var indices = [layer, head]
      indices.insert(0, at: shape.firstIndex(of: 1) ?? 0)
      return indices.map { "\($0)," }.joined()
    }
  }
}

/// Why a file cannot be looked at as attention; exit code 1.
enum CaptureError: Error, Equatable {
  /// Nothing in it is named like attention.
  case noAttention([String])
  /// The tensor that was chosen is not there.
  case noTensor(String, names: [String])
  /// A tensor has too few or too many dimensions.
  case rank(String, shape: [Int])
  /// A tensor has no number.
  case empty(String, shape: [Int])
  /// A tensor holds several texts at once.
  case batch(String, shape: [Int])
  /// A tensor has more heads than are read.
  case tooManyHeads(String, shape: [Int], allowed: Int)
  /// Tensors that belong together do not fit.
  case misfit(String)
  /// The queries and keys take too much memory.
  case tooLarge(numbers: Int, allowed: Int)
  /// The names of tokens do not fit.
  case tokenCount(found: Int, keys: Int, source: String)
  /// A file of tokens cannot be read as one.
  case tokens(String, reason: String)
}

extension CaptureError: CustomStringConvertible {
  /// One sentence: what was found, what is allowed, what to do.
  var description: String {
    switch self {
    case .noAttention(let names):
      "there is no attention in it: it has \(listed(names)); name weights attentions, or queries "
        + "and keys so, or choose a tensor with --tensor"
    case .noTensor(let name, let names):
      "--tensor \(shownName(name)): there is none of that name; it has \(listed(names))"
    case .rank(let name, let shape):
      "\(shownName(name)) has the shape \(shape); read are [q, k], [heads, q, k] and "
        + "[layers, heads, q, k]"
    case .empty(let name, let shape): "\(shownName(name)) has no number: its shape is \(shape)"
    case .batch(let name, let shape):
      "\(shownName(name)) has the shape \(shape), of which one is a batch; save one text, a batch "
        + "of 1"
    case .tooManyHeads(let name, let shape, let allowed):
      "\(shownName(name)) has the shape \(shape); at most \(allowed) heads are read"
    case .misfit(let reason): reason
    case .tooLarge(let numbers, let allowed):
      "its queries, keys and values have \(numbers) numbers, \(numbers / 250_000) MB, and at most "
        + "\(allowed / 250_000) MB are kept; save fewer layers"
    case .tokenCount(let found, let keys, let source):
      "\(source) has \(found) tokens, but the map has \(keys) keys"
    case .tokens(let source, let reason):
      "the tokens of \(source) cannot be read: \(reason); give a JSON list of texts, or a token a "
        + "line"
    }
  }

  private func listed(_ names: [String]) -> String {
    guard !names.isEmpty else { return "no tensor" }
    return names.prefix(6).map(shownName).joined(separator: ", ") + (names.count > 6 ? " …" : "")
  }
}
