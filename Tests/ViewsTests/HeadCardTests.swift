import Screen
import Testing
import Views

@Suite struct HeadCardTests {
  private let card = HeadCard(
    title: "L1.H3 pronoun→antecedent",
    purpose: ["A pronoun reads the noun that it stands for."],
    columns: ["channel", "query asks", "gain"],
    rows: [["noun?", "pronoun", "8"], ["number", "number of the query", "1"]],
    limits: ["It knows no world."],
    examples: [
      HeadCard.Example(sentence: "It rained and the cloud was grey", remark: "it reads cloud"),
      HeadCard.Example(sentence: "The mouse ran", remark: "ran reads cat"),
    ])

  @Test func `title, purpose, table, limits and examples follow one another`() {
    let lines = card.lines(columns: 60).map(\.text.description)
    #expect(
      lines == [
        "L1.H3 pronoun→antecedent", "A pronoun reads the noun that it stands for.",
        "  channel  query asks           gain", "  noun?    pronoun                 8",
        "  number   number of the query     1", "It knows no world.",
        "  It rained and the cloud was grey", "    it reads cloud", "  The mouse ran",
        "    ran reads cat",
      ])
  }

  @Test func `each example knows its lines`() {
    let lines = card.lines(columns: 60)
    #expect(lines.map(\.example).suffix(4) == [0, 0, 1, 1])
    #expect(lines.suffix(4).map(\.role) == [.beginning, .rest, .beginning, .rest])
    #expect(lines.prefix(6).allSatisfy { $0.example == nil })
  }

  @Test func `no sentence is wider than the card, and no word is lost`() {
    for columns in 12...60 {
      let lines = card.lines(columns: columns)
      let words = lines.map(\.text.description).joined(separator: " ")
      #expect(words.split(separator: " ").contains("cloud"))
      for line in lines where line.style != .role(.faint) && line.example != nil {
        #expect(line.text.width <= columns)
      }
    }
  }
}
