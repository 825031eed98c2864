import Attention
import Checkpoints
import Models
import Testing

@Suite struct ParameterReaderTests {
  private func reader() throws -> ParameterReader {
    ParameterReader(try Checkpoint(folder: referenceFolder("models/gpt2_tiny")))
  }

  @Test func `a prefix is found by a table that is there`() throws {
    let model = try reader().under(["", "transformer."], having: "wte.weight")
    #expect(model.has("ln_f.weight"))
    #expect(!model.has("lm_head.weight"))
    let norm = try model.layerNorm("ln_f", width: 48, epsilon: 1e-5)
    #expect(norm.gain.count == 48)
  }

  @Test func `checking loads nothing and still refuses`() throws {
    let layer = try reader().at("transformer.h.0.").with(.check)
    let projection = try layer.projection(
      "attn.c_attn", from: 48, to: 144, layout: .inputFirst)
    #expect(projection.parameters.numbers.count == 0)
    #expect(throws: CheckpointError.self) {
      try layer.projection("attn.c_attn", from: 48, to: 144)
    }
    #expect(throws: CheckpointError.self) { try layer.numbers("nothing", count: 3) }
  }

  @Test func `rows are read one by one, and their products part by part`() throws {
    let table = try reader().rowTable("transformer.wte.weight", rows: 700, width: 48)
    let rows = try table.rows([3, 0, 699])
    let whole = try reader().tensor("transformer.wte.weight", shape: [700, 48]).floats
    #expect(Array(rows.row(2)) == Array(whole[699 * 48..<700 * 48]))
    let product = try table.product(with: rows)
    #expect(product.columnCount == 700)
    let clear = zip(rows.row(1), rows.row(2)).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    #expect(abs(Double(product[1, 699]) - clear) < 1e-4)
    #expect(throws: ModelError.tokenID(700, vocabularySize: 700)) { try table.rows([700]) }
  }
}
