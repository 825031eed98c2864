import Attention
import Lessons
import Models
import Screen
import Views

/// The lines above a page: where one is, the text, and the axes.
extension State {
  /// Where one is.
  var lessonHeader: LessonHeaderLine {
    let page = play?.page ?? LessonPage()
    let course = lessons?.courseLength ?? 0
    let place = play?.session.lesson.front.place.map { "lesson \($0) of \(course)" } ?? "lesson"
    let trace = lessonExploration?.trace
    let model = trace?.origin == .handMade ? trace?.title ?? "" : ""
    return LessonHeaderLine(
      place: DisplayText(place), model: DisplayText(model), title: DisplayText(page.title),
      step: page.step, stepCount: page.stepCount)
  }

  /// The run that the lines above the page speak of: that of the row that is asked about.
  var lessonExploration: Exploration? {
    guard let play, let page = play.page.views.first else { return nil }
    guard let row = page.rows.last else {
      return play.scene(of: page).exploration(of: lessonState(page))
    }
    var exploration = play.scene(of: page.showing(row.state)).exploration(of: row.state)
    exploration?.query = row.query
    return exploration
  }

  /// The run of a view: that of the slider or exercise of this stop where it has the same data.
  func lessonState(_ page: PageView) -> LessonState? {
    let changed = play?.page.parameter?.state ?? play?.page.exercise?.state
    return changed?.dataName == page.dataName ? changed : page.state
  }

  /// The text with the query marked, and the axes.
  func drawLessonData(_ layout: LessonLayout, _ frame: inout Frame) {
    guard let exploration = lessonExploration,
      let picture = HeadPicture(exploration, repertoire: display.repertoire)
    else { return }
    let isHidden = play?.page.views.first.map { $0.isHidden || $0.rows.contains(where: \.isHidden) }
    if let area = layout.text {
      let trace = exploration.trace
      let isOneList = trace.hasOneList
      TextLine(
        text: exploration.traced.line,
        ranges: ((isOneList ? [] : trace.queryTokens) + trace.tokens).map(\.place),
        query: exploration.query,
        key: isHidden == true
          ? nil : exploration.key + (isOneList ? 0 : trace.queryTokens.count),
        aside: wordsBefore
      ).draw(in: area, of: &frame)
    }
    if let area = layout.axes {
      AxesLine(picture.head, aside: DisplayText("\(exploration.address)"))
        .draw(in: area, of: &frame)
    }
  }

  /// What stood in the row before where this one has another word: `was: too tired`.
  private var wordsBefore: DisplayText {
    guard let rows = play?.page.views.first?.rows, rows.count >= 2,
      let last = rows.last?.state.trace, let before = rows[rows.count - 2].state.trace
    else { return "" }
    let (old, new) = (before.tokens.map(\.label), last.tokens.map(\.label))
    guard old.count == new.count else { return "" }
    let places = old.indices.filter { old[$0] != new[$0] }
    guard places.count == 1, let place = places.first else { return "" }
    return DisplayText("was: " + old[max(1, place - 1)...place].joined(separator: " "))
  }
}
