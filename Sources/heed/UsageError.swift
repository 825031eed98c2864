import Models

/// What is wrong with the arguments; exit code 2.
enum UsageError: Error, Equatable {
  /// A value that an option does not take.
  case value(String, option: String, allowed: String)
  /// A task that cannot be trained.
  case task(String, nearest: [String])
  /// A layer that the model does not have, counted from 1.
  case layer(Int, count: Int)
  /// A head that the layer does not have, counted from 1.
  case head(Int, layer: Int, count: Int)
  /// A head by name that the model does not have.
  case address(String, layers: Int, heads: Int)
  /// A layer that contradicts the head.
  case layerOfHead(Int, head: String)
  /// A word that the text does not have.
  case noToken(String, option: String, suggestions: [String])
  /// A word that the text has several times.
  case severalTokens(String, option: String, matches: [String])
  /// An index that the text does not have.
  case tokenIndex(String, option: String, count: Int)
  /// A word that stands elsewhere.
  case tokenElsewhere(String, option: String, found: String)
  /// A command without a text.
  case noText(command: String)
  /// A kind of attention for which the model has no parameters.
  case missingParameters(String, of: String)
  /// A kind of attention that cannot be computed.
  case notPossible(String)
  /// A text and a scenario.
  case textAndScenario(command: String)
  /// A text and a file of texts.
  case textAndFile
  /// An option that only a checkpoint knows.
  case needsModel(option: String)
  /// Two things of which one takes the place of the other.
  case twoTexts(String, String)
  /// Something of the toy model alone.
  case toyOnly(option: String)
  /// A screen in a format that holds numbers.
  case screenOfNumbers(String)
  /// An argument that is no text.
  case notUTF8(argument: Int, byte: UInt8, position: Int)
  /// A word that cannot be taught.
  case declaration(LexiconError)
}

extension UsageError: CustomStringConvertible {
  /// One sentence: what was found, what is allowed, what to do.
  var description: String {
    switch self {
    case .value(let found, let option, let allowed):
      "\(option) does not take “\(found)”; allowed: \(allowed)"
    case .task(let found, let nearest):
      "there is no task “\(found)” to train; "
        + (nearest.isEmpty ? "" : "did you mean \(nearest.joined(separator: " or "))? ")
        + "heed train lists all"
    case .layer(let found, let count):
      "there is no layer \(found); allowed: 1 to \(count), counted from 1"
    case .head(let found, let layer, let count):
      "layer \(layer) has no head \(found); allowed: 1 to \(count), counted from 1, or L1.H3"
    case .address(let found, let layers, let heads):
      "there is no head \(found); allowed: L0.H0 to L\(layers - 1).H\(heads - 1), counted from 0"
    case .layerOfHead(let layer, let head):
      "--layer \(layer) and --head \(head) name two layers; leave out --layer"
    case .noToken, .severalTokens, .tokenIndex, .tokenElsewhere: tokenDescription
    case .noText(let command):
      "\(command) needs a text, in quotes, or - to read it from standard input"
    case .missingParameters(let name, let model):
      "\(model) has no parameters for \(name); a scenario file can give them, see heed open"
    case .notPossible(let sentence): sentence
    case .textAndScenario(let command):
      "\(command) takes a text or --open PATH, not both; leave one out"
    case .textAndFile: "tokenize takes a text or --jsonl FILE, not both; leave one out"
    case .needsModel(let option): "\(option) needs a model that reads it; name one with --model"
    case .twoTexts(let first, let second):
      "\(first) and \(second) take the place of each other; leave one out"
    case .toyOnly(let option):
      "\(option) goes with the toy model alone, and --model names another; leave one out"
    case .screenOfNumbers(let format):
      "--screen does not go with --format \(format); allowed: text, ansi, svg"
    case .notUTF8(let number, let byte, let position):
      "argument \(number) is not UTF-8 text, its byte \(position) is "
        + "\(String(byte, radix: 16, uppercase: true)) (hexadecimal); write it in UTF-8"
    case .declaration(let error): "--word: \(error)"
    }
  }

  private var tokenDescription: String {
    switch self {
    case .noToken(let word, let option, let suggestions):
      "the text has no “\(word)” for \(option); closest: \(suggestions.joined(separator: " "))"
    case .severalTokens(let word, let option, let matches):
      "the text has “\(word)” several times; write one of them for \(option): "
        + matches.joined(separator: " ")
    case .tokenIndex(let index, let option, let count):
      "\(option) \(index) is no position of this text; allowed: 0 to \(count - 1)"
    case .tokenElsewhere(let reference, let option, let found):
      "\(option) \(reference) does not fit; that position holds \(found)"
    default: ""
    }
  }
}
