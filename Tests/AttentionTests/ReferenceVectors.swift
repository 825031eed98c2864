import Attention
import Foundation

/// `Reference/attention_vectors.json`: inputs, and what NumPy computed from them in float64.
struct ReferenceVectors: Decodable {
  let vectors: [ReferenceVector]

  static func load() throws -> [ReferenceVector] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Reference/attention_vectors.json")
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return try decoder.decode(ReferenceVectors.self, from: Data(contentsOf: file)).vectors
  }
}

/// One operation with its inputs and outputs.
struct ReferenceVector: Decodable {
  struct Parameters: Decodable {
    let causal: Bool?
    let scale: Double?
    let temperature: Double?
    let heads: Int?
    let keyValueHeads: Int?
    let layout: String?
    let axis: Int?
    let style: String?
    let theta: Double?
    let rotaryDimensions: Int?
    let factor: Double?
    let dimension: Int?

    enum CodingKeys: String, CodingKey {
      case causal, scale, temperature, heads, layout, axis, style, theta, factor
      case rotaryDimensions = "rotary_dims"
      case dimension = "dim"
      case keyValueHeads = "kv_heads"
    }
  }

  let name: String
  let operation: String
  let params: Parameters
  let inputs: [String: ReferenceTensor]
  let outputs: [String: ReferenceTensor]

  enum CodingKeys: String, CodingKey {
    case name, params, inputs, outputs
    case operation = "op"
  }
}

/// A tensor of any rank, the last dimension running fastest.
struct ReferenceTensor: Decodable {
  let shape: [Int]
  let data: [Double]

  /// The tensor without its first dimension, once for each index.
  var slices: [ReferenceTensor] {
    let size = shape.dropFirst().reduce(1, *)
    return (0..<(shape.first ?? 0)).map {
      ReferenceTensor(
        shape: Array(shape.dropFirst()), data: Array(data[$0 * size..<($0 + 1) * size]))
    }
  }

  /// The rows of a table.
  var rows: [[Double]] { slices.map(\.data) }

  /// The numbers as parameters are stored.
  var floats: [Float] { data.map { Float($0) } }

  func matrix() throws -> Matrix {
    try Matrix(rowCount: shape[0], columnCount: shape[1], elements: data.map { Float($0) })
  }
}
