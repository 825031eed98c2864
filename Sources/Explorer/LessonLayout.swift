import Screen

/// The lines around a page of a lesson: three above where it has data, three below.
struct LessonLayout: Equatable {
  /// Where one is.
  var header: Rectangle?
  /// The text, with the query marked.
  var text: Rectangle?
  /// The axes.
  var axes: Rectangle?
  /// What signs mean.
  var legend: Rectangle?
  /// What is chosen, in a sentence.
  var sentence: Rectangle
  /// The keys.
  var hints: Rectangle?
  /// What is left for the page.
  var body: Rectangle

  /// What a page shows of its data above it.
  enum Data: Equatable {
    /// Nothing.
    case none
    /// The text and the axes of a run.
    case run
  }

  /// Divides the screen; where it is small, the lines around the page go first.
  init(_ screen: Rectangle, data: Data) {
    var rest = screen
    func top() -> Rectangle {
      defer { rest = rest.droppingTop(rows: 1) }
      return rest.top(rows: 1)
    }
    func bottom() -> Rectangle {
      defer { rest = rest.droppingBottom(rows: 1) }
      return rest.bottom(rows: 1)
    }
    let isFull = rest.rows >= 16
    header = rest.rows >= 9 ? top() : nil
    let hasData = data == .run && isFull
    text = hasData ? top() : nil
    axes = hasData ? top() : nil
    hints = rest.rows >= 8 ? bottom() : nil
    sentence = bottom()
    legend = isFull ? bottom() : nil
    body = rest
  }
}
