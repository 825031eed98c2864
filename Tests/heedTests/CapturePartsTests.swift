import ArgumentParser
import Attention
import Checkpoints
import Foundation
import Models
import Testing
import Tokenization

@testable import heed

@Suite struct CapturePartsTests {
  private let names = [
    "cross_attentions", "decoder_attentions.0", "decoder_attentions.1", "encoder_attentions",
    "encoder_scores", "logits",
  ]

  @Test func `the first part is opened, and the others are named`() {
    let parts = CaptureParts(names)
    #expect(parts.open == "encoder")
    #expect(parts.others == ["decoder_attentions", "cross_attentions"])
    #expect(names.filter(parts.holds) == ["encoder_attentions", "encoder_scores"])
  }

  @Test func `the part of a chosen tensor is opened`() {
    #expect(CaptureParts(names, chosen: "cross_attentions").open == "cross")
    #expect(CaptureParts(names, chosen: "decoder_attentions").others.count == 2)
  }

  @Test func `weights without a part, or another chosen tensor, leave the file whole`() {
    for parts in [
      CaptureParts(["attentions", "cross_attentions"]), CaptureParts(["weights"]),
      CaptureParts(names, chosen: "logits"),
    ] {
      #expect(parts.open == nil && parts.others.isEmpty)
      #expect(parts.holds("attentions"))
    }
  }

  @Test(arguments: ["safetensors", "npz"])
  func `an exported encoder-decoder opens again part by part`(format: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.path("t5." + format)
    let t5 = URL(fileURLWithPath: referenceModel("")).deletingLastPathComponent()
      .appendingPathComponent("t5").path
    let exported = try HeedProcess.run([
      "export", "The cat sat", "--target", "It's warm", "--model", t5, "--format", format,
      "-o", file,
    ])
    #expect(exported.status == 0, "\(exported.error)")
    let tensors = try TensorFile(path: file)
    let model = try TextModel(folder: t5)
    var text = ModelText("The cat sat")
    text.target = "It's warm"
    let output = try model.run(text).output
    for (kind, source) in [
      (ModelPart.Kind.encoder, "self"), (.decoder, "self"), (.cross, "cross"),
    ] {
      let name = kind.rawValue + "_attentions"
      let trace = try #require(output[kind])
      let expected = trace.layers.flatMap { $0 }.flatMap { head in
        head.attention.map(.weights).values.map { Float($0.number ?? 0) }
      }
      let stored = try tensors.read(tensors.entry(named: name)).elements
      #expect(stored == expected)
      let capture = try CaptureFile(file, CaptureOptions.parse(["--tensor", name]))
        .capture(AxisOptions.parse([]))
      let opened = try ModelRun(
        capture: capture, axes: AxisOptions.parse([]), head: HeadOptions.parse([]))
      #expect(opened.tokens == trace.tokens.map(\.token.text))
      #expect(opened.queryTokens == trace.queryTokens.map(\.token.text))
      #expect(opened.configuration.source.rawValue == source)
      let read = opened.trace.addresses.flatMap { address in
        opened.trace[address]?.attention.map(.weights).values.map { Float($0.number ?? 0) } ?? []
      }
      #expect(read == expected)
    }
  }
}
