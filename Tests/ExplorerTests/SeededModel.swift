import Attention
import Models
import Tokenization

/// A model without names whose heads have random queries and keys, the same on every machine.
enum SeededModel {
  /// Its text, as a model of word pieces would see it.
  static let texts = [
    "[CLS]", "the", "animal", "didn", "'", "t", "cross", "the", "street", "because", "it", "was",
    "too", "tired", "[SEP]",
  ]

  /// The text as one reads it.
  static var text: String { texts.joined(separator: " ") }

  /// A run of so many layers of so many heads.
  static func trace(layers: Int, heads: Int, seed: UInt64 = 7) throws -> ModelTrace {
    var generator = SeededGenerator(state: seed)
    let model = ToyModel().trace(of: "")[HeadAddress(layer: 0, head: 0)]
    guard let projection = model?.outputProjection else { throw SeededModelError.noProjection }
    let grid = try (0..<layers).map { _ in
      try (0..<heads).map { _ in
        ModelHead(
          name: nil,
          attention: try head(
            &generator, valueColumns: projection.parameters.columnCount),
          outputProjection: projection)
      }
    }
    return ModelTrace(
      modelName: "checkpoint", origin: .checkpoint, tokens: tokens(of: text), layers: grid,
      residuals: [], residualNames: [])
  }

  /// A head whose scores lean to the token before, the token itself or the first one.
  private static func head(
    _ generator: inout SeededGenerator, valueColumns: Int
  ) throws -> AttentionHead {
    let count = texts.count
    let shift = Int.random(in: 0...2, using: &generator)
    let gain = Float.random(in: 0...6, using: &generator)
    let noise = (0..<count).map { _ in
      (0..<count).map { _ in Float.random(in: -1...1, using: &generator) }
    }
    let keys = (0..<count).map { row in (0..<count).map { Float(row == $0 ? 1 : 0) } }
    let queries = noise.enumerated().map { row, numbers in
      numbers.enumerated().map { column, number in
        4 * number + (column == max(0, row - shift) ? 4 * gain : 0)
      }
    }
    return try AttentionHead(
      queries: Matrix(queries), keys: Matrix(keys),
      values: .zeros(rowCount: count, columnCount: valueColumns))
  }

  private static func tokens(of text: String) -> [ModelToken] {
    var start = 0
    return texts.map { token in
      defer { start += token.unicodeScalars.count + 1 }
      return ModelToken(
        Token(text: token, characters: start..<start + token.unicodeScalars.count),
        token.hasPrefix("[") ? .special : .known)
    }
  }
}

enum SeededModelError: Error { case noProjection }
