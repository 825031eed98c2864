import Attention
import Lessons
import Screen
import Testing
import Views

@testable import Explorer

/// Somebody in a lesson: keys go in, and what is to be kept comes out.
struct LessonReader {
  var state: State
  var kept: [String: LessonRecord] = [:]
  /// What was asked of the world so far.
  var effects: [Effect] = []

  init(
    _ name: String?, progress: LessonProgress = LessonProgress(), rows: Int = 24,
    columns: Int = 80, display: Display = Display(shading: .glyphs, repertoire: .unicode)
  ) throws {
    let lessons = try BuiltInLesson.all.map { try $0.lesson() }
    let place = name.flatMap { name in lessons.firstIndex { $0.id == name } }
    self.init(
      lessons, opening: place, progress: progress, rows: rows, columns: columns, display: display)
  }

  init(
    _ lessons: [Lesson], opening place: Int? = 0, progress: LessonProgress = LessonProgress(),
    rows: Int = 24, columns: Int = 80,
    display: Display = Display(shading: .glyphs, repertoire: .unicode)
  ) {
    state = State(
      lessons: LessonRoom(lessons, progress: progress), opening: place, rows: rows,
      columns: columns, display: display)
    effects = state.open()
  }

  mutating func press(_ keys: Key...) {
    for key in keys {
      let new = state.update(state.action(for: key))
      effects += new
      for case .keepLesson(let id, let record) in new { kept[id] = record }
    }
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  var frame: Frame {
    var pictures = Pictures()
    return state.render(&pictures)
  }

  var lines: [String] {
    frame.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}

@Suite struct StateLessonTests {
  private let space = Key.character(" ")

  /// The frame of SCREENS, predict 80×24, where the course has its lengths of now.
  @Test func `the question about wide looks as it was drawn`() throws {
    var reader = try LessonReader("what-is-it")
    reader.press(space, .enter, space, space)
    while reader.state.play?.page.step == 0 { reader.press(space) }
    while reader.state.play?.openQuestion == nil { reader.press(space) }
    reader.press(.character("V"))
    reader.type("12 41 7 0")
    reader.press(.enter, .down)
    let lines = reader.lines
    #expect(lines[0].contains("toy, hand-made · What is “it”?"))
    #expect(lines[0].hasSuffix("●●○○○"))
    let drawn = [
      1: " The animal didn't cross the street because ▸it was too wide      was: too tired",
      2: " self · sinusoidal · dot · ÷√16 · no mask · softmax · T 1                  L1.H3",
      3: " key →", 4: "            BOS the ani did cro the str bec  it was too t≠w",
      5: " query ↓      0   1   2   3   4   5   6   7   8   9  10  11",
      6: " 8 …tired   .01   ·█.93   ·   ·   ·░.07   ·   ·   ·   ·   ·  row of it, seen",
      7: " 8▸…wide      ?   ?   ?   ?   ?   ?   ?   ?   ?   ?   ?   ?  your turn: predict",
      9: " PREDICT   Row it, sentence with wide: which key gets the largest weight?",
      10: "    option: a key       hands of 60                      weight",
      11: " 1  2 animal            12  ████                              ?",
      12: " 2 ▸6 street            41  █████████████▋                    ?",
      13: " 3  8 it                 7  ██▎                               ?",
      14: " 4  0 BOS                0                                    ?",
      16: " known     With tired, query it read key animal with weight .928.",
      17: " changed   One word: tired → wide. The heads of layer 1 run before this one.",
      19: " Your answer is recorded before anything is shown, and stays beside the result.",
      21: " ? not shown before you answer   ░ ≥.05  ▒ ≥.25  ▓ ≥.50  █ ≥.75   · <.005",
      22: " choice 2 of 4, key street · 60 hands: animal 12, street 41, it 7, BOS 0",
      23:
        " ↑↓ choose  Enter answer  V hands  w hint  f free play  Backspace back    ? keys",
    ]
    for (row, line) in drawn.sorted(by: { $0.key < $1.key }) {
      #expect(lines[row] == line, "line \(row + 1)")
    }
  }

  /// Lines 8 and 12 to 15 of SCREENS after the reveal.
  @Test func `after both answers of the step the row and the numbers are shown`() throws {
    var reader = try LessonReader("what-is-it")
    while reader.state.play?.openQuestion == nil { reader.press(space) }
    reader.press(.enter)
    while reader.state.play?.openQuestion == nil { reader.press(space) }
    reader.press(.character("V"))
    reader.type("A 12, B 41, C 7")
    reader.press(.enter, .character("2"), .enter)
    #expect(reader.lines[7].contains("?   ?"))
    reader.press(space)
    reader.type("0.8")
    reader.press(.enter, .backspace)
    let lines = reader.lines
    #expect(
      lines[7]
        == " 8▸…wide    .01   ·░.16   ·   ·   ·[.83]  ·   ·   ·   ·   ·  row of it, revealed")
    let options = lines.filter { $0.hasPrefix(" 1  2 animal") || $0.hasPrefix(" 2 ▸6 street") }
    #expect(
      options == [
        " 1  2 animal            12  ████                           .158   █▉",
        " 2 ▸6 street            41  █████████████▋                [.834]  ██████████",
      ])
    #expect(lines.contains { $0.contains("street, right; recorded before the reveal") })
  }

