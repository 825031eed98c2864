/// What stands at a place of a lesson, as far as a click does something there.
public enum LessonTarget: Equatable, Sendable {
  /// A lesson of the list: a click chooses it, on the chosen one opens it.
  case entry(Int)
  /// An option or a key of a question: a click chooses it.
  case option(Int)
  /// A query and a key of a map: a click marks them.
  case cell(query: Int, key: Int)
  /// A place of the slider, 0 at its lowest and 1 at its highest: a click moves it there.
  case slider(share: Double)
}
