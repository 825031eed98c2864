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
    case .json: return Array(run.capture.json().utf8)
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

  /// Refuses a file that would be larger than the limit, before anything is computed for it.
  private func checkSize(_ format: ExportFormat) throws(FileError) {
    let queries = Double(run.trace.queryTokens.count)
    let count = Double(run.trace.tokens.count)
    let heads = Double(run.trace.addresses.count)
    let bytes =
      switch format {
      case .json: queries * count * heads * 5 * 20
      case .safetensors, .npz: queries * count * heads * 2 * 4
      case .npy: queries * count * 4
      case .csv: queries * count * 20
      case .text, .ansi, .svg: 0.0
      }
    guard bytes > Double(Self.largestFile) * 1e6 else { return }
    throw .tooLarge(
      what: "this \(format.rawValue) file", amount: Int(min(bytes / 1e6, 1e12)), unit: "megabytes",
      allowed: Self.largestFile)
  }
}
