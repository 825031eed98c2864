import Screen

/// How a sentence calls a token, so that no other token is called the same.
///
/// A name is enough as long as its look is its own. `pаypal` with a Cyrillic а looks like another
/// word: a sentence says `pаypal (p<U+0430>ypal)`, with less room `p<U+0430>ypal`, and with hardly
/// any `pаypal@3`, by the position.
public enum TokenNaming: CaseIterable, Equatable, Sendable {
  /// The name, and in brackets what could be mistaken written out.
  case explained
  /// The writing instead of the name.
  case spelled
  /// The name and the position.
  case placed

  /// The longest version of a sentence that fits: in a shorter one rather than with a name that
  /// could be mistaken.
  ///
  /// - Parameters:
  ///   - columns: How much room there is.
  ///   - versions: The versions with such names, the most complete first.
  /// - Returns: The first that fits, or the beginning of the last.
  public static func fitting(
    _ columns: Int, _ versions: (TokenNaming) -> [String]
  ) -> DisplayText {
    var last: DisplayText = ""
    for naming in allCases {
      let texts = versions(naming).map { DisplayText(assembled: $0) }
      if let fitting = texts.first(where: { $0.width <= columns }) { return fitting }
      last = texts.last ?? last
    }
    return last.truncated(to: columns)
  }
}

extension TokenLabel {
  /// What the token is called in a sentence.
  ///
  ///     TokenLabel.labels(texts: ["p\u{430}ypal"])[0].name(.spelled)  // p<U+0430>ypal
  public func name(_ naming: TokenNaming) -> DisplayText {
    guard let spelling else { return name }
    return switch naming {
    case .explained: "\(name) (\(spelling))"
    case .spelled: spelled(spelling)
    case .placed: "\(name)@\(index)"
    }
  }
}

extension TokenLabel {
  /// What the text is called in a sentence that names the position itself.
  func bareName(_ naming: TokenNaming) -> DisplayText {
    guard let spelling else { return text }
    return switch naming {
    case .explained: "\(text) (\(spelling))"
    case .spelled: spelling
    case .placed: text
    }
  }
}

extension HeadPicture {
  /// What a query is called in a sentence.
  public func queryName(_ query: Int, _ naming: TokenNaming) -> DisplayText {
    queryLabels.indices.contains(query) ? queryLabels[query].name(naming) : queryName(query)
  }

  /// What a key is called in a sentence.
  public func keyName(_ key: Int, _ naming: TokenNaming) -> DisplayText {
    keyLabels.indices.contains(key) ? keyLabels[key].name(naming) : keyName(key)
  }
}
