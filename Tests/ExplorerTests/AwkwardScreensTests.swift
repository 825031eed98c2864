import AwkwardTexts
import Models
import Scenarios
import Screen
import Testing

@testable import Explorer

/// Every awkward text in every place of every view: what is drawn is seen, and no row breaks.
@Suite struct AwkwardScreensTests {
  private static let sizes = [(24, 80), (60, 200), (6, 20)]

  @Test(arguments: AwkwardClass.allCases)
  func `names of a scenario: title, note, labels, columns`(_ kind: AwkwardClass) throws {
    let texts = AwkwardText.texts(of: kind).map(\.text)
    let scenario = try scenario(of: texts)
    for (rows, columns) in Self.sizes {
      var session = Session(scenario, rows: rows, columns: columns)
      for view in ViewKind.allCases {
        session.state.exploration.view = view
        expectHarmless(session.frame, "\(kind) in \(view) at \(rows)×\(columns)")
      }
    }
  }

  @Test(arguments: AwkwardClass.allCases)
  func `each text as query and key of the sentence`(_ kind: AwkwardClass) throws {
    let texts = AwkwardText.texts(of: kind).map(\.text)
    var session = Session(try scenario(of: texts))
    for view in [ViewKind.map, .text, .lookup] {
      session.state.exploration.view = view
      for place in texts.indices {
        session.state.exploration.query = place
        session.state.exploration.key = texts.count - 1 - place
        expectHarmless(session.frame, "\(kind) \(place) in \(view)")
      }
    }
  }

  @Test(arguments: AwkwardClass.allCases)
  func `a sentence that is typed, searched, filtered and read by the toy`(
    _ kind: AwkwardClass
  ) throws {
    var session = Session("the cat")
    for text in kind.payloads {
      for opening in ["e", "/", ":", "?"] {
        session.press(.character(Character(opening)))
        session.perform(.edit(.insert(text)))
        session.perform(.edit(.move(-1)))
        expectHarmless(session.frame, "\(kind) after \(opening)")
        session.press(.escape)
        if case .menu = session.state.mode { session.press(.escape) }
      }
    }
    var typed = Session(kind.payloads.joined(separator: " it "))
    for view in ViewKind.allCases {
      typed.state.exploration.view = view
      expectHarmless(typed.frame, "\(kind), read, in \(view)")
    }
  }

