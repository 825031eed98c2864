/// What an attention can be written as.
public enum ExportFormat: String, CaseIterable, Equatable, Sendable {
  /// The map as plain text.
  case text
  /// The map as text with the colour codes of terminals.
  case ansi
  /// The map as a picture of real text.
  case svg
  /// One matrix with its labels.
  case csv
  /// Every number of every head.
  case json
  /// One matrix for NumPy.
  case npy
  /// All tensors, for NumPy.
  case npz
  /// All tensors, for machine learning libraries.
  case safetensors
}