  @Test func `nothing is shown before an answer is recorded`() throws {
    var reader = try LessonReader("what-is-it")
    while reader.state.play?.openQuestion == nil { reader.press(space) }
    let stop = reader.state.play?.session.stop
    let keys: [Key] = [space, .tab, .escape, .character("f"), .character("u"), .character("w")]
    for key in keys {
      var other = reader
      other.press(key)
      if other.state.lessonScreen == .page {
        #expect(other.state.play?.session.stop == stop)
        #expect(!other.lines.contains { $0.contains("[.93]") })
      }
    }
    reader.press(space)
    #expect(reader.state.message?.hasPrefix("nothing is shown before your answer") == true)
  }

  @Test func `going back and taking back never lose an answer`() throws {
    var reader = try LessonReader("what-is-it")
    while reader.state.play?.openQuestion == nil { reader.press(space) }
    reader.press(.down, .enter)
    let answers = try #require(reader.kept["what-is-it"]?.answers)
    #expect(answers["1.1"]?.text == "street")
    #expect(answers["1.1"]?.isRight == false)
    reader.press(.character("u"), .backspace, .character("u"), space, .up, .enter, .escape)
    #expect(reader.state.lessonScreen == .list)
    #expect(reader.state.lessons?.progress.records["what-is-it"]?.answers == answers)
    reader.press(.enter)
    #expect(reader.state.play?.session.record.answers == answers)
  }

  @Test func `free play opens the explorer and Esc comes back to the step`() throws {
    var reader = try LessonReader("what-is-it")
    while reader.state.play?.openQuestion == nil { reader.press(space) }
    let before = reader.lines
    reader.press(.character("f"))
    #expect(reader.state.lessonScreen == nil)
    #expect(reader.lines[0].contains("map · toy, hand-made"))
    reader.press(.down, .enter, .escape, .escape)
    #expect(reader.lines == before)
  }
}

/// Lessons for the ear, in ASCII, on small screens and from the back of a room.
@Suite struct LessonScreenTests {
  @Test func `every page is drawn at every size, in ASCII and as sentences`() throws {
    let displays = [
      Display(shading: .glyphs, repertoire: .ascii),
      Display(shading: .background, repertoire: .unicode),
      Display(shading: .glyphs, repertoire: .unicode, speech: .sentence),
    ]
    for (rows, columns) in [(24, 80), (30, 100), (60, 200), (6, 20), (3, 10)] {
      for display in displays {
        var reader = try LessonReader(
          "what-is-it", rows: rows, columns: columns, display: display)
        for _ in 0..<4 {
          #expect(reader.frame.rows == rows)
          reader.press(.character(" "), .enter)
        }
      }
    }
  }

  @Test func `sentences say the question, and hide what is to be predicted`() throws {
    let display = Display(shading: .glyphs, repertoire: .unicode, speech: .sentence)
    var reader = try LessonReader("what-is-it", rows: 40, display: display)
    while reader.state.play?.openQuestion == nil { reader.press(.character(" ")) }
    var text = reader.frame.text
    #expect(text.contains("asked: Row it, sentence with tired"))
    #expect(text.contains("not shown before you answer"))
    #expect(!text.contains(".928"))
    reader.press(.enter)
    text = reader.frame.text
    #expect(text.contains("option 1: animal, .928, the right one"))
  }

  @Test func `a presenter has the number five lines tall, and a blank screen`() throws {
    var reader = try LessonReader("what-is-it")
    reader.state.presenting = Presenting(notes: .elsewhere)
    while reader.state.play?.openQuestion == nil { reader.press(.character(" ")) }
    reader.press(.enter)
    #expect(reader.lines[19...23].allSatisfy { $0.contains("█") })
    reader.press(.character("b"))
    #expect(reader.lines.allSatisfy { $0.isEmpty })
    reader.press(.character("x"))
    #expect(reader.lines[0].hasPrefix(" heed"))
  }

  @Test func `a presenter has the exponent in large digits while it is the open step`() {
    var session = Session()
    session.state.presenting = Presenting(notes: .elsewhere)
    session.type("vs")
    session.state.exploration.step = .exponent
    #expect(session.frame.text.contains("exp: query it, key animal"))
    session.state.exploration.step = .weight
    #expect(session.frame.text.contains("weights: query it, key animal"))
  }

  @Test func `hands are read with letters or in order`() {
    #expect(handCounts("A 12, B 5", optionCount: 3) == [12, 5, 0])
    #expect(handCounts("b5 a12", optionCount: 2) == [12, 5])
    #expect(handCounts("12 5", optionCount: 2) == [12, 5])
    for text in ["", "D 4", "A", "1 2 3", "A x", "-1", "A 99999"] {
      #expect(handCounts(text, optionCount: 2) == nil, "\(text)")
    }
  }

  @Test func `the list says how far one is`() throws {
    var progress = LessonProgress()
    progress.records["dictionary"] = LessonRecord(stop: 3)
    let reader = try LessonReader(nil, progress: progress)
    #expect(reader.lines.contains { $0.contains("begun, step") })
    #expect(reader.lines.contains { $0.contains("not yet") })
  }
}
