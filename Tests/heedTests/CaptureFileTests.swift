import ArgumentParser
import Attention
import Checkpoints
import Explorer
import Exports
import Foundation
import Models
import Screen
import StrictJSON
import Testing
import Views

@testable import heed

/// A capture for tests: two layers of two heads, four tokens, causal.
struct CaptureSample {
  static let tokens = ["[CLS]", "the", "cat", "the"]
  static let size = 4

  /// Numbers that look like chance and are always the same.
  static func numbers(_ count: Int, seed: Int) -> [Float] {
    (0..<count).map { Float(((($0 + 1) * 7919 + seed * 104_729) % 2001) - 1000) / 500 }
  }

  static let queries = numbers(2 * 2 * size * 3, seed: 1)
  static let keys = numbers(2 * 2 * size * 3, seed: 2)
  static let values = numbers(2 * 2 * size * 3, seed: 3)

  static func head(_ index: Int, mask: AttentionMask = .causal) throws -> AttentionHead {
    func table(_ numbers: [Float]) throws -> Matrix {
      try Matrix(
        rowCount: size, columnCount: 3,
        elements: Array(numbers[index * size * 3..<(index + 1) * size * 3]))
    }
    return try AttentionHead(
      queries: table(queries), keys: table(keys), values: table(values),
      configuration: AttentionConfiguration(mask: mask))
  }

  static func stage(_ stage: Stage) throws -> [Float] {
    try (0..<4).flatMap { index in
      try head(index).map(stage).values.map { value in
        value.number.map { Float($0) } ?? (stage == .masked ? -.infinity : 0)
      }
    }
  }

  static func tensor(_ name: String, _ shape: [Int], _ elements: [Float]) throws -> NamedTensor {
    try NamedTensor(name: name, shape: shape, elements: elements)
  }

  static var attentions: NamedTensor {
    get throws { try tensor("attentions", [2, 2, size, size], stage(.weights)) }
  }

  static var vectors: [NamedTensor] {
    get throws {
      [
        try tensor("queries", [2, 2, size, 3], queries), try tensor("keys", [2, 2, size, 3], keys),
        try tensor("values", [2, 2, size, 3], values),
      ]
    }
  }

  static let metadata = [(name: "tokens", text: #"["[CLS]","the","cat","the"]"#)]
}

@Suite struct CaptureFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ bytes: [UInt8], _ name: String) throws -> String {
    try Data(bytes).write(to: folder.url.appendingPathComponent(name))
    return folder.path(name)
  }

  private func run(
    _ path: String, _ options: [String] = [], axes: [String] = [], head: [String] = []
  ) throws -> ModelRun {
    let axes = try AxisOptions.parse(axes)
    let capture = try CaptureFile(path, CaptureOptions.parse(options)).capture(axes)
    return try ModelRun(capture: capture, axes: axes, head: HeadOptions.parse(head))
  }

  private func weights(_ run: ModelRun) -> [Float] {
    run.trace.addresses.flatMap { address in
      run.trace[address]?.attention.map(.weights).values.map { Float($0.number ?? 0) } ?? []
    }
  }

  @Test(arguments: ["safetensors", "npz", "packed.npz", "npy"])
  func `finished weights of every format are explored as they are`(ending: String) throws {
    let tensor = try CaptureSample.attentions
    let bytes =
      switch ending {
      case "safetensors": try safetensorsFile([tensor], metadata: CaptureSample.metadata)
      case "npz": try npzFile([tensor], metadata: CaptureSample.metadata)
      case "packed.npz":
        try npzFile([tensor], metadata: CaptureSample.metadata, packing: .deflated)
      default: try tensor.numPyFile()
      }
    let path = try write(bytes, "dump." + ending)
    _ = try write(Array(CaptureSample.metadata[0].text.utf8), "dump.tokens.json")
    let run = try run(path)
    #expect(run.trace.layers.map(\.count) == [2, 2])
    #expect(weights(run) == tensor.elements)
    #expect(run.tokens == CaptureSample.tokens)
    #expect(run.labels.map(\.name.description) == ["[CLS]", "the₁", "cat", "the₃"])
    #expect(run.head?.attention.knownStages == [.weights])
    #expect(run.modelTitle == "dump." + ending)
    #expect(run.captured?.remarks == [])
  }

