import Attention
import Explorer
import Models
import Screen
import Testing

@Suite struct HeadCardToyTests {
  private func card(_ address: HeadAddress) -> String {
    var session = Session(rows: 60, columns: 100)
    session.state.exploration.address = address
    session.type("W")
    return session.frame.text
  }

  @Test func `every channel of every head stands in its card`() {
    for (layer, heads) in ToyModel.heads.enumerated() {
      for (place, head) in heads.enumerated() {
        let text = card(HeadAddress(layer: layer, head: place))
        #expect(text.contains("L\(layer).H\(place) \(head.name)"))
        #expect(text.contains(head.purpose.split(separator: " ").prefix(3).joined(separator: " ")))
        for channel in head.channels {
          let name: String =
            switch channel {
            case .match(let name, _, _, _): name
            case .clock(let clock, _, _): "clock\(clock.period)"
            case .sink: "sink"
            }
          #expect(text.contains("  \(name) "), "\(name) of \(head.name)")
        }
      }
    }
  }

  @Test func `what is asked, offered and gained is that of the definition`() {
    let text = card(ToyModel.openingHead)
    let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains("│ noun? pron noun 8 │"))
    #expect(words.contains("│ animate animate animate 1.5 │"))
    #expect(text.contains("16 before it"))
    #expect(text.contains("animate × 1"))
  }

  @Test func `the sink hands over nothing, and a head without kept failures says its limits`() {
    #expect(card(HeadAddress(layer: 1, head: 4)).contains("It hands over nothing"))
    #expect(card(HeadAddress(layer: 0, head: 0)).contains("It knows the words of its dictionary"))
    #expect(card(ToyModel.openingHead).contains("Where it goes wrong"))
  }
}
