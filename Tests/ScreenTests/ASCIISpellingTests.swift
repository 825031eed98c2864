import Screen
import Testing

struct ASCIISpellingTests {
  @Test func `every sign has its place`() {
    let text: DisplayText = "▸▾→↓█▓▒░·│╱∅…−×÷√Σ∞"
    var frame = Frame(rows: 1, columns: text.width)
    frame.write(text, row: 0, column: 0)
    #expect(frame.spelledInASCII().text == ">v>v#%+:.|/!~-x/VSI")
  }

  @Test func `a wide glyph becomes a question mark and a space`() {
    var frame = Frame(rows: 1, columns: 6)
    frame.write("a漢ébc", row: 0, column: 0, style: .role(.key))
    let spelled = frame.spelledInASCII()
    #expect(spelled.text == "a? ?bc")
    #expect(spelled[0, 1].style == frame[0, 1].style)
  }
}
