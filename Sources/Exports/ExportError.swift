/// Why something cannot be written in a format.
public enum ExportError: Error, Equatable, Sendable {
  /// A tensor's elements are not as many as its shape says.
  case elementCount(name: String, shape: [Int], found: Int)
  /// Two tensors of a file have one name, or a name that the format keeps for itself.
  case tensorName(String)
  /// A format holds one matrix, and the tensor is none.
  case notAMatrix(name: String, shape: [Int])
  /// The heads do not fit into one tensor.
  case unevenHeads(tensor: String)
  /// The file would be larger than its format allows.
  case tooLargeFor(format: String, bytes: Int)
  /// The header would be longer than the format allows.
  case headerTooLong(format: String, bytes: Int, allowed: Int)
}

extension ExportError: CustomStringConvertible {
  /// One sentence: what was being written, what was found and what is allowed.
  public var description: String {
    switch self {
    case .elementCount(let name, let shape, let found):
      "the tensor \(name) of shape \(shape) needs as many numbers, but \(found) were given"
    case .tensorName(let name):
      "a file can hold only one tensor called \(name), and none called __metadata__"
    case .notAMatrix(let name, let shape):
      "this format holds one matrix, but \(name) has the shape \(shape)"
    case .unevenHeads(let tensor):
      "the heads differ in number or size, so no tensor \(tensor) can hold them all"
    case .tooLargeFor(let format, let bytes):
      "this \(format) file would have more than \(bytes) bytes, more than its format allows"
    case .headerTooLong(let format, let bytes, let allowed):
      "the header of this \(format) file would have \(bytes) bytes, but \(allowed) are allowed"
    }
  }
}
