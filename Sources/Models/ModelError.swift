import Attention
import Checkpoints
import Tokenization

/// Why a model cannot be run.
public enum ModelError: Error, Equatable, Sendable {
  /// Its files cannot be read, or hold something that is not supported.
  case checkpoint(CheckpointError)
  /// Its tokenizer cannot be read, or cannot cut the text.
  case tokenizer(TokenizerError, file: String)
  /// Its tables do not fit each other.
  case shape(ShapeError)
  /// There is nothing to read.
  case noTokens
  /// A number is that of no token.
  case tokenID(Int, vocabularySize: Int)
  /// More tokens than the model was made for.
  case tooManyTokens(Int, allowed: Int)
  /// A run would need more memory than there is.
  case memory(needed: Int, available: Int)
  /// Something was asked for that the model does not have; with what it has.
  case notPossible(String)
  /// The reader has ended the run.
  case cancelled
}

extension ModelError: CustomStringConvertible {
  /// One sentence: what was found, what is allowed, what to do.
  public var description: String {
    switch self {
    case .checkpoint(let error): error.description
    case .tokenizer(let error, let file): "cannot use \(file): \(error)"
    case .shape(let error): "the tables of the model do not fit each other: \(error)"
    case .noTokens: "there is nothing to read: the text has no token"
    case .tokenID(let id, let size):
      "there is no token \(id); the ids of this model go from 0 to \(size - 1)"
    case .tooManyTokens(let count, let allowed):
      "the text has \(count) tokens, and this model reads at most \(allowed); shorten it"
    case .memory(let needed, let available):
      "this run needs about \(megabytes(needed)) MB of memory, and \(megabytes(available)) MB are free; shorten the text"
    case .notPossible(let sentence): sentence
    case .cancelled: "the run was ended before it was done"
    }
  }

  private func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }
}
