import Attention
import Exports
import Models
import Screen

/// One run, to be written in any format.
struct ExportedRun {
  /// What is written.
  let run: ModelRun
  /// Which numbers, where a format holds one map.
  let stage: Stage
  /// How large the explorer's screen is that stands in place of the map, if one does.
  let screen: ScreenSize?
  /// How many colours a map in text has; nil for all of them.
  let colorDepth: ColorDepth?
  /// Which colours a map or a screen has.
  var theme = Theme()
  /// Whether the members of an npz file are packed.
  var packing = MemberPacking.stored

  /// Most megabytes that a file may have; that many are written within seconds.
  static let largestFile = 250

  /// The bytes of the file.
  func bytes(_ format: ExportFormat) throws -> [UInt8] {
    try checkSize(format)
    switch format {
    case .text: return Array(try frame(.none).plainText.utf8)
    case .ansi:
      let depth = colorDepth ?? .direct
      return Array(try frame(depth).ansiText(depth: depth, theme: theme).utf8)
    case .svg: return Array(try frame(.direct).svg(title: title, theme: theme).utf8)
    case .csv: return Array((run.capture.csv(run.address, stage: stage) ?? "").utf8)
    case .json: return Array((run.partsCapture?.json() ?? run.capture.json()).utf8)
    case .npy: return try map?.tensor(name: stage.rawValue).numPyFile() ?? []
    case .safetensors:
      let (tensors, metadata) = try contents()
      return try safetensorsFile(tensors, metadata: metadata)
    case .npz:
      let (tensors, metadata) = try contents()
      return try npzFile(tensors, metadata: metadata, packing: packing)
    }
  }

  /// All tensors, and what is said of them.
  private func contents() throws(ExportError) -> ([NamedTensor], [(name: String, text: String)]) {
    if let parts = run.partsCapture { return (try parts.tensors(), parts.metadata) }
    let capture = run.capture
    if run.captured != nil { return (try capture.capturedTensors(), capture.capturedMetadata) }
    if run.isOfVectors { return (try capture.scenarioTensors(), capture.scenarioMetadata) }
    return (try capture.tensors(), capture.metadata)
  }

  private var map: StageMap? { run.head?.attention.map(stage) }

  private var title: String {
    "\(run.modelTitle), \(run.address), \(stage.rawValue): \(run.text)"
  }

  private func frame(_ depth: ColorDepth) throws -> Frame {
    if let screen {
      return PrintedScreen(run: run, stage: stage, size: screen).frame(depth: depth)
    }
    return try PrintedMap(run: run, stage: stage).frame(depth: depth)
  }

  /// What is written where a format holds all: every part of the model.
  private var traces: [ModelTrace] {
    run.parts.count > 1 ? run.parts.map(\.trace) : [run.trace]
  }

  /// Refuses a file that would be larger than the limit, before anything is written.
  private func checkSize(_ format: ExportFormat) throws(FileError) {
    let cells = traces.map { Double($0.queryTokens.count) * Double($0.tokens.count) }
    let maps = zip(traces, cells).reduce(0) { $0 + Double($1.0.addresses.count) * $1.1 }
    let others = traces.flatMap(\.residuals) + [run.logits].compactMap(\.self)
    let numbers = others.reduce(0) { $0 + Double($1.rowCount) * Double($1.columnCount) }
    let shown = Double(run.trace.queryTokens.count) * Double(run.trace.tokens.count)
    let bytes =
      switch format {
      case .json: maps * 5 * 20
      case .safetensors, .npz: (2 * maps + numbers) * 4
      case .npy: shown * 4
      case .csv: shown * 20
      case .text, .ansi, .svg: 0.0
      }
    guard bytes > Double(Self.largestFile) * 1e6 else { return }
    throw .tooLarge(
      what: "this \(format.rawValue) file", amount: Int(min(bytes / 1e6, 1e12)), unit: "megabytes",
      allowed: Self.largestFile)
  }
}
