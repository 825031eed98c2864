import Attention
import Models
import Screen
import Testing

@testable import Views

@Suite struct ComparisonLinesTests {
  private let body = Rectangle(row: 3, column: 0, rows: 18, columns: 80)

  @Test func `the sentence tells both numbers and what the row moved`() throws {
    let view = try ComparisonScene().view()
    #expect(
      view.sentence(columns: 79)
        == "query it, key animal: .928 in A, .158 in B; this row moved .770 of its 1")
    #expect(view.sentence(columns: 30) == "it, animal: .928 in A, .158 i…")
    #expect(view.legend(in: body).description.hasSuffix("each row of differences sums to 0"))
    #expect(view.title == "weights, B − A")
  }

  @Test func `scores have a difference in the sentence, from the printed numbers`() throws {
    let view = try ComparisonScene(stage: .scaled).view()
    #expect(
      view.sentence(columns: 79)
        == "query it, key animal: 12.19 in A, 9.97 in B, B − A −2.22")
    #expect(view.legend(in: body).description.contains("rounds to 0"))
  }

  @Test func `normalized scores are not called weights`() throws {
    let scene = try ComparisonScene(configuration: AttentionConfiguration(normalizer: .minMax))
    #expect(scene.view().title == "normalized B − weights A")
    #expect(!scene.view().legend(in: body).description.contains("sums to 0"))
  }

  @Test func `what is masked, missing or undefined is said`() throws {
    let masked = try ComparisonScene(
      ToyModel.openingText, ToyModel.openingText, stage: .masked,
      configuration: AttentionConfiguration(mask: .causal))
    #expect(
      masked.view(row: 2, column: 8).sentence(columns: 90).description
        .contains("masked in B; there is no difference"))
    let longer = try ComparisonScene("it was", "it was wide")
    #expect(longer.view(row: 1, column: 3).sentence(columns: 90).description.contains("not in A"))
    #expect(longer.view(row: 9, column: 9).sentence(columns: 90) == "there is no cell here")
    let undefined = try ComparisonScene(
      "a", "a", configuration: AttentionConfiguration(mask: AttentionMask([], keysOff: [0, 1])))
    #expect(
      undefined.view(row: 0, column: 0).sentence(columns: 200).description.contains("undefined: "))
  }

  @Test func `titles of A, B and both`() throws {
    let scene = try ComparisonScene()
    #expect(scene.view(shown: .first).title == "weights of A")
    #expect(scene.view(shown: .second).title == "weights of B")
    #expect(scene.view(shown: .both).title == "weights, A beside B")
    for shown in ComparisonShown.allCases {
      #expect(scene.view(shown: shown).legend(in: body).width > 20)
    }
  }

  @Test func `a side has its name, text and note`() throws {
    let scene = try ComparisonScene()
    var frame = Frame(rows: 1, columns: 80)
    scene.picture.first.draw("A", marks: nil, in: frame.bounds, of: &frame)
    #expect(frame.line(0).hasPrefix(" A  The animal didn't"))
    #expect(frame.line(0).hasSuffix(" pinned"))
  }
}
