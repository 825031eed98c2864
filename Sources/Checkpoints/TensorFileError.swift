/// What is wrong with a file of tensors: the file, the tensor where there is one, and the rule.
public struct TensorFileError: Error, Equatable, Sendable {
  /// The file, as it was named.
  public let file: String
  /// The tensor that the rule is about, or nil for the file as a whole.
  public let tensor: String?
  /// The rule that is broken.
  public let rule: TensorFileRule

  /// Creates an error.
  public init(file: String, tensor: String?, rule: TensorFileRule) {
    self.file = file
    self.tensor = tensor
    self.rule = rule
  }
}

/// A rule that files of tensors have to keep.
public enum TensorFileRule: Error, Equatable, Sendable {
  /// The file cannot be opened or read; the system says why.
  case unreadable(String)
  /// It is no regular file.
  case notRegular
  /// It is something else, named for what it is, with what to do.
  case isSomethingElse(String)
  /// It ends before what it announces.
  case truncated(expected: Int, found: Int)
  /// Its size is not what its header adds up to.
  case trailingBytes(Int)
  /// The header is longer than what is read.
  case headerTooLong(UInt64, allowed: Int)
  /// The header is malformed; the reason names the place.
  case header(String)
  /// A number format that is not read; the file's word for it.
  case elementType(String)
  /// A shape whose product no file can hold.
  case shapeOverflow([Int])
  /// The bytes announced are not as many as the shape needs.
  case byteCount(expected: Int, found: Int)
  /// The bytes of tensors overlap, or leave a gap, at a place of the data.
  case layout(at: Int)
  /// Pickled objects, which are never unpickled.
  case pickled
  /// A ZIP archive that breaks a rule; the reason names it.
  case archive(String)
  /// A picture that breaks a rule of its format.
  case picture(String)
  /// Something would take more memory than is allowed.
  case tooLarge(bytes: Int, allowed: Int)
  /// The file has no tensor of that name.
  case noTensor([String])
  /// The file has several tensors, and none was named.
  case severalTensors([String])
  /// The tensor has too few or too many dimensions for what it is to be.
  case rank(Int, allowed: String)
  /// The file changed while it was read.
  case changed
}

extension TensorFileError: CustomStringConvertible {
  /// One sentence: what was being read, what was found, what is allowed.
  public var description: String {
    let path = shown(file, limit: .max)
    let subject = tensor.map { "tensor “\(shown($0))” of \(path)" } ?? path
    return "cannot read \(subject): \(rule)"
  }
}

extension TensorFileRule: CustomStringConvertible {
  /// What was found and what is allowed.
  public var description: String {
    switch self {
    case .unreadable(let reason): reason
    case .notRegular: "it is no regular file; name a file of tensors"
    case .isSomethingElse(let what): what
    case .truncated(let expected, let found):
      "it ends too soon: \(expected) bytes are announced, and \(found) are there; fetch it again"
    case .trailingBytes(let count): "\(count) bytes follow the last tensor, and none may"
    case .headerTooLong(let length, let allowed):
      "its header claims \(length) bytes, and at most \(allowed) are allowed"
    case .header(let reason): "its header is malformed: \(reason)"
    case .elementType(let type):
      "its numbers are of type “\(shown(type, limit: 20))”; read are floats of 2, 4 and 8 bytes, bfloat16, integers and booleans"
    case .shapeOverflow(let shape):
      "the shape \(shown("\(shape)", limit: 80)) has more numbers than can be counted"
    case .byteCount(let expected, let found):
      "its shape needs \(expected) bytes, but \(found) are given"
    case .layout(let place):
      "the bytes of its tensors overlap or leave a gap at byte \(place) of the data"
    case .pickled:
      "it holds pickled Python objects, which can run code and are never opened; save plain numbers"
    case .archive(let reason): "in its ZIP archive, \(reason)"
    case .picture(let reason): "this picture cannot be read: \(reason)"
    case .tooLarge(let bytes, let allowed):
      "it takes \(bytes) bytes of memory, and at most \(allowed) are allowed"
    case .noTensor(let names): "there is none of that name; the file has \(listed(names))"
    case .severalTensors(let names): "the file has several; name one of \(listed(names))"
    case .rank(let rank, let allowed): "it has \(rank) dimensions; allowed are \(allowed)"
    case .changed: "the file changed while it was read; try again"
    }
  }

  /// Whether it says that the end is missing.
  var isOfAnEnd: Bool {
    switch self {
    case .truncated, .archive: true
    default: false
    }
  }

  /// The first names, as many as a line of a message holds.
  private func listed(_ names: [String]) -> String {
    var listed = ""
    for name in names {
      let next = (listed.isEmpty ? "" : ", ") + shown(name, limit: 30)
      guard listed.count + next.count <= 100 else { return listed + " …" }
      listed += next
    }
    return names.isEmpty ? "none" : listed
  }
}
