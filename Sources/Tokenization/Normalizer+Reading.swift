extension Normalizer {
  private enum Kind: String, CaseIterable {
    case sequence = "Sequence"
    case bert = "BertNormalizer"
    case nfc = "NFC"
    case nfd = "NFD"
    case nfkc = "NFKC"
    case nfkd = "NFKD"
    case lowercase = "Lowercase"
    case stripAccents = "StripAccents"
    case replace = "Replace"
    case prepend = "Prepend"
    case strip = "Strip"
    case byteLevel = "ByteLevel"
    case precompiled = "Precompiled"
  }

  /// Reads the normalizer of a tokenizer file.
  init(_ value: FileValue) throws(TokenizerError) {
    switch try value["type"].choice(of: Kind.self) {
    case .sequence:
      var normalizers: [Normalizer] = []
      for entry in try value["normalizers"].array() { normalizers.append(try Normalizer(entry)) }
      self = .sequence(normalizers)
    case .bert: self = .bert(try BertNormalizer(value))
    case .nfc: self = .form(.nfc)
    case .nfd: self = .form(.nfd)
    case .nfkc: self = .form(.nfkc)
    case .nfkd: self = .form(.nfkd)
    case .lowercase: self = .lowercase
    case .stripAccents: self = .stripAccents
    case .replace:
      self = .replace(
        try SearchPattern(value["pattern"]), with: try value["content"].string())
    case .prepend: self = .prepend(try value["prepend"].string())
    case .strip:
      self = .strip(
        left: try value["strip_left"].boolean(or: true),
        right: try value["strip_right"].boolean(or: true))
    case .byteLevel: self = .byteLevel
    case .precompiled:
      self = .precompiled(try PrecompiledMap(value["precompiled_charsmap"]))
    }
  }
}

extension SearchPattern {
  /// Reads `{"String": …}` or `{"Regex": …}`.
  init(_ value: FileValue) throws(TokenizerError) {
    _ = try value.members()
    let isString = value["String"].isThere
    let text = try value[isString ? "String" : "Regex"].string()
    do {
      self = isString ? try SearchPattern(string: text) : try SearchPattern(expression: text)
    } catch {
      throw value.failure(error)
    }
  }
}
