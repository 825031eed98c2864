import Attention
import Models
import Screen
import Testing

@testable import Views

struct TextLineTests {
  private func line(_ columns: Int, _ scene: Scene, aside: DisplayText = "") -> String {
    Frame.line(columns: columns, scene.textLine(aside: aside).draw)
  }

  @Test func `the text, with its query and its key marked`() throws {
    let scene = try Scene()
    let known = TextLine.knownAside(scene.picture.keyLabels)
    let text = " The ▾animal didn't cross the street because ▸it was too tired"
    #expect(line(80, scene, aside: known) == text + "       11/11 known")
    let frame = Frame.drawn(rows: 1, columns: 80, scene.textLine(aside: "").draw)
    #expect(frame[0, 5].style == .role(.key, .bold) && frame[0, 6].style == .role(.key, .bold))
    #expect(frame[0, 1].style == .plain)
  }

  @Test func `words are counted, special tokens are not`() {
    let labels = TokenLabel.labels(
      texts: ["[BOS]", "a", "b", "c", "d"],
      knowledge: [.special, .known, .derived, .declared, .unknown])
    #expect(TextLine.knownAside(labels) == "3/4 known, 1 declared")
    #expect(TextLine.knownAside(labels.filter { $0.knowledge != .declared }) == "2/3 known")
    #expect(TextLine.knownAside([]) == "0/0 known")
  }

  @Test func `a text that does not fit shows both marks where it can`() throws {
    let text = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    let scene = try Scene(text, query: 13, key: 9)
    #expect(line(50, scene, aside: "14/14").hasPrefix(" …"))
    let shown = line(50, scene, aside: "14/14")
    #expect(shown.contains("▸thirteen") && shown.contains("▾nine"), "\(shown)")
    let far = try Scene(text, query: 14, key: 1)
    #expect(line(40, far).contains("▸fourteen"))
    #expect(line(40, try Scene(text, query: 1, key: 1)).hasSuffix("…"))
  }

  @Test func `a token that is no word is named before the text`() throws {
    #expect(line(80, try Scene(query: 8, key: 0)).hasPrefix(" ▾BOS The animal"))
    #expect(line(80, try Scene(query: 0, key: 0)).hasPrefix(" ▸▾BOS The animal"))
    #expect(line(80, try Scene(query: 2, key: 2)).contains("The ▸▾animal didn't"))
  }

  @Test func `an unknown word stays in the background until it is selected`() throws {
    let scene = try Scene("a wug", query: 1, key: 1)
    let frame = Frame.drawn(rows: 1, columns: 20, scene.textLine(aside: "").draw)
    #expect(frame.trimmed(0) == " ▸▾a wug")
    #expect(frame[0, 5].style == .role(.faint))
  }

  @Test func `typed text scrolls with its cursor, and has no marks`() {
    for cursor in 0...40 {
      let text = String(repeating: "漢字 word ", count: 5).prefix(40)
      let view = TextLine(
        text: String(text), ranges: [], query: nil, key: nil, mode: .editing(cursor: cursor))
      let frame = Frame.drawn(rows: 1, columns: 30, view.draw)
      let column = frame.cursor?.column ?? -1
      #expect((1..<30).contains(column), "\(cursor)")
      #expect(!frame.text.contains("▸") && !frame.text.contains("▾"))
    }
  }

  @Test func `without text there is only what stands beside it`() {
    let view = TextLine(text: "", ranges: [], query: nil, key: nil, aside: "0/0 known")
    #expect(Frame.line(columns: 30, view.draw) == String(repeating: " ", count: 21) + "0/0 known")
    #expect(Frame.line(columns: 20, view.draw) == "")
    #expect(Frame.leavesEmptyAreasAlone(view.draw))
  }

  @Test func `hostile text is written out, wide text stays whole`() {
    let view = TextLine(text: "a\u{1B}[2J 漢字", ranges: [], query: nil, key: nil)
    #expect(Frame.line(columns: 30, view.draw) == " a␛[2J 漢字")
  }
}
