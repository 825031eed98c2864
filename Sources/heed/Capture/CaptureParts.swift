/// The parts of an encoder-decoder whose weights a file holds, and which of them is opened.
///
///     CaptureParts(["encoder_attentions", "cross_attentions"]).open                // encoder
///     CaptureParts([…], chosen: "cross_attentions").open                           // cross
struct CaptureParts {
  /// The part that is opened; nil where the file tells no parts apart, or another tensor was chosen.
  let open: String?
  /// The tensors of the other parts, which `--tensor` opens.
  let others: [String]

  /// Sorts the names of the tensors of a file.
  ///
  /// - Parameters:
  ///   - names: The names of all tensors.
  ///   - chosen: The tensor that was asked for, if one was.
  init(_ names: [String], chosen: String? = nil) {
    let parts = ["encoder", "decoder", "cross"].filter { part in
      names.contains { $0.hasPrefix(Self.weights(of: part)) }
    }
    let opened =
      chosen == nil && !names.contains("attentions")
      ? parts.first : parts.first { chosen == Self.weights(of: $0) }
    open = opened
    others = opened == nil ? [] : parts.filter { $0 != opened }.map(Self.weights)
  }

  /// Whether a tensor belongs to the part that is opened.
  func holds(_ name: String) -> Bool { open.map { name.hasPrefix($0 + "_") } ?? true }

  private static func weights(of part: String) -> String { part + "_attentions" }
}
