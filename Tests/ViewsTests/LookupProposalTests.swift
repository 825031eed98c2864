import Attention
import Testing

@testable import Views

struct LookupProposalTests {
  @Test func `it says what lifts which key, in as many words as fit`() throws {
    let proposal = LookupProposal(view: try LookupScene().view())
    #expect(
      proposal.text(columns: 120)
        == "try      texture above 0.40: then banana has the largest weight; durability above "
        + "0.80: then chair")
    #expect(
      proposal.text(columns: 79)
        == "try      texture above 0.40: banana is largest; durability above 0.80: chair")
    #expect(proposal.text(columns: 50) == "try      texture above 0.40: banana is largest")
  }

  @Test func `where nothing lifts another key it says among which numbers`() throws {
    var scene = try LookupScene()
    scene.head = scene.head.replacing([HeadComponent(.key, row: 0, column: 0): 90])
    let text = LookupProposal(view: scene.view(attribute: 0)).text(columns: 90)
    #expect(text?.contains("sweetness") == true || text?.contains("from 0 to 1") == true)
    let one = try LookupScene(queries: 1, keys: 1, attributes: 2, values: 1)
    #expect(LookupProposal(view: one.view()).text(columns: 80) == nil)
  }
}
