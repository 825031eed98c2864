import StrictJSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The tensors of a model's folder: one file, or several with an index that says which holds what.
///
///     let checkpoint = try Checkpoint(folder: "llama")
///     try checkpoint.tensor("model.norm.weight", shape: [4096])
///
/// Opening reads headers alone; a tensor, or a few rows of it, is read when it is asked for.
///
/// A class because whoever runs a layer shares the open files.
public final class Checkpoint: Sendable {
  /// The folder, as it was named.
  public let folder: String
  /// All tensors, in the order of the files.
  public let entries: [TensorEntry]
  /// The names of the files.
  public let fileNames: [String]
  /// What is odd but does no harm, a sentence each.
  public let warnings: [String]
  private let files: [OpenFile]
  private let places: [JSONText: (file: Int, entry: TensorEntry)]

  /// Opens the files of a folder.
  ///
  /// - Throws: `CheckpointError`, naming file, tensor and rule.
  /// - Complexity: O(length of the headers).
  public init(folder: String) throws(CheckpointError) {
    let parts = try CheckpointParts(folder: folder)
    var files: [OpenFile] = []
    var entries: [TensorEntry] = []
    var places: [JSONText: (file: Int, entry: TensorEntry)] = [:]
    for (index, name) in parts.fileNames.enumerated() {
      let file = try OpenFile(path: folder + "/" + name)
      for entry in file.file.entries {
        guard places.updateValue((index, entry), forKey: JSONText(entry.name)) == nil else {
          throw .index(
            file: folder + "/" + name,
            reason: "tensor “\(shown(entry.name))” is in another part of the model too")
        }
        entries.append(entry)
      }
      files.append(file)
    }
    try parts.check(places.mapValues { parts.fileNames[$0.file] })
    self.folder = folder
    self.files = files
    self.entries = entries
    self.places = places
    fileNames = parts.fileNames
    warnings = parts.warnings(byteCount: entries.reduce(0) { $0 + $1.bytes.count })
  }

  /// Whether a tensor is there.
  public func has(_ name: String) -> Bool { places[JSONText(name)] != nil }

  /// The shape of a tensor, or nil where there is none of that name.
  public func shape(of name: String) -> [Int]? { places[JSONText(name)]?.entry.shape }

  /// Reads a tensor whole, in the type in which it is stored.
  ///
  /// - Throws: `CheckpointError` if it is missing, has another shape, or its file has changed.
  /// - Complexity: O(number of elements).
  public func tensor(_ name: String, shape: [Int]) throws(CheckpointError) -> StoredTensor {
    let (file, entry) = try place(name, shape: shape)
    do {
      return try files[file].file.stored(entry)
    } catch {
      throw .tensorFile(error)
    }
  }

  /// Reads some rows of a tensor, along its first dimension.
  ///
  /// - Throws: `CheckpointError` if it is missing, has another shape, or its file has changed.
  /// - Complexity: O(elements of the rows).
  public func rows(
    _ rows: Range<Int>, of name: String, shape: [Int]
  ) throws(CheckpointError) -> StoredTensor {
    let (file, entry) = try place(name, shape: shape)
    do {
      return try files[file].file.stored(rows: rows, of: entry)
    } catch {
      throw .tensorFile(error)
    }
  }

  /// Checks that a tensor is there and has a shape, without reading a number.
  public func check(_ name: String, shape: [Int]) throws(CheckpointError) {
    _ = try place(name, shape: shape)
  }

  private func place(
    _ name: String, shape: [Int]
  ) throws(CheckpointError) -> (file: Int, entry: TensorEntry) {
    guard let place = places[JSONText(name)] else {
      throw .missingTensor(folder: folder, name: name)
    }
    guard place.entry.shape == shape else {
      throw .shape(
        file: folder + "/" + fileNames[place.file], tensor: name, found: place.entry.shape,
        expected: shape)
    }
    return place
  }
}

/// An open file of tensors; a class because it cannot be copied and several of them form a list.
private final class OpenFile: Sendable {
  let file: TensorFile

  init(path: String) throws(CheckpointError) {
    do {
      file = try TensorFile(path: path)
    } catch {
      throw .tensorFile(error)
    }
  }
}

/// Which files a model consists of, and which tensor is said to be in which.
private struct CheckpointParts {
  private let path: String
  private(set) var fileNames: [String]
  private var named: [(tensor: String, file: String)] = []
  private var totalSize: Int?

  static let longestIndex = 64_000_000

  init(folder: String) throws(CheckpointError) {
    let index = folder + "/model.safetensors.index.json"
    path = index
    guard !isThere(folder + "/model.safetensors") else {
      fileNames = ["model.safetensors"]
      return
    }
    guard isThere(index) else {
      throw .noParameters(folder: folder, advice: Self.advice(folder))
    }
    fileNames = []
    let file = try ConfigurationFile(
      parsing: try smallFile(index, limit: Self.longestIndex), path: index)
    guard let map = try file.object("weight_map") else { throw file.missing("weight_map") }
    for name in map.names {
      guard let part = try map.text(name), Self.isPlain(part) else {
        throw map.refused(name, allowed: "the name of a .safetensors file of the same folder")
      }
      if !fileNames.contains(part) { fileNames.append(part) }
      named.append((name, part))
    }
    guard !fileNames.isEmpty else { throw .index(file: index, reason: "it names no tensor") }
    for part in fileNames where !isThere(folder + "/" + part) {
      throw .index(
        file: index, reason: "it names \(shown(part)), which is not there; fetch it too")
    }
    totalSize = try? file.object("metadata")?.count("total_size", among: 0...Int.max)
  }

  /// Checks that every tensor is in the file that is named for it.
  func check(_ found: [JSONText: String]) throws(CheckpointError) {
    for (tensor, file) in named where found[JSONText(tensor)] != file {
      throw .index(
        file: path,
        reason: "it says that tensor “\(shown(tensor))” is in \(shown(file)), and it is not")
    }
  }

  /// What does not add up, but changes no number.
  func warnings(byteCount: Int) -> [String] {
    guard let totalSize, totalSize != byteCount else { return [] }
    return [
      "the index announces \(totalSize) bytes of parameters, and the files have \(byteCount)"
    ]
  }

  /// Whether a name is that of a file in the folder itself.
  private static func isPlain(_ name: String) -> Bool {
    name.hasSuffix(".safetensors") && !name.hasPrefix(".")
      && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") || $0 < 0x20 }
  }

  /// What to do where the parameters are in another form.
  private static func advice(_ folder: String) -> String {
    if isThere(folder + "/pytorch_model.bin") || isThere(folder + "/pytorch_model.bin.index.json") {
      return "pytorch_model.bin is a Python pickle, which can run code and is never opened; "
        + "save the model as safetensors"
    }
    return "name a folder with config.json, model.safetensors and tokenizer.json"
  }
}

/// Whether anything can be opened under a name.
func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }
