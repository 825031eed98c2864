/// What is wrong with a folder that is to hold a model.
public enum CheckpointError: Error, Equatable, Sendable {
  /// A file cannot be read.
  case unreadable(file: String, reason: String)
  /// The folder has none of the files that hold parameters; with what to do.
  case noParameters(folder: String, advice: String)
  /// A file is no JSON as it must be; the reason names the byte.
  case json(file: String, reason: String)
  /// A field of a configuration has a value that is not allowed.
  case field(file: String, name: String, found: String, allowed: String)
  /// The model is of a kind that is not computed here.
  case unsupported(file: String, what: String, supported: [String])
  /// The list of parts of a checkpoint breaks a rule.
  case index(file: String, reason: String)
  /// A file of tensors breaks a rule.
  case tensorFile(TensorFileError)
  /// The model needs a tensor that no file has.
  case missingTensor(folder: String, name: String)
  /// A tensor has another shape than the configuration says.
  case shape(file: String, tensor: String, found: [Int], expected: [Int])
}

extension CheckpointError: CustomStringConvertible {
  /// One sentence: what was being read, what was found, what is allowed.
  public var description: String {
    switch self {
    case .unreadable(let file, let reason): "cannot read \(path(file)): \(reason)"
    case .noParameters(let folder, let advice):
      "cannot read \(path(folder)): there is no model.safetensors and no model.safetensors.index.json in it; \(advice)"
    case .json(let file, let reason): "cannot read \(path(file)): \(reason)"
    case .field(let file, let name, let found, let allowed):
      "cannot read \(path(file)): “\(shown(name))” is \(found); allowed: \(allowed)"
    case .unsupported(let file, let what, let supported):
      "cannot run the model of \(path(file)): \(what) is not supported; supported: \(supported.joined(separator: ", "))"
    case .index(let file, let reason): "cannot read \(path(file)): \(reason)"
    case .tensorFile(let error): error.description
    case .missingTensor(let folder, let name):
      "the model of \(path(folder)) needs the tensor “\(shown(name, limit: 80))”, and no file has it"
    case .shape(let file, let tensor, let found, let expected):
      "cannot use tensor “\(shown(tensor, limit: 80))” of \(path(file)): its shape is \(found), and the configuration needs \(expected)"
    }
  }

  private func path(_ path: String) -> String { shown(path, limit: .max) }
}
