import Attention
import Models
import Screen
import Testing

@testable import Views

struct ShadeTicksTests {
  private func ticks(
    _ picture: HeadPicture, _ look: Look = Look(), _ width: CellWidth = .four
  ) -> Frame {
    let line = ShadeTicks(picture: picture, look: look, width: width).line
    return Frame.drawn(rows: 1, columns: 90) { area, frame in
      line.draw(row: 0, column: 0, in: area, of: &frame)
    }
  }

  @Test func `shades of weights begin at quarters, the same for every head`() throws {
    let expected = "weights  ░ ≥.05  ▒ ≥.25  ▓ ≥.50  █ ≥.75   · <.005"
    for address in ToyModel().trace(of: ToyModel.openingText).addresses {
      #expect(ticks(try Scene(address: address).picture).trimmed(0) == expected)
    }
  }

  @Test(arguments: [
    (CellWidth.three, "<.005"), (.four, "<.005"), (.six, "<.0005"),
  ])
  func `a dot is half of the last digit of a cell`(_ width: CellWidth, _ below: String) throws {
    let small = try SmallHead(2, gain: 1)
    #expect(ticks(small.picture(), Look(), width).trimmed(0).hasSuffix("· \(below)"))
    let scores = width == .three ? "<.5" : width == .four ? "<.05" : "<.005"
    for stage in [Stage.dot, .valueNorm, .output] {
      #expect(ticks(small.picture(stage), Look(), width).trimmed(0).hasSuffix("· \(scores)"))
    }
  }

  @Test(arguments: [CellWidth.three, .four, .six], Stage.allCases)
  func `no cell above the dot's limit shows a dot, and none below it a digit`(
    _ width: CellWidth, _ stage: Stage
  ) throws {
    let limit: Double =
      stage.form == .weight
      ? (width == .six ? 0.0005 : 0.005) : (width == .six ? 0.005 : width == .four ? 0.05 : 0.5)
    for sign in stage.isSigned ? [1.0, -1] : [1.0] {
      let below = StageValue.number(sign * limit * 0.999).cellText(stage.form, width: width)
      let above = StageValue.number(sign * limit * 1.001).cellText(stage.form, width: width)
      #expect(below == "·", "\(stage) \(width)")
      #expect(above != "·" && above != "0", "\(stage) \(width): \(above)")
    }
  }

