import Attention
import Checkpoints
import Terminal

/// Reads the vectors of a scenario from a file of tensors: one matrix, or one for each head.
///
/// - Parameters:
///   - path: A `.npy` or `.safetensors` file.
///   - tensor: Which tensor; nil for the only one.
/// - Returns: One matrix for a tensor of rank 1 or 2, one for each head for rank 3.
/// - Throws: `TensorFileError`, naming file, tensor and rule.
func readVectors(at path: String, tensor: String?) throws(TensorFileError) -> [Matrix] {
  Guard.note("reading \(path)")
  let file = try TensorFile(path: path)
  let entry = try file.entry(named: tensor)
  guard (1...3).contains(entry.shape.count) else {
    throw TensorFileError(
      file: path, tensor: tensor,
      rule: .rank(entry.shape.count, allowed: "1 to 3: [n], [n, d] or [heads, n, d]"))
  }
  guard entry.count <= mostVectorNumbers else {
    throw TensorFileError(
      file: path, tensor: tensor,
      rule: .isSomethingElse(
        "it has \(entry.count) numbers, and a scenario holds at most \(mostVectorNumbers)"))
  }
  return try file.read(entry).matrices ?? []
}

/// The most numbers that one tensor of a scenario may have.
private let mostVectorNumbers = 100_000_000