  @Test(arguments: [
    ([4, 4], [1]), ([2, 4, 4], [2]), ([2, 2, 4, 4], [2, 2]), ([1, 2, 4, 4], [2]),
    ([1, 2, 2, 4, 4], [2, 2]), ([2, 1, 2, 4, 4], [2, 2]),
  ])
  func `every shape is layers and heads`(shape: [Int], heads: [Int]) throws {
    let all = try CaptureSample.stage(.weights)
    let elements = Array(all.prefix(shape.reduce(1, *)))
    let path = try write(
      NamedTensor(name: "", shape: shape, elements: elements).numPyFile(), "a.npy")
    let run = try run(path)
    #expect(run.trace.layers.map(\.count) == heads)
    #expect(weights(run) == elements)
    #expect(run.tokens == ["0", "1", "2", "3"], "tokens that nobody named are numbered")
  }

  @Test func `a list of tensors is a list of layers`() throws {
    let all = try CaptureSample.stage(.weights)
    let layers = try (0..<2).map { layer in
      try NamedTensor(
        name: "attentions.\(layer)", shape: [1, 2, 4, 4],
        elements: Array(all[layer * 32..<(layer + 1) * 32]))
    }
    let run = try run(write(safetensorsFile(layers.reversed()), "list.safetensors"))
    #expect(run.trace.layers.map(\.count) == [2, 2])
    #expect(weights(run) == all)
    #expect(run.captured?.layers[1][1].place == "attentions.1[0,1,")
  }

  @Test func `queries and keys give every stage, with the axes that the file names`() throws {
    let metadata = CaptureSample.metadata + [(name: "mask", text: "causal")]
    let path = try write(
      safetensorsFile(CaptureSample.vectors, metadata: metadata), "a.safetensors")
    let run = try run(path, head: ["--head", "L1.H1"])
    #expect(run.head?.attention == (try CaptureSample.head(3)))
    #expect(run.head?.attention.knownStages == Stage.allCases)
    let open = try self.run(path, axes: ["--mask", "none"])
    #expect(open.head?.attention == (try CaptureSample.head(0, mask: .none)))
  }

  @Test func `queries and keys that give the weights of the file are explored with them`() throws {
    let tensors = try CaptureSample.vectors + [CaptureSample.attentions]
    let run = try run(write(safetensorsFile(tensors), "a.safetensors"))
    #expect(run.configuration.mask == .causal, "found by comparing")
    #expect(run.captured?.remarks.first?.contains("causal") == true)
    #expect(run.head?.attention.given == nil)
    let other =
      try CaptureSample.vectors + [
        NamedTensor(
          name: "attentions", shape: [2, 2, 4, 4], elements: Array(repeating: 0.25, count: 64))
      ]
    let differing = try self.run(write(safetensorsFile(other), "b.safetensors"))
    #expect(differing.head?.attention.given != nil, "the file's weights are shown")
    #expect(weights(differing) == Array(repeating: 0.25, count: 64))
    #expect(differing.captured?.remarks.first?.contains("do not give its weights") == true)
  }

  @Test func `queries and keys alone leave what needs values unknown`() throws {
    let tensors = Array(try CaptureSample.vectors.prefix(2))
    let run = try run(write(safetensorsFile(tensors), "a.safetensors"))
    #expect(run.head?.attention.knownStages == [.dot, .scaled, .masked, .weights])
    #expect(run.captured?.remarks.first?.contains("assumed are") == true)
  }

