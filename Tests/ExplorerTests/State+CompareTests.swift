import Attention
import Models
import Scenarios
import Screen
import Testing
import Views

@testable import Explorer

@Suite struct StateCompareTests {
  /// *tired* becomes *wide*, and the two are compared.
  private func flipped(rows: Int = 24, columns: Int = 80) -> Session {
    var session = Session(rows: rows, columns: columns)
    session.type("e")
    session.press(.backspace, .backspace, .backspace, .backspace, .backspace)
    session.type("wide")
    session.press(.enter)
    session.type("d")
    return session
  }

  private static let sizes = [(24, 80), (36, 120), (60, 200), (30, 100), (12, 40), (6, 20)]

  @Test(arguments: sizes)
  func `two sentences at every size`(rows: Int, columns: Int) throws {
    try expectScreen(
      "compare-\(columns)x\(rows)", flipped(rows: rows, columns: columns).frame)
  }

  @Test func `in colours`() throws {
    var session = flipped()
    session.state.display = Display(shading: .background, repertoire: .unicode)
    try expectScreen("compare-colours-80x24", session.frame, depth: .direct)
  }

  @Test func `the frame that the design draws`() {
    let lines = (0..<24).map { flipped().frame.line($0) }
    let drawn = [
      0: " heed · compare · toy, hand-made · L1.H3 pronoun→antecedent       weights, B − A",
      2: " B  The ▾animal didn't cross the street because ▸it was too wide             now",
      3: " key →                 ▾ animal",
      4: "             BOS  the[anim]didn cros  the stre beca   it  was  too  t≠w   moved",
      5: " query ↓       0    1    2    3    4    5    6    7    8    9   10   11   ½Σ|Δ|",
      8: " 2 animal   +.06    · −.04    ·    ·    ·    ·    · −.01    ·    · −.01    .064",
      14: " 8▸it          ·    ·[−.77]   ·    ·    · +.77    ·    ·    ·    ·    ·    .770",
      17: "11 tir≠wid  +.10    · −.11    · −.07    · +.07    ·    ·    ·    · +.01    .182",
      18: " largest changes          A      B    B − A   scaled score A        B    B − A",
      19: " ▸query it, key animal .928   .158    −.770          12.1903   9.9668  −2.2235",
      20: "  query it, key street .067   .834    +.767           9.5564  11.6328  +2.0764",
      21: " + more in B   − less in B   · |Δ| <.005   each row of differences sums to 0",
      22: " query it, key animal: .928 in A, .158 in B; this row moved .770 of its 1",
      23: " d A, B, B − A  ←↓↑→ cell  n next change  e text of B  p pin B as A       ? keys",
    ]
    for (line, text) in drawn.sorted(by: { $0.key < $1.key }) {
      #expect(lines[line].trimmingTrailingBlanks == text)
    }
  }

  @Test func `d goes through A, B and both side by side`() {
    var session = flipped()
    #expect(session.state.exploration.comparisonShown == .difference)
    session.type("d")
    #expect(session.frame.line(14).contains("[.928]"))
    session.type("d")
    #expect(session.frame.line(14).contains("[.158]"))
    session.type("d")
    #expect(session.frame.line(3).contains("│B key →"))
    session.type("d")
    #expect(session.state.exploration.comparisonShown == .difference)
  }

  @Test func `before anything has changed both are the same, and changes show from there`() {
    var session = Session()
    session.type("d")
    #expect(session.state.exploration.view == .compare)
    #expect(session.state.message?.contains("the same now") == true)
    #expect(session.frame.text.contains("no cell differs"))
    session.type("m")
    #expect(session.frame.line(14).contains("[−.31]"))
  }

  @Test func `without a pin the last other head is compared, with one the pin`() {
    var session = Session()
    session.type("]jd")
    #expect(session.state.exploration.compared?.address == ToyModel.openingHead)
    session.press(.escape)
    session.type("p[[d")
    #expect(session.state.exploration.compared?.address == HeadAddress(layer: 1, head: 4))
    #expect(session.state.exploration.compared?.kept == .pinned)
    session.press(.escape)
    session.type("Pd")
    #expect(session.state.exploration.compared?.kept == .before)
  }

