import Explorer
import Testing

@Suite struct TextFieldTests {
  @Test func `typing stands at the cursor`() {
    var field = TextField(text: "ac")
    field.edit(.move(-1))
    field.edit(.insert("b"))
    #expect(field.text == "abc")
    #expect(field.cursor == 2)
    #expect(field.textBeforeCursor == "ab")
  }

  @Test func `an empty field survives every edit`() {
    let edits: [TextField.Edit] = [
      .deleteBackward, .deleteForward, .deleteWord, .deleteToStart, .deleteToEnd, .move(-5),
      .move(5), .moveToStart, .moveToEnd, .insert(""),
    ]
    var field = TextField()
    for edit in edits { field.edit(edit) }
    #expect(field == TextField())
  }

  @Test func `deleting a word takes the blanks behind it`() {
    var field = TextField(text: "too tired  ")
    field.edit(.deleteWord)
    #expect(field.text == "too ")
    field.edit(.deleteWord)
    #expect(field.text == "")
  }

  @Test func `deleting to the start and to the end leaves the other side`() {
    var field = TextField(text: "abcd")
    field.edit(.move(-2))
    field.edit(.deleteToStart)
    #expect(field.text == "cd")
    #expect(field.cursor == 0)
    field.edit(.move(1))
    field.edit(.deleteToEnd)
    #expect(field.text == "c")
  }

  @Test func `no edit splits a character of several scalars`() {
    var field = TextField(text: "e\u{301}👩‍🚀")
    field.edit(.deleteBackward)
    #expect(field.text == "e\u{301}")
    field.edit(.deleteBackward)
    #expect(field.text == "")
  }

  @Test func `a combining mark typed alone joins the letter before it`() {
    var field = TextField(text: "e")
    field.edit(.insert("\u{301}"))
    #expect(field.cursor == 1)
    field.edit(.deleteBackward)
    #expect(field.text == "")
  }

  @Test func `a field takes no more than its limit, and keeps what stands behind the cursor`() {
    var field = TextField(text: String(repeating: "a", count: TextField.limit + 5) + "z")
    #expect(field.text.count == TextField.limit)
    field.edit(.insert("b"))
    #expect(field.text.count == TextField.limit)
    #expect(field.text.last == "a")
    field.edit(.moveToStart)
    field.edit(.insert("b"))
    #expect(field.text.first == "a")
    field.edit(.deleteForward)
    field.edit(.insert("b"))
    #expect(field.text.first == "b")
    #expect(field.cursor == 1)
  }

  @Test func `the cursor stops at both ends`() {
    var field = TextField(text: "ab")
    field.edit(.move(.min / 2))
    #expect(field.cursor == 0)
    field.edit(.move(9))
    #expect(field.cursor == 2)
    field.edit(.moveToStart)
    field.edit(.deleteForward)
    #expect(field.text == "b")
    field.edit(.moveToEnd)
    #expect(field.cursor == 1)
  }

  // MARK: - Undo

  @Test func `undo takes back a word, a paste as a whole, a deletion`() {
    var field = TextField(text: "the ")
    for letter in "cat" { field.edit(.insert(String(letter))) }
    field.edit(.insert(" "))
    field.edit(.insert("sat on the mat"))
    field.edit(.deleteWord)
    #expect(field.text == "the cat sat on the ")
    var texts: [String] = []
    for _ in 0..<5 {
      field.edit(.undo)
      texts.append(field.text)
    }
    #expect(texts == ["the cat sat on the mat", "the cat ", "the cat", "the ", "the "])
  }

  @Test func `undo brings the cursor back, too`() {
    var field = TextField(text: "cat")
    field.edit(.moveToStart)
    field.edit(.insert("the "))
    field.edit(.moveToEnd)
    field.edit(.undo)
    #expect(field.text == "cat" && field.cursor == 0)
  }

  @Test func `a pasted character is no part of the word that is typed`() {
    var field = TextField()
    field.edit(.insert("a"))
    field.edit(.move(-1))
    field.edit(.insert("b"))
    field.edit(.undo)
    #expect(field.text == "a")
  }

  @Test func `undo remembers a hundred changes, of large texts fewer`() {
    var field = TextField()
    for _ in 0..<300 { field.edit(.insert("a ")) }
    for _ in 0..<300 { field.edit(.undo) }
    #expect(field.text.count == 400)
    var large = TextField()
    for _ in 0..<4 { large.edit(.insert(String(repeating: "x", count: 400_000))) }
    for _ in 0..<4 { large.edit(.undo) }
    #expect(large.text.count == 800_000)
  }
}