  @Test(arguments: AwkwardClass.allCases)
  func `what goes to the clipboard is seen, one name a cell and no formula`(
    _ kind: AwkwardClass
  ) throws {
    // So many that the map is not more than a clipboard takes.
    let texts = Array(AwkwardText.texts(of: kind).map(\.text).prefix(24))
    var session = Session(try scenario(of: texts))
    session.state.exploration.view = .map
    for command in ["y", "Y", ":copy the row\r", ":copy the whole map\r"] {
      for sign in command { session.press(sign == "\r" ? .enter : .character(sign)) }
    }
    let copies = session.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    #expect(copies.count == 4)
    for copy in copies {
      #expect(Whitelist.strangers(in: copy, besides: ["\t", "\n"]) == [], "\(kind)")
    }
    for line in copies[3].split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(cells.count == texts.count + 1, "\(kind)")
      #expect(!["=", "+", "-", "@"].contains(cells[0].unicodeScalars.first), "\(kind)")
    }
  }

  /// Each a beginning and what follows it so many times.
  private static let longTokens: [(String, String, Int)] = [
    ("a", "\u{301}", 10_000), ("", "x", 1 << 20), ("", "ｆ", 1 << 16), ("", "", 0), ("", " ", 3),
    ("", "\u{1B}\u{7}\0", 1),
  ]

  @Test(arguments: longTokens)
  func `a text of one token, however long`(_ first: String, _ next: String, _ count: Int) throws {
    var session = Session(first + String(repeating: next, count: count))
    let views = count > 1 << 16 ? [ViewKind.map, .text] : ViewKind.allCases
    for view in views {
      session.state.exploration.view = view
      expectHarmless(session.frame, "in \(view)")
    }
    session.press(.character("e"))
    expectHarmless(session.frame, "edited")
  }

  @Test func `two tokens that look alike are told apart in the sentence of every view`() throws {
    let pairs = [
      ("caf\u{E9}", "cafe\u{301}"), ("paypal", "p\u{430}ypal"), ("the", "the "), ("the", " the"),
      ("ab", "a\u{200D}b"), ("ab", "a\u{E0041}b"), ("ab", "a\u{FE0F}b"), ("a b", "a\tb"),
      ("a b", "a\u{A0}b"), ("fi", "\u{FB01}"), ("\u{212B}", "\u{C5}"), ("", "\u{200B}"),
      ("<U+200B>", "\u{200B}"), ("漢", "\u{FA9A}"), ("\u{202E}ab", "ab"),
      ("a\u{301}\u{301}\u{301}\u{301}\u{301}", "a\u{301}\u{301}\u{301}\u{301}\u{302}"),
    ]
    for (columns, (first, second)) in pairs.flatMap({ pair in [80, 200].map { ($0, pair) } }) {
      // Five marks written out twice do not fit into 80 columns; there the position tells apart.
      if columns == 80, first.unicodeScalars.elementsEqual(pairs[15].0.unicodeScalars) { continue }
      for view in ViewKind.allCases where ![.compare, .heads, .training].contains(view) {
        let sentences = try [first, second].map { text in
          var session = Session(
            try scenario(of: [text, "dog"], grid: "grid: {rows: 1, columns: 2}"), rows: 24,
            columns: columns)
          session.state.exploration.view = view
          session.state.exploration.query = 0
          session.state.exploration.key = 0
          return String(session.frame.line(session.state.rows - 2).trimmingEnd)
        }
        let scalars = sentences.map { $0.unicodeScalars.map(\.value) }
        #expect(scalars[0] != scalars[1], "\(view): \(first.unicodeScalars.map(\.value))")
        // What differs is in ASCII, or in the sign of a space, and so is seen.
        let shapes = sentences.map { $0.unicodeScalars.filter { $0.isASCII || $0 == "␠" } }
        #expect(
          !shapes[0].elementsEqual(shapes[1]),
          "\(view) at \(columns): \(first.unicodeScalars.map(\.value))")
      }
    }
  }

  /// A run of vectors whose every name is one of these texts.
  private func scenario(of texts: [String], grid: String = "") throws -> Scenario {
    let rows = texts.indices.map { "[\($0 % 3), 0.5, \($0 % 2)]" }.joined(separator: ", ")
    let names = texts.map(quoted).joined(separator: ", ")
    let columns = (0..<3).map { quoted(texts[$0 % texts.count]) }.joined(separator: ", ")
    let text = """
      heed: 1
      title: \(quoted(texts[0]))
      note: \(quoted(texts.joined(separator: " ")))
      queries: {labels: [\(names)], columns: [\(columns)], rows: [\(rows)]}
      keys: {labels: [\(names)], columns: [\(columns)], rows: [\(rows)]}
      values: {columns: [\(columns)], rows: [\(rows)]}
      \(grid)
      """
    return try Scenario(yaml: text, file: "awkward.yaml") { _ in [] }
  }

  /// A text in YAML's double quotes, every character by its number.
  private func quoted(_ text: String) -> String {
    let escapes = text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
    return "\"\(escapes.joined())\""
  }
}

/// Expects that what is drawn is seen, and that no row breaks.
func expectHarmless(
  _ frame: Frame, _ place: String, at location: SourceLocation = #_sourceLocation
) {
  let strangers = Whitelist.strangers(in: frame.text, besides: ["\n"])
  #expect(strangers == [], "\(place)", sourceLocation: location)
  for row in 0..<frame.rows {
    var column = 0
    while column < frame.columns {
      let width = frame[row, column].glyph.width
      let isFollowed = column + 1 < frame.columns && frame[row, column + 1].glyph == .continuation
      guard width == 1 || width == 2 && isFollowed else {
        Issue.record("\(place): row \(row) is broken at \(column)", sourceLocation: location)
        return
      }
      column += width
    }
  }
}

extension String {
  /// Without the blanks at its end.
  fileprivate var trimmingEnd: Substring {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
