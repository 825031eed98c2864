import Attention
import Models
import Scenarios

extension State {
  /// The parts of the model that is open; empty where no checkpoint is.
  private var parts: [ModelPart.Kind] { exploration.input.checkpoint?.parts ?? [] }

  /// The lines of the palette that open a part of an encoder-decoder.
  var partEntries: [MenuEntry] {
    guard partReason == nil else { return [] }
    return parts.map { part in
      MenuEntry(
        keys: "", does: "part \(part.rawValue): \(part.meaning)", choice: .part(part),
        disabledReason: part == exploration.input.checkpoint?.part ? "it is open" : nil)
    }
  }

  /// Why no other part can be opened; nil where one can.
  var partReason: String? {
    parts.count > 1
      ? nil : "there is no other part: encoder-decoders as T5, BART and Marian have three"
  }

  /// Opens the part that comes so many later; after the last the first.
  mutating func openPart(by count: Int) -> [Effect] {
    guard let part = exploration.input.checkpoint?.part, let place = parts.firstIndex(of: part)
    else { return [] }
    return open(parts[(place + count) % parts.count])
  }

  /// Opens a part of the model with its first head; what the reader has changed of the kind of
  /// attention goes over that of the part.
  mutating func open(_ part: ModelPart.Kind) -> [Effect] {
    guard var checkpoint = exploration.input.checkpoint else { return [] }
    let changed = AxisValues(
      from: checkpoint.attention(ofLayer: 0), to: exploration.input.configuration)
    checkpoint.part = part
    exploration.input.checkpoint = checkpoint
    exploration.input.configuration = changed.applied(to: checkpoint.attention(ofLayer: 0))
    exploration.address = HeadAddress(layer: 0, head: 0)
    return [requestTrace()]
  }
}

extension Exploration {
  /// What stands before the names of tensors in an export: the part of an encoder-decoder.
  var partPrefix: String {
    guard let checkpoint = traced.checkpoint, checkpoint.parts.count > 1 else { return "" }
    return checkpoint.part.rawValue + "_"
  }

  /// Where the weights of the open head of a part stand in an export, up to the query:
  /// `cross_attentions[1,0,`; nil where the model has one part.
  var placeInPart: String? {
    partPrefix.isEmpty ? nil : "\(partPrefix)attentions[\(address.layer),\(address.head),"
  }
}