  @Test func `query heads share key heads`() throws {
    let shared = try [
      CaptureSample.vectors[0],
      NamedTensor(
        name: "keys", shape: [2, 1, 4, 3], elements: Array(CaptureSample.keys.prefix(24))),
    ]
    let run = try run(write(safetensorsFile(shared), "a.safetensors"))
    let heads = run.trace.layers[0].map(\.attention)
    #expect(heads[0].keys == heads[1].keys)
    #expect(run.trace.groups != .none)
  }

  @Test func `tokens are given, beside the file, or refused where they do not fit`() throws {
    let path = try write(CaptureSample.attentions.numPyFile(), "a.npy")
    #expect(try run(path, ["--tokens", #"["a","b","c","d"]"#]).tokens == ["a", "b", "c", "d"])
    let lines = try write(Array("x\ny\r\nz\nw\n".utf8), "lines.txt")
    #expect(try run(path, ["--tokens", lines]).tokens == ["x", "y", "z", "w"])
    let error = #expect(throws: FileError.self) { _ = try run(path, ["--tokens", #"["a"]"#]) }
    #expect("\(try #require(error))".contains("--tokens has 1 tokens, but the map has 4 keys"))
    _ = try write(Array(#"["a"]"#.utf8), "a.tokens.json")
    let numbered = try run(path)
    #expect(numbered.tokens == ["0", "1", "2", "3"])
    #expect(numbered.captured?.remarks.first?.contains("has 1 tokens and the map 4 keys") == true)
  }

  @Test func `rows that are no weights are said to be none`() throws {
    let numbers = try NamedTensor(name: "", shape: [2, 2], elements: [0.5, 0.25, -1, 2])
    let sums = try run(write(numbers.numPyFile(), "a.npy"))
    #expect(
      sums.captured?.remarks == ["row 0 of the first head sums to 0.75, and not to 1 as weights do"]
    )
    let nan = try NamedTensor(name: "", shape: [1, 2], elements: [.nan, 1])
    let strange = try run(write(nan.numPyFile(), "b.npy"))
    #expect(strange.captured?.remarks.first?.contains("no weights from 0 to 1") == true)
    #expect(strange.head?.attention.values(of: .weights, query: 0)[1] == .number(1))
  }

  @Test(arguments: [
    ([2], "has the shape [2]"), ([1, 1, 1, 1, 2, 2], "has the shape"),
    ([0, 2], "has no number"), ([2, 2, 2, 1, 1], "is a batch"),
  ])
  func `what is no attention is refused with its shape`(shape: [Int], words: String) throws {
    let count = shape.reduce(1, *)
    let tensor = try NamedTensor(
      name: "", shape: shape, elements: Array(repeating: 1, count: count))
    let error = #expect(throws: FileError.self) { _ = try run(write(tensor.numPyFile(), "a.npy")) }
    #expect("\(try #require(error))".contains(words))
  }

  @Test func `a file without attention is refused with what it has`() throws {
    let tensors = try ["wte", "wpe"].map {
      try NamedTensor(name: $0, shape: [2, 2], elements: [0, 0, 0, 0])
    }
    let path = try write(safetensorsFile(tensors), "model.safetensors")
    let error = #expect(throws: FileError.self) { _ = try run(path) }
    #expect("\(try #require(error))".contains("it has wte, wpe"))
    #expect(throws: Never.self) { _ = try run(path, ["--tensor", "wte"]) }
    #expect(throws: FileError.self) { _ = try run(path, ["--tensor", "other"]) }
  }

  @Test func `a file that is no capture is one line and exit code 1`() throws {
    for (bytes, words) in [
      ("abc", "it ends too soon"), ("{\u{0}}      {\"\u{0}\":1}", "cannot read"),
    ] {
      let heed = try HeedProcess.run(["show", "--open", write(Array(bytes.utf8), "a.safetensors")])
      #expect(heed.status == 1 && heed.output.isEmpty)
      #expect(heed.error.hasPrefix("heed: cannot read ") && heed.error.contains(words))
      #expect(!heed.error.contains("--help"))
    }
  }

  @Test func `finished weights take no axes and no unknown stage`() throws {
    let path = try write(CaptureSample.attentions.numPyFile(), "a.npy")
    #expect(throws: UsageError.self) { _ = try run(path, axes: ["--mask", "causal"]) }
    #expect(throws: UsageError.self) { try run(path).checkStage(.dot) }
    #expect(throws: Never.self) { try run(path).checkStage(.weights) }
  }

  @Test(arguments: ["safetensors", "npz"])
  func `what heed exports opens again with the same numbers`(format: String) throws {
    let file = folder.path("toy." + format)
    let exported = try HeedProcess.run(
      ["export", "The cat sat because it was tired", "--format", format, "-o", file])
    #expect(exported.status == 0, "\(exported.error)")
    let toy = try sampleRun("The cat sat because it was tired")
    let opened = try run(file, head: ["--head", "L1.H3"])
    #expect(opened.tokens == toy.tokens)
    for stage in [Stage.masked, .weights] {
      let original = toy.head?.attention.map(stage).values.map { $0.number.map { Float($0) } }
      let read = opened.head?.attention.map(stage).values.map { $0.number.map { Float($0) } }
      #expect(read == original)
    }
    let again = folder.path("again." + format)
    let second = try HeedProcess.run(
      ["export", "--open", file, "--format", format, "-o", again])
    #expect(second.status == 0, "\(second.error)")
    let first = try TensorFile(path: file)
    let copy = try TensorFile(path: again)
    for name in ["attentions", "scores"] {
      #expect(try first.read(first.entry(named: name)) == copy.read(copy.entry(named: name)))
    }
  }

  @Test(arguments: ["safetensors", "npz"])
  func `rows that were undefined when they were exported are so again`(format: String) throws {
    let file = folder.path("equal." + format)
    let exported = try HeedProcess.run(
      ["export", "--ids", "5", "--normalizer", "min-max", "--format", format, "-o", file]
        + ["--model", referenceModel("gpt2_tiny")])
    #expect(exported.status == 0, "\(exported.error)")
    let opened = try run(file)
    #expect(opened.head?.attention.row(0).outcome.reason == .listed)
    #expect(opened.captured?.remarks.contains { $0.contains("sums to") } == false)
  }

  @Test(arguments: ["soft-lookup", "pronoun-tired"])
  func `an exported scenario opens again with every stage`(name: String) throws {
    let file = folder.path("it.safetensors")
    let exported = try HeedProcess.run(
      ["export", "--open", name, "--format", "safetensors", "-o", file])
    #expect(exported.status == 0, "\(exported.error)")
    let opened = try run(file)
    let tensors = try TensorFile(path: file)
    let name = tensors.entries.contains { $0.name == "weights" } ? "weights" : "attentions"
    #expect(weights(opened) == (try tensors.read(tensors.entry(named: name)).elements))
  }

  @Test func `one hundred thousand tokens open at once and are read in parts`() throws {
    let size = 100_000
    let header = "{'descr': '<f2', 'fortran_order': False, 'shape': (\(size), \(size)), }"
    let padded = header + String(repeating: " ", count: 128 - 10 - header.utf8.count - 1) + "\n"
    let start: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(padded.utf8.count), 0]
    let path = try write(start + padded.utf8, "huge.npy")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.truncate(atOffset: UInt64(128 + 2 * size * size))
    // Row 70,000 reads key 69,999 with weight 1.
    try handle.seek(toOffset: UInt64(128 + 2 * (70_000 * size + 69_999)))
    try handle.write(contentsOf: [0x00, 0x3C])
    try handle.close()
    let head = try #require(try run(path).head?.attention)
    #expect(head.queryCount == size)
    #expect(head.value(of: .weights, query: 70_000, column: 69_999) == .number(1))
    #expect(head.values(of: .weights, query: 70_000).count { $0 == .number(1) } == 1)
    let export = try HeedProcess.run(["export", "--open", path, "--format", "npy"])
    #expect(export.status == 1)
    #expect(export.error.contains("megabytes"))
  }
}
