import Attention

/// A thing to look at: vectors or a sentence, a kind of attention, and what to look for.
///
///     let scenario = try Scenario(yaml: text, file: "soft-lookup.yaml") { _ in [] }
///     scenario.title  // "Soft lookup by attributes"
///
/// It is what a demo, a lesson and a test describe; `demos/README.md` documents the file.
public struct Scenario: Equatable, Sendable {
  /// What it shows, in a few words.
  public let title: String
  /// What to look at, in a few sentences.
  public let note: String
  /// What was made up for it, and where the rest comes from.
  public let invented: String
  /// What attention is computed on.
  public let subject: ScenarioSubject
  /// Where the keys lie in a picture; nil where they are a list.
  public let grid: PatchGrid?
  /// The cell on which it opens.
  public let selection: ScenarioSelection
  /// What a test checks.
  public let expectations: [Expectation]
}

/// What attention is computed on.
public enum ScenarioSubject: Equatable, Sendable {
  /// A sentence that the toy model reads.
  case sentence(String, axes: AxisValues)
  /// Vectors of its own.
  case vectors(ScenarioVectors)
}

/// Where the keys lie in a picture, in reading order.
public struct PatchGrid: Equatable, Sendable {
  /// How many rows of patches.
  public let rows: Int
  /// How many patches a row has.
  public let columns: Int

  /// Creates a grid.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// Where a scenario opens; what is nil is left to the explorer.
public struct ScenarioSelection: Equatable, Sendable {
  /// The query, a label or an index.
  public var query: String?
  /// The key, a label or an index.
  public var key: String?
  /// The head: the name of a variant, an address such as `L1.H3`, or an index.
  public var head: String?
  /// Which numbers the map shows.
  public var stage: Stage?

  /// Creates a selection; without arguments everything is left to the explorer.
  public init(
    query: String? = nil, key: String? = nil, head: String? = nil, stage: Stage? = nil
  ) {
    self.query = query
    self.key = key
    self.head = head
    self.stage = stage
  }
}

/// A list of vectors with names: the queries, the keys or the values.
public struct LabelledVectors: Equatable, Sendable {
  /// What the vectors are called.
  public var labels: [String]
  /// What their dimensions are called; empty where nobody named them.
  public var columns: [String]
  /// The vectors: one matrix `[n, d]`, or one for each head.
  public var heads: [Matrix]

  /// Creates a list.
  public init(labels: [String], columns: [String], heads: [Matrix]) {
    self.labels = labels
    self.columns = columns
    self.heads = heads
  }

  /// How many vectors.
  public var count: Int { heads.first?.rowCount ?? 0 }
  /// How many numbers a vector has.
  public var dimension: Int { heads.first?.columnCount ?? 0 }
}

/// Queries, keys and values of a scenario, and how they are compared.
public struct ScenarioVectors: Equatable, Sendable {
  /// What the queries are, or are made from.
  public var queries: LabelledVectors
  /// What the keys are, or are made from.
  public var keys: LabelledVectors
  /// What the values are, or are made from.
  public var values: LabelledVectors
  /// Which kind of attention it is.
  public var configuration: AttentionConfiguration
  /// How many query heads, and how many key and value heads they share.
  public var headCounts: HeadCounts
  /// What the head has learned beside its vectors.
  public var parameters: HeadParameters
  /// What makes queries, keys and values from the vectors; nil where they are those.
  public var projections: ScenarioProjections?
  /// The vectors of learned positions.
  public var positionTable: Matrix?
  /// The same scenario in other ways, each a head of its own; empty without any.
  public var variants: [ScenarioVariant]
}

/// How many heads there are.
public struct HeadCounts: Equatable, Sendable {
  /// Query heads.
  public var query: Int
  /// Key and value heads, which neighbouring query heads share.
  public var keyValue: Int

  /// Creates counts.
  public init(query: Int, keyValue: Int) {
    self.query = query
    self.keyValue = keyValue
  }
}

/// What makes queries, keys and values from vectors, and the output from the heads' outputs.
public struct ScenarioProjections: Equatable, Sendable {
  /// Makes the queries; nil leaves the vectors as they are.
  public var query: Projection?
  /// Makes the keys.
  public var key: Projection?
  /// Makes the values.
  public var value: Projection?
  /// Mixes the outputs of the heads.
  public var output: Projection?
}

/// The same scenario in another way: other axes, or other vectors.
public struct ScenarioVariant: Equatable, Sendable {
  /// What it is called.
  public var name: String
  /// Which kind of attention it is.
  public var configuration: AttentionConfiguration
  /// Its queries.
  public var queries: LabelledVectors
  /// Its keys.
  public var keys: LabelledVectors
  /// Its values.
  public var values: LabelledVectors
  /// What it has learned.
  public var parameters: HeadParameters
}

/// A file of numbers that a scenario names, relative to its own folder.
public struct FileReference: Equatable, Sendable {
  /// The path as it is written.
  public let path: String
  /// The tensor in it; nil for a file that holds one.
  public let tensor: String?
}
