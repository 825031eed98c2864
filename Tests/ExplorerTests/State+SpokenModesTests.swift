import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct StateSpokenModesTests {
  private let display = Display(shading: .glyphs, repertoire: .unicode, speech: .sentence)

  private func lines(_ screen: EveryScreen) throws -> [String] {
    let frame = try screen.session(display: display).frame
    return (0..<frame.rows).map { frame.text(row: $0).description }
  }

  @Test func `a menu says its chosen line and where it stands in the list`() throws {
    let help = try lines(.help)
    #expect(help[0] == "keys of the map, a list to choose from; letters find a line")
    #expect(help[1].hasPrefix("1 of ") && help[1].hasSuffix("to the key on the left, key ← h"))
    #expect(help.contains { $0.hasPrefix("12| to key 12, key |; not now: type the number") })
    let palette = try lines(.palette)
    #expect(palette[0].hasSuffix("typed: shades"))
    #expect(palette[1].contains(": shades "))
    #expect(try lines(.views)[0].hasSuffix("a letter chooses"))
  }

  @Test func `a menu without a line says so`() {
    var session = Session(display: display)
    session.type(":qqqqqq")
    #expect(session.frame.text.contains("no line matches"))
  }

  @Test func `moving in a menu changes its sentence, and the list stays`() {
    var session = Session(display: display)
    session.type("?")
    let before = session.frame
    session.press(.down)
    let after = session.frame
    let changed = (0..<24).filter { before.line($0) != after.line($0) }
    #expect(changed == [1])
  }

  @Test func `the panel of the axes says what a value makes of the row`() throws {
    let axes = try lines(.axisValues)
    #expect(axes[0].hasPrefix("the six axes, "))
    #expect(axes.contains { $0.hasPrefix("axis normalizer: softmax") })
    #expect(axes.contains { $0.hasPrefix("value ") })
  }

  @Test func `the card of a head is sentences`() throws {
    let card = try lines(.card)
    #expect(card[0] == "what there is to know of this head")
    #expect(card.contains("L1.H3 pronoun→antecedent"))
  }

  @Test func `a field says what it is for, and the sentence follows what is typed`() throws {
    let editing = try lines(.editing)
    #expect(editing[1] == "the sentence; Enter keeps it, Esc puts it back")
    #expect(editing[2].hasSuffix("it was too wide"))
    #expect(editing[3].contains(".158 (was .928)"))
    #expect(try lines(.searching)[1].hasSuffix("2 found"))
    #expect(try lines(.number)[1].contains("Tab goes on"))
  }
}
