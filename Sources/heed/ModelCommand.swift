import ArgumentParser
import Attention
import Checkpoints
import Exports
import Models
import Screen
import Views

/// `heed model`: what a checkpoint is, and what heed can do with it.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Print what a model is, without reading its parameters.",
    usage: "heed model PATH",
    discussion: """
      PATH is a folder with config.json, model.safetensors and tokenizer.json, or a name found in \
      the local Hugging Face cache. Families: \
      \(ModelFamilyName.allCases.map(\.rawValue).joined(separator: ", ")).

      Example:
        heed model ~/models/all-MiniLM-L6-v2
      """)

  @Argument(help: "A folder, or a name in the local Hugging Face cache.")
  var path: String

  func run() throws {
    let folder = try ModelFolder(path)
    let model = try TextModel(folder: folder.path, name: folder.name)
    try StandardOutput.write(ModelDescription(model).text)
  }
}

/// A model in lines: architecture, sizes, memory, what is supported.
struct ModelDescription {
  private let model: CheckpointModel
  private let reader: TextReader

  init(_ model: TextModel) {
    self.model = model.model
    reader = model.reader
  }

  /// One line for each thing to know.
  var text: String {
    let width = lines.map(\.name.count).max() ?? 0
    return lines.map { name, text in
      let padding = String(repeating: " ", count: width - name.count + 2)
      return "\(name)\(padding)\(DisplayText(text))\n"
    }.joined()
  }

  private var lines: [(name: String, text: String)] {
    let sizes = model.configuration
    return [
      ("model", model.name),
      ("family", family),
      ("layers", "\(sizes.layerCount), each with \(heads)"),
      ("width", "\(sizes.width), \(sizes.feedForwardWidth) between the feed-forward projections"),
    ]
      + (sizes.decoder.map {
        [("decoder", "\($0.layerCount) layers, each with \($0.headCount) heads")]
      } ?? [])
      + reads
      + attention
      + [("parameters", parameters), ("memory", memory), ("tokenizer", tokenizer)]
      + [("supported", supported)] + model.checkpoint.warnings.map { ("warning", $0) }
  }

  /// The kinds of attention as the screen names them: for each part, and for each set of layers.
  private var attention: [(name: String, text: String)] {
    model.parts.flatMap { part in
      let kinds = model.attentions(of: part).map(axes)
      let distinct = kinds.indices.filter { kinds.firstIndex(of: kinds[$0]) == $0 }
      let prefix = model.parts.count == 1 ? "" : "\(part.rawValue): "
      return distinct.map { ("attention", prefix + kinds[$0] + layers(of: kinds[$0], in: kinds)) }
    }
  }

  private func axes(_ configuration: AttentionConfiguration) -> String {
    AxesLine(
      configuration: configuration, dimension: model.configuration.headDimension,
      softCap: model.configuration.scoreCap
    ).text
  }

  /// Which layers have a kind of attention, where not all of them do: `, in layers 1, 3`.
  private func layers(of kind: String, in kinds: [String]) -> String {
    let layers = kinds.indices.filter { kinds[$0] == kind }.map { "\($0 + 1)" }
    guard layers.count < kinds.count else { return "" }
    return ", in layer\(layers.count == 1 ? "" : "s") \(layers.joined(separator: ", "))"
  }

  /// What the model reads: tokens of a vocabulary, or patches of a picture.
  private var reads: [(name: String, text: String)] {
    let sizes = model.configuration
    if let patches = sizes.patches {
      let (side, patch) = (patches.imageSize, patches.patchSize)
      return [
        ("picture", "\(side) × \(side) pixels, brought to that size"),
        ("patches", "\(patches.patchCount), each of \(patch) × \(patch) pixels, and [CLS]"),
      ]
    }
    let most = sizes.positionCount
    return [
      ("vocabulary", "\(sizes.vocabularySize) tokens"),
      (
        "positions",
        most == Int(Int32.max) ? "as many tokens as memory holds" : "at most \(most) tokens"
      ),
    ]
  }

  private var family: String {
    let architecture = model.configuration.architecture
    return model.configuration.family.rawValue
      + (architecture.isEmpty ? "" : ", written by \(architecture)")
  }

  private var heads: String {
    let sizes = model.configuration
    let query = "\(sizes.headCount) heads of \(sizes.headDimension) dimensions"
    guard sizes.keyValueHeadCount < sizes.headCount else { return query }
    return query + " that share \(sizes.keyValueHeadCount) key and value heads"
  }

  private var parameters: String {
    let entries = model.checkpoint.entries
    let types = Set(entries.map(\.type.rawValue)).sorted().joined(separator: ", ")
    let count = entries.reduce(0) { $0 + $1.count }
    let files = model.checkpoint.fileNames.count
    return "\(grouped(count)) in \(entries.count) tensors, \(types), "
      + "\(files) file\(files == 1 ? "" : "s")"
  }

  private var memory: String {
    let layers = model.memory
    let kept =
      layers.policy == .kept
      ? "\(megabytes(layers.layerBytes)) MB of parameters stay in memory"
      : "\(megabytes(layers.layerBytes)) MB of parameters are read layer by layer in every run"
    let runs = [32, 512].filter { $0 <= model.configuration.positionCount }.map {
      "\($0) tokens take about \(megabytes(layers.bytes(tokenCount: $0))) MB"
    }
    return ([kept] + runs).joined(separator: "; ")
  }

  private var tokenizer: String {
    guard model.configuration.patches == nil else {
      return "none: it reads a picture; give --image"
    }
    guard reader.tokenizer != nil else { return "none: tokenizer.json is missing; give --ids" }
    guard !reader.ignored.isEmpty else { return "tokenizer.json" }
    let names = reader.ignored.joined(separator: " and ")
    return "tokenizer.json; the \(names) that it asks for is not done, as the libraries that run "
      + "models do not do it either"
  }

  private var supported: String {
    let parts = model.parts.map(\.rawValue).joined(separator: ", ")
    return "every head of the \(parts)" + (model.hasLogits ? ", and logits" : "; no logits")
  }

  private func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }

  /// Digits in groups of three: 22,713,728.
  private func grouped(_ number: Int) -> String {
    let digits = String(number).reversed()
    return String(
      digits.enumerated().flatMap { $0 > 0 && $0 % 3 == 0 ? [",", $1] : [$1] }.reversed())
  }
}
