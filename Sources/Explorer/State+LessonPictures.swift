import Attention
import Lessons
import Models
import Screen
import Views

/// The views of a page, drawn as the explorer draws them.
extension State {
  /// The views of the page; rows of maps always, others where so many lines are left.
  func viewParts(_ area: Rectangle, least: Int) -> [LessonPart] {
    guard let play else { return [] }
    return play.page.views.prefix(2).map { page in
      if let rows = lessonRows(page) {
        return LessonPart(height: rows.height) { area, frame in rows.draw(in: area, of: &frame) }
      }
      if page.isHidden { return hiddenPart(page, area) }
      let scene = LessonScene(
        lesson: play.session.lesson, page: changedPage(page), trainings: play.trainings)
      let display = display
      guard let inner = scene.state(rows: 24, columns: 80, display: display) else {
        let waiting = play.progress?.words ?? "this view comes when its training is there"
        return wordsPart(LessonWords([.init("training", DisplayText(waiting))]), area)
      }
      let height = inner.lessonHeight
      return LessonPart(height: height, smallest: min(least, height)) { area, frame in
        var pictures = Pictures()
        scene.state(rows: area.rows + 6, columns: area.columns, display: display)?
          .drawMain(in: area, &pictures, &frame)
      }
    }
  }

  /// The view with the run of the slider or exercise of this stop.
  private func changedPage(_ page: PageView) -> PageView {
    page.showing(lessonState(page))
  }

  /// What stands in place of a view whose numbers are to be predicted.
  private func hiddenPart(_ page: PageView, _ area: Rectangle) -> LessonPart {
    let kind = page.view.kind.rawValue
    return wordsPart(
      LessonWords([
        .init("?", DisplayText("\(kind) of \(page.dataName): not shown before you answer"))
      ]), area)
  }

  /// The rows of a map that names rows, or whose one row is to be predicted.
  func lessonRows(_ page: PageView) -> LessonRowsView? {
    guard !page.rows.isEmpty else { return nil }
    let names = Set(page.rows.map(\.dataName))
    let hiddenFirst = page.view.rows.map { $0.isHidden || page.view.isHidden }
    let asked = hiddenFirst.lastIndex(of: true) ?? page.rows.count - 1
    var rows: [LessonRowsView.Row] = []
    var labels: [[TokenLabel]] = []
    for (index, row) in page.rows.enumerated() {
      guard let picture = lessonPicture(row, page) else { continue }
      labels.append(picture.keyLabels)
      let query = picture.queryLabels.indices.contains(row.query) ? row.query : 0
      let label = picture.queryLabels.indices.contains(query) ? picture.queryLabels[query].name : ""
      let wasHidden = hiddenFirst.indices.contains(index) && hiddenFirst[index]
      let values = picture.values(query: query).map { $0.number ?? -.infinity }
      let largest = values.indices.max { (values[$0], $1) < (values[$1], $0) }
      rows.append(
        LessonRowsView.Row(
          picture: picture, query: query,
          name: names.count > 1 ? DisplayText("…\(row.dataName)") : label,
          isHidden: row.isHidden, isSelected: index == asked,
          key: wasHidden && !row.isHidden ? largest : nil,
          note: row.isHidden
            ? "your turn: predict"
            : wasHidden ? "row of \(label), revealed" : "row of \(label), seen"))
    }
    guard let last = labels.last else { return nil }
    let first = labels.first { $0.count == last.count } ?? last
    let compared = zip(first, last).map { ComparedLabel(first: $0, second: $1) }
    return LessonRowsView(rows: rows, labels: compared, look: look)
  }

  private func lessonPicture(_ row: PageRow, _ page: PageView) -> HeadPicture? {
    guard let play else { return nil }
    let owner = page.showing(row.state)
    let scene = LessonScene(
      lesson: play.session.lesson, page: owner, trainings: play.trainings)
    return scene.exploration(of: row.state).flatMap {
      HeadPicture($0, repertoire: display.repertoire)
    }
  }

  /// How many lines the view of a lesson would like to have.
  fileprivate var lessonHeight: Int {
    switch exploration.view {
    case .map, .compare: min(24, exploration.queryCount + 5)
    case .lookup: 18
    case .heads: min(18, exploration.trace.layers.count + 8)
    case .text: 8
    case .metrics: min(24, exploration.queryCount + 4)
    case .steps, .vectors, .output, .grid, .training: 18
    }
  }
}