  @Test func `n goes from the largest change down, and round`() throws {
    var session = flipped()
    session.type("g0")
    session.type("n")
    #expect(session.state.exploration.query == 8)
    #expect(session.state.exploration.key == 2)
    session.type("n")
    #expect(session.state.exploration.key == 6)
    session.type("N")
    #expect(session.state.exploration.key == 2)
    let picture = try #require(session.state.comparisonPicture())
    session.type("\(picture.changes.count)n")
    #expect(session.state.exploration.key == 2)
  }

  @Test func `where the runs differ both sides change head and stage`() {
    var session = flipped()
    session.type("]")
    #expect(session.state.exploration.compared?.address == HeadAddress(layer: 1, head: 4))
    session.type("[t")
    #expect(session.state.exploration.compared?.stage == .valueNorm)
    #expect(session.state.exploration.stage == .valueNorm)
    session.type("u")
    #expect(session.state.exploration.compared?.stage == .weights)
  }

  @Test func `of two heads only the open one changes`() {
    var session = Session()
    session.type("pd]")
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 4))
    #expect(session.state.exploration.compared?.address == ToyModel.openingHead)
  }

  @Test func `a causal mask and a temperature are compared, and named`() {
    var session = Session()
    session.type("md")
    #expect(session.frame.line(1).contains("no mask · before"))
    #expect(session.frame.line(2).contains("causal · now"))
    session.type("pm<")
    #expect(session.frame.line(1).contains("causal"))
    #expect(session.frame.line(2).contains("T 0.5"))
  }

  @Test func `two stages of one head`() {
    var session = Session()
    session.type("TpTd")
    #expect(session.frame.line(0).contains("scaled B − masked A"))
    #expect(session.frame.line(22).contains("12.19 in A, 12.19 in B"))
  }

  @Test func `an output is laid on an output, dimension by name`() {
    var session = Session()
    session.type("p[ttd")
    #expect(session.state.exploration.stage == .output)
    #expect(session.state.exploration.compared?.stage == .output)
    #expect(session.frame.text.contains("dimension →"))
    session.type("t")
    #expect(session.state.exploration.compared?.stage == .dot)
  }

  @Test func `a word that is only in one of them stands alone`() throws {
    var session = Session()
    session.type("e")
    session.press(.home)
    session.type("old ")
    session.press(.enter)
    session.type("d")
    let picture = try #require(session.state.comparisonPicture())
    #expect(picture.rowLabels.contains { $0.name == "+old" })
    #expect(picture.comparison.rows.count == 13)
    #expect(session.frame.text.contains("+old"))
    // Seen from the other side, it is the first that has it.
    session.type("pe")
    session.press(.home, .delete, .delete, .delete, .delete, .enter)
    let other = try #require(session.state.comparisonPicture())
    #expect(other.rowLabels.contains { $0.name == "−old" })
    session.type("nnnnn")
    #expect(session.frame.rows == 24)
  }

  @Test func `two scenarios of different sizes are laid on each other`() throws {
    for (first, second) in [("soft-lookup", "scores"), ("image-captioning", "soft-lookup")] {
      let inputs = try [first, second].map { RunInput(try builtIn($0)) }
      let explorations = inputs.map {
        Exploration(
          input: $0, trace: $0.run(ToyModel()), address: HeadAddress(layer: 0, head: 0), query: 0,
          key: 0)
      }
      var session = Session()
      session.state.exploration = explorations[1]
      session.state.exploration.compared = ComparedRun(explorations[0], kept: .opened)
      session.state.exploration.view = .compare
      for keys in ["", "d", "d", "d", "d", "n", "N", "t", "]", "jl", "T"] {
        session.type(keys)
        #expect(session.frame.line(0).contains("compare"))
      }
    }
  }

  @Test func `Esc goes back to where d was pressed, and u undoes a pin`() {
    var session = Session()
    session.type("vop]d")
    #expect(session.state.exploration.view == .compare)
    session.press(.escape)
    #expect(session.state.exploration.view == .output)
    session.type("uuuuu")
    #expect(session.state.exploration.pin?.kept == nil)
  }

  @Test func `the sentence of B is typed in the third line, live`() {
    var session = flipped()
    session.type("e")
    session.press(.backspace, .backspace, .backspace, .backspace)
    session.type("tired")
    #expect(session.frame.line(1).hasPrefix(" A  The animal"))
    #expect(session.frame.line(2).contains("too tired"))
    #expect(session.frame.line(14).contains("[0]"))
    session.press(.enter)
    session.type("n")
    #expect(session.state.message?.contains("no cell differs") == true)
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
