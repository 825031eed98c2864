/// The tokens of a model and their ids.
///
///     vocabulary.id(of: "Ġcat")     // 2368
///     vocabulary.token(of: 2368)    // "Ġcat"
///
/// Tokens are compared byte by byte: `à` in one code point and in two are two tokens.
public struct Vocabulary: Equatable, Sendable {
  private var ids: [[UInt8]: Int] = [:]
  private var tokens: [Int: String] = [:]
  /// The length of the longest token, in bytes.
  private(set) var longest = 0

  /// The vocabulary without tokens.
  init() {}

  /// How many tokens there are.
  public var count: Int { ids.count }

  /// The id of a token, or nil if there is no such token.
  ///
  /// - Complexity: O(length of the token).
  public func id(of token: String) -> Int? { ids[Array(token.utf8)] }

  /// The token with an id, or nil if no token has it.
  ///
  /// - Complexity: O(1).
  public func token(of id: Int) -> String? { tokens[id] }

  /// The id of the token with these bytes.
  func id(of bytes: [UInt8]) -> Int? { ids[bytes] }

  /// Adds a token; where one token has two ids, the later one holds.
  mutating func add(_ token: String, id: Int) {
    let bytes = Array(token.utf8)
    ids[bytes] = id
    tokens[id] = token
    longest = max(longest, bytes.count)
  }

  /// The ids of the tokens `<0x00>` to `<0xFF>` that stand for single bytes.
  var byteIDs: [Int?] {
    (0..<256).map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return id(of: "<0x\(byte < 16 ? "0" : "")\(digits)>")
    }
  }
}

extension Vocabulary {
  /// Reads an object of tokens and ids.
  ///
  /// - Throws: `TokenizerError` if it is no such object, is empty or has an id twice.
  init(_ value: FileValue) throws(TokenizerError) {
    for (token, entry) in try value.members() {
      let id = try entry.id()
      if tokens[id] != nil { throw value.failure(.duplicateID(id)) }
      add(token, id: id)
    }
    if ids.isEmpty { throw value.failure(.emptyVocabulary) }
  }
}
