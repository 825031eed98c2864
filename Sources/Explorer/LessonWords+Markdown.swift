import Lessons
import Screen
import Views

extension LessonWords.Paragraph {
  /// A paragraph of Markdown: what is emphasized is underlined, what is strong or code is bold, so
  /// that it stands out without colours, too.
  init(_ paragraph: LessonParagraph) {
    var text: DisplayText = ""
    var marks: [LessonWords.Mark] = []
    for piece in paragraph.words.pieces {
      let start = text.glyphs.count
      text = text + DisplayText(piece.text)
      if let emphasis = piece.look.emphasis {
        marks.append(LessonWords.Mark(start..<text.glyphs.count, emphasis))
      }
    }
    self.init(
      "", text, style: paragraph.kind == .heading ? .role(.heading, .bold) : .plain, marks: marks)
  }
}

extension InlineMarkdown.Look {
  fileprivate var emphasis: Emphasis? {
    switch self {
    case .plain: nil
    case .emphasized: .underline
    case .strong, .code: .bold
    }
  }
}