  @Test func `shades of other stages end at the largest number of the map`() throws {
    let small = try SmallHead(queries: [[1], [2]], keys: [[4], [1]], values: [[1], [0]])
    #expect(
      ticks(small.picture(.dot)).trimmed(0)
        == "dot ±  ░ ≥0.40  ▒ ≥2.00  ▓ ≥4.00  █ ≥6.00    · <.05")
    let large = try SmallHead(queries: [[1]], keys: [[4000]], values: [[1]])
    #expect(ticks(large.picture(.dot)).trimmed(0).hasPrefix("dot ±  ░ ≥200  ▒ ≥1000"))
  }

  @Test func `a small range has as many digits as it takes, never only zeros`() throws {
    let small = try SmallHead(queries: [[1]], keys: [[0.02]], values: [[1]])
    #expect(ticks(small.picture(.dot)).trimmed(0).hasPrefix("dot ±  ░ ≥0.001  ▒ ≥0.005  ▓ ≥0.01"))
    let tiny = try SmallHead(queries: [[1]], keys: [[1e-30]], values: [[1]])
    #expect(ticks(tiny.picture(.dot)).trimmed(0).hasPrefix("dot ±  ░ ≥5e−32  ▒ ≥3e−31  ▓ ≥5e−31"))
  }

  @Test func `a map of zeros has nothing to shade and says so`() throws {
    let zeros = try SmallHead(queries: [[0]], keys: [[1]], values: [[0]])
    #expect(ticks(zeros.picture(.dot)).trimmed(0) == "dot ±  every number is 0")
    #expect(ticks(zeros.picture(.valueNorm)).trimmed(0) == "‖α·v‖  every number is 0")
    #expect(ticks(zeros.picture(.weights)).trimmed(0).hasPrefix("weights  ░ ≥.05"))
  }

  @Test(arguments: [
    (ShadeRange.rowMaximum, "weights ÷ row maximum  ░ ≥.05  ▒ ≥.25  ▓ ≥.50  █ ≥.75   · <.005"),
    (.rank, "weights by rank  ░ ≥.05  ▒ ≥.25  ▓ ≥.50  █ ≥.75   · <.005"),
    (.logarithmic, "weights log  ░ ≥.0002  ▒ ≥.0010  ▓ ≥.0100  █ ≥.1000   · <.005"),
  ])
  func `a range that is not linear is named`(_ range: ShadeRange, _ text: String) throws {
    #expect(ticks(try SmallHead(2).picture(), Look(range: range)).trimmed(0) == text)
  }

  @Test func `signed stages keep their sign by rank`() throws {
    let picture = try SmallHead(2, gain: 1).picture(.dot)
    #expect(ticks(picture, Look(range: .rank)).trimmed(0).hasPrefix("dot ± by rank  ░ ≥.05"))
  }

  @Test func `the shade of the selected number is marked, with and without colour`() throws {
    let scene = try Scene()
    for shading in [Shading.glyphs, .background] {
      let look = Look(shading: shading)
      let cursor = CursorShade(picture: scene.picture, look: look, cell: scene.cell)
      let line = ShadeTicks(
        picture: scene.picture, look: look, width: .four, cursor: cursor
      ).line
      let frame = Frame.drawn(rows: 1, columns: 80) { area, frame in
        line.draw(row: 0, column: 0, in: area, of: &frame)
      }
      let reversed = (0..<80).filter { frame[0, $0].style.emphasis.contains(.reverse) }
      let text = reversed.map { frame[0, $0].glyph.text }.joined()
      #expect(text == (shading == .glyphs ? "≥.75" : ""))
      #expect(frame.trimmed(0).contains("▾ ≥.75") == (shading == .background))
      #expect(!frame.trimmed(0).contains("▾ ≥.50"))
    }
  }

  @Test func `with colour the ticks are swatches, and the dot has the colour of zero`() throws {
    let frame = ticks(try SmallHead(2).picture(), Look(shading: .background))
    #expect(frame.trimmed(0) == "weights    ≥.05    ≥.25    ≥.50    ≥.75   · <.005")
    #expect(frame[0, 9].style == .on(.sequential(0.05)))
    #expect(frame[0, 33].style == .on(.sequential(0.75)))
    #expect(frame[0, 42].glyph.text == "·" && frame[0, 42].style == .on(.sequential(0)))
    let signed = ticks(try SmallHead(2, gain: 1).picture(.dot), Look(shading: .background))
    #expect(signed[0, 7].style == .on(.diverging(0.05)))
  }

  @Test func `a selected number below zero shows the colour of its side`() throws {
    let small = try SmallHead(queries: [[-1]], keys: [[4], [-8]], values: [[1], [1]])
    let picture = small.picture(.dot)
    let look = Look(shading: .background)
    let cursor = CursorShade(
      picture: picture, look: look, cell: SelectedCell(head: small.head, query: 0, key: 0))
    #expect(cursor?.isNegative == true)
    let line = ShadeTicks(picture: picture, look: look, width: .four, cursor: cursor).line
    let frame = Frame.drawn(rows: 1, columns: 80) { area, frame in
      line.draw(row: 0, column: 0, in: area, of: &frame)
    }
    let place = (0..<80).first { frame[0, $0].glyph.text == "▾" }
    #expect(place.map { frame[0, $0].style } == .on(.diverging(-0.5)))
  }

  @Test func `where a dot may have any colour its swatch has none`() throws {
    let look = Look(shading: .background, range: .rowMaximum)
    let frame = ticks(try SmallHead(2).picture(), look)
    let dot = (0..<90).first { frame[0, $0].glyph.text == "·" }
    #expect(dot.map { frame[0, $0].style } == .role(.faint))
  }

  @Test func `half blocks have one tick without colour, and no dot`() throws {
    let picture = try SmallHead(2).picture()
    #expect(ticks(picture, Look(), .one).trimmed(0) == "weights  ▀▄ ≥.25")
    #expect(!ticks(picture, Look(shading: .background), .one).trimmed(0).contains("·"))
    #expect(!ticks(picture, Look(), .two).trimmed(0).contains("·"))
  }
}
