import Attention
import Checkpoints

/// What makes the logits of a decoder: a last norm, and a vector for each token of the vocabulary.
///
///     logits = norm(x) · Wᵀ,  with a cap c · tanh(norm(x) · Wᵀ ÷ c)
struct LogitsBlock: Sendable {
  private let norm: LearnedNorm
  private let table: RowTable
  private let cap: Double?

  /// Reads the table, or takes the one of the embedding where the model shares it.
  ///
  /// - Parameters:
  ///   - reader: Where the table is.
  ///   - name: What it is called.
  ///   - words: The vectors of the vocabulary.
  ///   - norm: The last norm.
  ///   - sizes: The sizes of the model.
  /// - Throws: `CheckpointError`.
  init(
    _ reader: ParameterReader, _ name: String, orShared words: RowTable, norm: LearnedNorm,
    _ sizes: ModelConfiguration
  ) throws(CheckpointError) {
    self.norm = norm
    table =
      sizes.tiesEmbeddings || !reader.has(name)
      ? words : try reader.rowTable(name, rows: sizes.vocabularySize, width: sizes.width)
    cap = sizes.logitsCap
  }

  /// What a decoder gives after its layers have been run; the last stream is the normalized one.
  func output(of recorder: LayerRecorder, _ options: RunOptions) throws -> ModelOutput {
    var recorder = recorder
    let states = try norm.applied(to: recorder.stream)
    recorder.replaceLastResidual(with: states)
    return ModelOutput(
      parts: [ModelPart(.decoder, recorder.trace)],
      logits: try options.logits.rows(of: states).map { try capped(table.product(with: $0)) })
  }

  private func capped(_ logits: Matrix) -> Matrix {
    guard let cap else { return logits }
    return logits.mapped { Float(softCapped(Double($0), cap: cap)) }
  }
}

extension LogitsRange {
  /// The vectors of the tokens whose logits are asked for; nil if there are none.
  func rows(of states: Matrix) throws -> Matrix? {
    switch self {
    case .none: nil
    case .last: try states.rows(max(0, states.rowCount - 1)..<states.rowCount)
    case .all: states
    }
  }
}
