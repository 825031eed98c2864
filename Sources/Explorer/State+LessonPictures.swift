import Attention
import Lessons
import Models
import Scenarios
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
      let page = changedPage(page)
      let scene = play.scene(of: page)
      let display = display
      guard let inner = scene.state(rows: 24, columns: 80, display: display) else {
        return waitingPart(page, area)
      }
      if inner.exploration.view == .lookup { return lookupPart(inner, page, least: least) }
      if page.isHidden { return hiddenPart(inner, page, area) }
      let height = inner.lessonHeight
      return LessonPart(height: height, smallest: min(least, height)) { area, frame in
        var pictures = Pictures()
        scene.state(rows: area.rows + 6, columns: area.columns, display: display)?
          .drawMain(in: area, &pictures, &frame)
      }
    }
  }

  /// A view whose numbers are to be predicted: the names and places of a row and of a picture, with
  /// `?` for each number; of others nothing is left without numbers.
  private func hiddenPart(_ inner: State, _ page: PageView, _ area: Rectangle) -> LessonPart {
    let exploration = inner.exploration
    guard let picture = HeadPicture(exploration, repertoire: display.repertoire),
      let cell = SelectedCell(exploration)
    else { return waitingPart(page, area) }
    switch exploration.view {
    case .map:
      let row = hiddenRow(of: picture, query: cell.query)
      return LessonPart(height: row.height) { area, frame in row.draw(in: area, of: &frame) }
    case .grid:
      return LessonPart(height: 2 + (exploration.grid?.rows ?? 4), smallest: 4) { area, frame in
        inner.gridView(picture, cell, numbers: .hidden)?.draw(in: area, of: &frame)
      }
    default: return waitingPart(page, area)
    }
  }

  /// The row of a map that is asked about, before its numbers are shown.
  private func hiddenRow(of picture: HeadPicture, query: Int) -> LessonRowsView {
    let row = LessonRowsView.Row(
      picture: picture, query: query, name: picture.queryName(query), isHidden: true,
      isSelected: true, key: nil, note: "your turn: predict")
    return LessonRowsView(
      rows: [row], labels: picture.keyLabels.map { ComparedLabel(first: $0, second: $0) },
      look: look)
  }

  /// The soft lookup, without what to try: that might be asked for further on.
  private func lookupPart(_ inner: State, _ page: PageView, least: Int) -> LessonPart {
    let exploration = inner.exploration
    let keys = exploration.keyCount
    let hidden = keys + 9
    let height = page.isHidden ? hidden : 18
    let smallest = page.isHidden ? keys + 2 : min(least, 18)
    return LessonPart(height: height, smallest: smallest) { area, frame in
      inner.lookupView(of: page)?.draw(in: area, of: &frame)
    }
  }

  /// The soft lookup of a page; of a hidden one the attributes alone.
  func lookupView(of page: PageView) -> LookupView? {
    guard let picture = HeadPicture(exploration, repertoire: display.repertoire),
      let cell = SelectedCell(exploration)
    else { return nil }
    return LookupView(
      picture: picture, cell: cell, attribute: exploration.scoreDimension,
      cursor: exploration.lookup, look: look, shown: page.isHidden ? .attributes : .numbers)
  }

  /// What stands in place of a view whose training has not ended, and of a hidden one.
  private func waitingPart(_ page: PageView, _ area: Rectangle) -> LessonPart {
    let waiting = play?.progress?.words ?? "this view comes when its training is there"
    return wordsPart(
      LessonWords([
        page.isHidden
          ? .init("?", DisplayText("\(page.view.kind.rawValue): not shown before you answer"))
          : .init("wait", DisplayText(waiting))
      ]), area)
  }

  /// The view with the run of the slider or exercise of this stop.
  private func changedPage(_ page: PageView) -> PageView {
    page.showing(lessonState(page))
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
    let scene = play.scene(of: page.showing(row.state))
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
