import Screen
import Testing

@testable import Views

struct StyledLineTests {
  @Test func `pieces stand one after the other in their styles`() {
    var line = StyledLine("漢", .role(.key))
    line.append("b")
    line.append(StyledLine("c", .role(.query)))
    #expect(line.width == 4)
    let frame = Frame.drawn(rows: 1, columns: 6) { area, frame in
      #expect(line.draw(row: 0, column: 1, in: area, of: &frame) == 5)
    }
    #expect(frame.text == " 漢bc ")
    #expect(frame[0, 1].style == .role(.key) && frame[0, 3].style == .plain)
    #expect(frame[0, 4].style == .role(.query))
  }

  @Test func `lines are equal where texts and styles are`() {
    #expect(StyledLine() == StyledLine())
    #expect(StyledLine("a") != StyledLine("a", .role(.key)))
    #expect(StyledLine("a") != StyledLine("b") && StyledLine("a") == StyledLine("a"))
    #expect(StyledLine().width == 0)
  }

  @Test func `an aside is left out where it would touch the line`() {
    func line(_ columns: Int, aside: DisplayText = "xy") -> String {
      Frame.line(columns: columns) { area, frame in
        drawLine(StyledLine("abc"), aside: StyledLine(aside), in: area, of: &frame)
      }
    }
    #expect(line(8) == " abc  xy")
    #expect(line(7) == " abc xy")
    #expect(line(6) == " abc")
    #expect(line(3) == " ab")
    #expect(line(8, aside: "") == " abc")
    #expect(
      Frame.leavesEmptyAreasAlone { area, frame in
        drawLine(StyledLine("abc"), aside: StyledLine("x"), in: area, of: &frame)
      })
  }
}
