/// A paragraph of a step: a heading, or prose.
///
///     LessonParagraph("## A *hit*").words.plain  // "A hit"
public struct LessonParagraph: Equatable, Sendable {
  /// What it is.
  public enum Kind: Equatable, Sendable {
    /// A line behind `#`.
    case heading
    /// Words under each other, which flow.
    case prose
  }

  /// What it is.
  public let kind: Kind
  /// What it says.
  public let words: InlineMarkdown

  /// Reads a paragraph as a lesson has it.
  ///
  /// - Parameter source: Lines without a blank one between them; a heading has up to six `#`.
  public init(_ source: String) {
    let signs = source.prefix { $0 == "#" }
    let rest = source.dropFirst(signs.count)
    let isHeading = (1...6).contains(signs.count) && (rest.isEmpty || rest.first == " ")
    kind = isHeading ? .heading : .prose
    words = InlineMarkdown(isHeading ? String(rest) : source)
  }
}
