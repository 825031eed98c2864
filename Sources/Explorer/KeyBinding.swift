import Screen

/// One line of the key table: which keys do what, and where.
public struct KeyBinding: Equatable, Sendable {
  /// The keys, the one to show first; none where the reader wants none.
  public let keys: [Key]
  /// What they do.
  public let command: Command
  /// The views in which they do it.
  public let views: Set<ViewKind>
  /// What they do, in words, in which `{key}` stands for the key itself.
  private let words: String

  init(_ keys: Key..., does command: Command, _ words: String, in views: Set<ViewKind> = Self.all) {
    self.init(keys, does: command, words, in: views)
  }

  init(_ keys: [Key], does command: Command, _ words: String, in views: Set<ViewKind> = Self.all) {
    self.keys = keys
    self.command = command
    self.words = words
    self.views = views
  }

  /// The same line with other keys.
  func with(_ keys: [Key]) -> KeyBinding { KeyBinding(keys, does: command, words, in: views) }

  /// Every view.
  static let all = Set(ViewKind.allCases)

  /// What they do, in words.
  public var does: String { Self.said(words, of: keys.first) }

  /// What the keys do in a view, in its own words where it has some.
  public func does(in view: ViewKind) -> String {
    Self.meanings(in: view)[command].map { Self.said($0, of: keys.first) } ?? does
  }

  private static func meanings(in view: ViewKind) -> [Command: String] {
    switch view {
    case .heads: State.headsMeanings
    case .vectors: State.vectorsMeanings
    case .output: State.outputMeanings
    case .text: State.textMeanings
    case .metrics: State.metricsMeanings
    case .compare: State.compareMeanings
    case .lookup: State.lookupMeanings
    case .grid: State.gridMeanings
    case .training: State.trainingMeanings
    case .map, .steps: [:]
    }
  }

  /// Words with the key put in; without a key, up to the part that is about it.
  private static func said(_ words: String, of key: Key?) -> String {
    guard words.contains("{key}") else { return words }
    guard let key else {
      return words.hasPrefix("12{key}")
        ? "to the place whose number was typed" : String(words.prefix { $0 != ";" })
    }
    return words.replacing("{key}", with: key.name)
  }
}
