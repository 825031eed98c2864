import Attention
import Lessons
import Models
import Screen
import Training
import Views

/// A piece of a lesson's page: how many lines it takes, and what draws it.
private struct LessonPart {
  /// How many lines it would like to have.
  let height: Int
  /// With how many it can do.
  let smallest: Int
  /// Draws it in an area.
  let draw: (Rectangle, inout Frame) -> Void

  init(height: Int, smallest: Int? = nil, draw: @escaping (Rectangle, inout Frame) -> Void) {
    self.height = height
    self.smallest = smallest ?? height
    self.draw = draw
  }
}

/// What the lessons draw.
extension State {
  /// The list of lessons, or a page of the open one.
  func renderLesson(_ screen: LessonScreen, _ pictures: inout Pictures) -> Frame {
    var frame = Frame(rows: rows, columns: columns)
    let area = explorerArea
    guard area.rows >= Layout.smallest.rows, area.columns >= Layout.smallest.columns else {
      NoticeView(neededRows: Layout.smallest.rows, neededColumns: Layout.smallest.columns)
        .draw(in: frame.bounds, of: &frame)
      return frame
    }
    let layout = lessonLayout(screen)
    switch screen {
    case .list: drawLessonList(layout, &frame)
    case .page: drawLessonPage(layout, &pictures, &frame)
    }
    if let hints = layout.hints {
      HintsLine(hints: self.hints, last: lastHint).draw(in: hints, of: &frame)
    }
    drawMenu(in: layout.body, &frame)
    drawLargeNumber(&frame)
    return frame
  }

  /// The lines around a page: three above where it has data, three below.
  struct LessonLayout {
    var header: Rectangle?
    var text: Rectangle?
    var axes: Rectangle?
    var legend: Rectangle?
    var sentence: Rectangle
    var hints: Rectangle?
    var body: Rectangle
  }

  func lessonLayout(_ screen: LessonScreen) -> LessonLayout {
    var rest = explorerArea
    func top() -> Rectangle {
      defer { rest = rest.droppingTop(rows: 1) }
      return rest.top(rows: 1)
    }
    func bottom() -> Rectangle {
      defer { rest = rest.droppingBottom(rows: 1) }
      return rest.bottom(rows: 1)
    }
    let isFull = rest.rows >= 16
    let header = rest.rows >= 9 ? top() : nil
    let hasData = screen == .page && isFull && lessonExploration != nil
    let text = hasData ? top() : nil
    let axes = hasData ? top() : nil
    let hints = rest.rows >= 8 ? bottom() : nil
    let sentence = bottom()
    let legend = isFull ? bottom() : nil
    return LessonLayout(
      header: header, text: text, axes: axes, legend: legend, sentence: sentence, hints: hints,
      body: rest)
  }

  // MARK: - The list

  private func drawLessonList(_ layout: LessonLayout, _ frame: inout Frame) {
    guard let room = lessons else { return }
    if let area = layout.header {
      let done = room.progress.records.values.count(where: \.isFinished)
      LessonHeaderLine(
        place: "lessons", model: "", title: DisplayText("\(done) of \(room.lessons.count) done"),
        step: -1, stepCount: 0
      ).drawTitle(in: area, of: &frame)
    }
    LessonListView(entries: lessonEntries, selected: room.selection)
      .draw(in: lessonListArea(layout.body), of: &frame)
    if let area = layout.legend {
      frame.write(
        " ● done   ○ begun   · not yet", row: area.row, column: area.column, style: .role(.faint),
        in: area)
    }
    let chosen =
      lessonEntries.indices.contains(room.selection)
      ? lessonEntries[room.selection].spoken : "there is no lesson"
    drawLessonSentence(message.map { DisplayText($0) } ?? chosen, layout.sentence, &frame)
  }

  /// The lines of the list.
  var lessonEntries: [LessonListView.Entry] {
    guard let room = lessons else { return [] }
    return room.lessons.map { lesson in
      let record = room.progress.records[lesson.id]
      return LessonListView.Entry(
        place: DisplayText(lesson.front.place.map(String.init) ?? ""),
        title: DisplayText(lesson.title), minutes: DisplayText("\(lesson.front.minutes) min"),
        progress: record == nil ? .notYet : record?.isFinished == true ? .done : .begun,
        words: DisplayText(room.words(of: lesson)))
    }
  }

  private func drawLessonSentence(
    _ text: DisplayText, _ area: Rectangle, _ frame: inout Frame
  ) {
    frame.write(
      (" " + text).truncated(to: area.columns), row: area.row, column: area.column,
      style: message == nil ? .plain : .role(.warning), in: area)
  }

  // MARK: - A page

  private func drawLessonPage(
    _ layout: LessonLayout, _ pictures: inout Pictures, _ frame: inout Frame
  ) {
    guard let play else { return }
    if let area = layout.header { lessonHeader.draw(in: area, of: &frame) }
    drawLessonData(layout, &frame)
    drawLessonBody(in: layout.body, &pictures, &frame)
    if let area = layout.legend {
      frame.write(
        (" " + lessonLegend(in: layout.body)).truncated(to: area.columns), row: area.row,
        column: area.column, in: area)
    }
    if let field = play.field {
      drawLessonField(field, in: layout.sentence, &frame)
    } else {
      drawLessonSentence(
        message.map { DisplayText($0) } ?? lessonSentence, layout.sentence, &frame)
    }
  }

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
    let scene = LessonScene(
      lesson: play.session.lesson, page: page, trainings: play.trainings)
    guard let row = page.rows.last else { return scene.exploration(of: lessonState(page)) }
    let owner = page.showing(row.state)
    var exploration = LessonScene(
      lesson: play.session.lesson, page: owner, trainings: play.trainings
    ).exploration(of: row.state)
    exploration?.query = row.query
    return exploration
  }

  /// The run of a view: that of the slider or exercise of this stop where it has the same data.
  private func lessonState(_ page: PageView) -> LessonState? {
    let changed = play?.page.parameter?.state ?? play?.page.exercise?.state
    return changed?.dataName == page.dataName ? changed : page.state
  }

  /// The text with the query marked, and the axes.
  private func drawLessonData(_ layout: LessonLayout, _ frame: inout Frame) {
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
      AxesLine(
        configuration: picture.head.configuration, dimension: picture.head.dimension,
        knowledge: AxesLine.Knowledge(picture.head),
        aside: DisplayText("\(exploration.address)")
      ).draw(in: area, of: &frame)
    }
  }

  /// What stood in the row before where this one has another word: `was: too tired`.
  private var wordsBefore: DisplayText {
    guard let rows = play?.page.views.first?.rows, rows.count >= 2,
      let last = rows.last?.state.trace, let before = rows[rows.count - 2].state.trace
    else { return "" }
    let (old, new) = (before.tokens.map(\.label), last.tokens.map(\.label))
    guard old.count == new.count,
      let place = old.indices.first(where: { old[$0] != new[$0] })
    else { return "" }
    return DisplayText("was: " + old[max(1, place - 1)...place].joined(separator: " "))
  }

  // MARK: - The body

  /// Draws the parts under each other; a page that is too long is scrolled.
  private func drawLessonBody(
    in area: Rectangle, _ pictures: inout Pictures, _ frame: inout Frame
  ) {
    let placed = placedParts(in: area)
    guard placed.height > area.rows else {
      for (part, rectangle) in placed.parts { part.draw(rectangle, &frame) }
      return
    }
    let whole = Rectangle(
      row: 0, column: 0, rows: placed.height, columns: area.columns)
    var page = Frame(rows: whole.rows, columns: whole.columns)
    for (part, rectangle) in placedParts(in: whole, fitting: area.rows).parts {
      part.draw(rectangle, &page)
    }
    let start = min(play?.scroll ?? 0, placed.height - area.rows)
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        let cell = page[start + row, column]
        if cell.glyph.width > 0 { frame[area.row + row, area.column + column] = cell }
      }
    }
    guard let cursor = page.cursor, (start..<start + area.rows).contains(cursor.row) else { return }
    frame.cursor = Position(row: area.row + cursor.row - start, column: area.column + cursor.column)
  }

  /// How many lines of the page lie below the screen at most.
  var lessonOverflow: Int {
    guard lessonScreen == .page else { return 0 }
    let body = lessonLayout(.page).body
    return max(0, placedParts(in: body).height - body.rows)
  }

  /// Where the parts stand: with a blank line between them where there is room for that, and the
  /// views as large as the rest allows.
  private func placedParts(
    in area: Rectangle, fitting rows: Int? = nil
  ) -> (parts: [(LessonPart, Rectangle)], height: Int) {
    let parts = lessonParts(in: area.top(rows: rows ?? area.rows))
    let room = rows ?? area.rows
    let smallest = parts.reduce(0) { $0 + $1.smallest }
    let gap = smallest + parts.count - 1 <= room ? 1 : 0
    var spare = max(0, room - smallest - gap * max(0, parts.count - 1))
    // A single blank line that is left over stands below the first part.
    let lead = gap == 0 && spare > 0 && parts.first.map { $0.height == $0.smallest } == true ? 1 : 0
    spare -= lead
    var row = area.row
    var placed: [(LessonPart, Rectangle)] = []
    for (index, part) in parts.enumerated() {
      let more = min(spare, max(0, part.height - part.smallest))
      spare -= more
      let height = part.smallest + more
      placed.append(
        (
          part,
          Rectangle(row: row, column: area.column, rows: height, columns: area.columns)
        ))
      row += height + gap + (index == 0 ? lead : 0)
    }
    return (placed, max(0, row - area.row - (parts.isEmpty ? 0 : gap)))
  }

  private func lessonParts(in area: Rectangle) -> [LessonPart] {
    guard let play else { return [] }
    let page = play.page
    switch play.session.stop.kind {
    case .reading:
      let title = LessonWords.Paragraph(
        "", DisplayText(page.stepTitle), style: .role(.heading, .bold))
      let words = LessonWords([title] + prose(page), gap: 1)
      return [part(words, area)] + viewParts(area, least: 8) + failureParts(area)
    case .question: return questionParts(area)
    case .reveal:
      let revealed = page.revealed.map {
        [part(LessonWords([.init("REVEAL", DisplayText($0))]), area)]
      }
      return (revealed ?? []) + viewParts(area, least: 8) + failureParts(area)
    case .parameter: return parameterParts(area)
    case .exercise: return exerciseParts(area)
    case .freePlay: return freePlayParts(area)
    }
  }

  private func prose(_ page: LessonPage) -> [LessonWords.Paragraph] {
    page.paragraphs.compactMap { text in
      let isHeading = text.hasPrefix("#")
      let plain = Self.plain(text)
      if isHeading, plain == page.title || plain == page.stepTitle { return nil }
      return .init(
        "", DisplayText(plain), style: isHeading ? .role(.heading, .bold) : .plain)
    }
  }

  /// A paragraph of Markdown on one line, without the signs that only printing gives a look.
  static func plain(_ markdown: String) -> String {
    let words = markdown.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    let text = String(words.drop { $0 == "#" || $0 == " " })
    let marks = [
      ("**", ""), (" *", " "), ("* ", " "), ("*.", "."), ("*,", ","), ("*:", ":"), ("`", ""),
    ]
    return marks.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private func part(_ words: LessonWords, _ area: Rectangle) -> LessonPart {
    LessonPart(height: words.height(columns: area.columns)) { area, frame in
      words.draw(in: area, of: &frame)
    }
  }

  private func failureParts(_ area: Rectangle) -> [LessonPart] {
    let failures = play?.page.failures ?? []
    guard !failures.isEmpty else { return [] }
    let words = failures.map {
      LessonWords.Paragraph("not computed", DisplayText($0), style: .role(.warning))
    }
    return [part(LessonWords(words), area)]
  }

  // MARK: - Views

  /// The views of the page; rows of maps always, others where so many lines are left.
  private func viewParts(_ area: Rectangle, least: Int) -> [LessonPart] {
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
        return part(LessonWords([.init("training", DisplayText(waiting))]), area)
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
    return part(
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

  // MARK: - Questions

  private func questionParts(_ area: Rectangle) -> [LessonPart] {
    guard let play, let question = play.page.question else { return [] }
    let isOpen = question.answer == nil
    var words = [
      part(
        LessonWords([.init(isOpen ? "PREDICT" : "ASKED", DisplayText(question.ask))]), area)
    ]
    if let input = inputPart(question, area) { words.append(input) }
    let said = part(
      LessonWords(isOpen ? saidBefore(question) : saidAfter(question)), area)
    if said.height > 0 { words.append(said) }
    if isOpen {
      words.append(
        part(
          LessonWords([
            .init(
              "",
              "Your answer is recorded before anything is shown, and stays beside the result.")
          ]), area))
    }
    return questionViews(area, below: words) + Self.withoutGap(words) + failureParts(area)
  }

  /// The views above a question: rows of a map wherever they fit, others where they have room.
  private func questionViews(_ area: Rectangle, below words: [LessonPart]) -> [LessonPart] {
    let views = play?.page.views ?? []
    let taken = words.reduce(0) { $0 + $1.height }
    guard !views.contains(where: { !$0.rows.isEmpty }) else {
      let parts = viewParts(area, least: 4)
      let needed = parts.reduce(taken) { $0 + $1.smallest }
      return needed <= area.rows ? parts : []
    }
    let least = views.contains(where: \.isHidden) ? 4 : 8
    return area.rows - taken - words.count >= least ? viewParts(area, least: least) : []
  }

  /// The question and its options stand together.
  private static func withoutGap(_ parts: [LessonPart]) -> [LessonPart] {
    guard parts.count >= 2 else { return parts }
    let (first, second) = (parts[0], parts[1])
    let joined = LessonPart(height: first.height + second.height) { area, frame in
      first.draw(area.top(rows: first.height), &frame)
      second.draw(area.droppingTop(rows: first.height), &frame)
    }
    return [joined] + parts.dropFirst(2)
  }

  private func inputPart(_ question: PageQuestion, _ area: Rectangle) -> LessonPart? {
    switch question.kind {
    case "choice", "order": return optionsPart(optionsView(question), area)
    case "cell" where question.answer == nil && question.queries.isEmpty:
      return optionsPart(keysView(question), area)
    case "cell" where question.answer == nil, "draw-map" where question.answer == nil:
      let isCell = question.kind == "cell"
      let view = LessonGridView(
        queries: question.queries.map { DisplayText($0) },
        keys: question.keys.map { DisplayText($0) },
        marks: isCell ? [] : play?.draft.marks ?? [], query: play?.draft.option ?? 0,
        key: isCell ? play?.draft.key : nil)
      return LessonPart(height: view.height, smallest: min(view.height, 8)) { area, frame in
        view.draw(in: area, of: &frame)
      }
    default:
      guard question.answer == nil else { return nil }
      let how = question.kind == "number" ? "a number" : "a word"
      return part(
        LessonWords([
          .init("answer", DisplayText("\(how): \(keyName(.enter)) opens the field"))
        ]), area)
    }
  }

  private func optionsPart(_ view: LessonOptionsView, _ area: Rectangle) -> LessonPart {
    LessonPart(height: view.height(columns: area.columns)) { area, frame in
      view.draw(in: area, of: &frame)
    }
  }

  /// The options with hands, and after the answer with numbers.
  func optionsView(_ question: PageQuestion) -> LessonOptionsView {
    let (form, title) = optionNumbers
    let largest = question.options.compactMap(\.number).map(abs).max() ?? 0
    let isOpen = question.answer == nil
    let keys = optionKeys(question)
    let order = play?.draft.order ?? []
    let options = question.options.enumerated().map { place, option in
      let rank = order.firstIndex(of: place).map { "\($0 + 1)" } ?? "·"
      let key = keys.map { "\($0[place]) " } ?? ""
      let number = option.number.map { form.text($0, digits: form == .weight ? 3 : 2) }
      let waits = isOpen && !title.isEmpty
      return LessonOptionsView.Option(
        mark: DisplayText(question.kind == "order" && isOpen ? rank : "\(place + 1)"),
        text: DisplayText(key + option.text), hands: option.hands,
        number: DisplayText(number ?? (waits ? "?" : "")),
        share: option.number.map { largest > 0 ? abs($0) / largest : 0 } ?? 0,
        isRight: option.isRight == true)
    }
    let chosen = question.options.firstIndex(where: \.isChosen)
    let kind =
      question.kind == "order" ? "the largest first" : keys == nil ? "option" : "option: a key"
    return LessonOptionsView(
      title: DisplayText(kind), numberTitle: DisplayText(title), options: options,
      handCount: question.handCount, selected: isOpen ? play?.draft.option ?? 0 : chosen)
  }

  /// The keys of a row as options.
  private func keysView(_ question: PageQuestion) -> LessonOptionsView {
    let options = question.keys.enumerated().map { place, name in
      LessonOptionsView.Option(
        mark: DisplayText("\(place)"), text: DisplayText(name), hands: 0, number: "", share: 0,
        isRight: false)
    }
    return LessonOptionsView(
      title: "key", numberTitle: "", options: options, handCount: 0,
      selected: play?.draft.option ?? 0)
  }

  /// The positions of the options, where all are keys of the first view; else nil.
  private func optionKeys(_ question: PageQuestion) -> [Int]? {
    guard question.kind == "choice", let trace = lessonExploration?.trace,
      trace.origin == .handMade
    else { return nil }
    let labels = TokenLabel.labels(of: trace.tokens, repertoire: .unicode)
    let places = question.options.compactMap { option in
      labels.first { $0.text == DisplayText(option.text) && !$0.isRepeated }?.index
    }
    return places.count == question.options.count ? places : nil
  }

  /// What the numbers of the options are; an empty name where options have none.
  private var optionNumbers: (form: NumberForm, title: String) {
    guard let play, case .question(let index) = play.session.stop.kind else { return (.score, "") }
    let prediction = play.session.lesson.steps[play.session.stop.step].predictions[index]
    let source = prediction.answer?.source ?? ""
    let isRanked = source.hasPrefix("argm") || prediction.kind.word == "order"
    guard isRanked else { return (.score, "") }
    if source.contains("weights") { return (.weight, "weight") }
    if source.contains("scores") { return (.score, "score") }
    if source.contains("scaled") { return (.score, "scaled") }
    if source.contains("output") { return (.score, "output") }
    return (.score, "number")
  }

  private func saidBefore(_ question: PageQuestion) -> [LessonWords.Paragraph] {
    let said = [("known", question.known), ("changed", question.changed)]
    return said.compactMap { label, text in
      text.map { .init(DisplayText(label), DisplayText($0)) }
    }
      + question.hints.enumerated().map { index, hint in
        .init(DisplayText("hint \(index + 1)"), DisplayText(hint))
      }
  }

  private func saidAfter(_ question: PageQuestion) -> [LessonWords.Paragraph] {
    let verdict =
      question.isRight.map { $0 ? "right" : "not right" } ?? "to be seen after the training"
    let chosen = question.options.first(where: \.isChosen)
    let hands: DisplayText =
      question.handCount > 0
      ? DisplayText("the class: \(chosen?.hands ?? 0) of \(question.handCount)") : ""
    var said = [
      LessonWords.Paragraph(
        "your answer",
        DisplayText("\(question.answer ?? ""), \(verdict); recorded before the reveal"),
        aside: hands)
    ]
    let rest: [(DisplayText, String?)] = [
      ("right is", question.isRight == false ? question.right : nil), ("to that", question.wrong),
      ("because", question.because), ("true here", question.trueHere),
      ("careful", question.careful),
    ]
    said += rest.compactMap { label, text in text.map { .init(label, DisplayText($0)) } }
    return said
  }

  // MARK: - Sliders, exercises, free play

  private func parameterParts(_ area: Rectangle) -> [LessonPart] {
    guard let play, let parameter = play.page.parameter else { return [] }
    let range = parameter.parameter.range
    func text(_ number: Double) -> DisplayText { DisplayText(Self.shortText(number)) }
    let slider = LessonSlider(
      name: DisplayText("\(parameter.parameter.target)"), lowest: text(range.lowest),
      highest: text(range.highest), share: range.share(of: parameter.number),
      number: text(parameter.number))
    var words: [LessonWords.Paragraph] = []
    if let goal = parameter.parameter.goal {
      let now = parameter.goalNumber.map { ", now \(Self.shortText($0))" } ?? ""
      let state = parameter.holds ? "reached" : parameter.isReached ? "was reached" : "not yet"
      words.append(.init("goal", DisplayText("\(goal.source)\(now): \(state)")))
    }
    words += parameter.hints.map { .init("hint", DisplayText($0)) }
    let ask =
      parameter.ask.map { [part(LessonWords([.init("MOVE", DisplayText($0))]), area)] } ?? []
    let slide = LessonPart(height: 1) { area, frame in slider.draw(in: area, of: &frame) }
    return ask + [slide] + (words.isEmpty ? [] : [part(LessonWords(words), area)])
      + viewParts(area, least: 6) + failureParts(area)
  }

  private func exerciseParts(_ area: Rectangle) -> [LessonPart] {
    guard let play, let exercise = play.page.exercise else { return [] }
    var words = [LessonWords.Paragraph("EXERCISE", DisplayText(exercise.ask))]
    words += exercise.changes.map { .init("changed", DisplayText("\($0)")) }
    let state = exercise.holds ? "reached" : exercise.isReached ? "was reached" : "not yet"
    words.append(.init("goal", DisplayText(state)))
    if let because = exercise.because { words.append(.init("because", DisplayText(because))) }
    words += exercise.hints.map { .init("hint", DisplayText($0)) }
    if !exercise.isReached {
      words.append(
        .init(
          "how",
          DisplayText(
            "\(keyName(.enter)) opens a field for a change, such as mask causal, "
              + "temperature 0.1, word tired = wide, query[apple, price] = 2, head L0.H4 off")))
    }
    return [part(LessonWords(words), area)] + viewParts(area, least: 6) + failureParts(area)
  }

  private func freePlayParts(_ area: Rectangle) -> [LessonPart] {
    guard let play, let free = play.page.freePlay else { return [] }
    var words: [LessonWords.Paragraph] = []
    if let text = free.text { words.append(.init("FREE PLAY", DisplayText(text))) }
    words += free.suggestions.map { .init("try", DisplayText($0)) }
    words.append(
      .init(
        "", DisplayText("\(keyName(.freePlay)) opens the explorer; Esc comes back here.")))
    return [part(LessonWords(words), area)] + viewParts(area, least: 6) + failureParts(area)
  }

  /// A number without zeros at its end.
  static func shortText(_ number: Double) -> String {
    var text = decimalText(number, places: abs(number) < 1 ? 4 : 3)
    while text.contains("."), text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  // MARK: - The lines below

  private func lessonLegend(in body: Rectangle) -> DisplayText {
    let overflow = lessonOverflow
    if overflow > 0 {
      let scroll = min(play?.scroll ?? 0, overflow)
      return scroll < overflow
        ? DisplayText("\(Key.pageDown.name) shows \(overflow - scroll) lines more")
        : DisplayText("\(Key.pageUp.name) goes back up; this is the end of the page")
    }
    if let progress = play?.progress { return DisplayText(progress.words) }
    guard let page = play?.page.views.first, !page.rows.isEmpty || page.view.kind == .map else {
      return ""
    }
    let hidden: DisplayText =
      page.rows.contains(where: \.isHidden) ? "? not shown before you answer   " : ""
    let shades: DisplayText =
      display.shading == .glyphs
      ? "░ ≥.05  ▒ ≥.25  ▓ ≥.50  █ ≥.75   · <.005" : "the lighter, the larger   · rounds to 0"
    return hidden + shades
  }

  /// What is chosen, in a sentence.
  var lessonSentence: DisplayText {
    guard let play else { return "" }
    let page = play.page
    switch play.session.stop.kind {
    case .question:
      guard let question = page.question else { return "" }
      return DisplayText(questionSentence(question))
    case .reading:
      return DisplayText("step \(page.step + 1), \(page.stepTitle): \(forwardKey) goes on")
    case .reveal: return DisplayText("this was predicted: \(forwardKey) goes on")
    case .parameter:
      guard let parameter = page.parameter else { return "" }
      return DisplayText(
        "\(parameter.parameter.target) is \(Self.shortText(parameter.number)); "
          + "← → move it, \(forwardKey) goes on")
    case .exercise:
      return DisplayText(
        page.exercise?.isReached == true
          ? "reached: \(forwardKey) goes on"
          : "\(keyName(.enter)) types a change, \(forwardKey) goes on")
    case .freePlay:
      return DisplayText("\(keyName(.freePlay)) plays in the explorer, \(forwardKey) goes on")
    }
  }

  private var forwardKey: String { keyName(.forward) }

  private func questionSentence(_ question: PageQuestion) -> String {
    let count = question.options.count
    if let answer = question.answer {
      let verdict = question.isRight.map { $0 ? ", right" : ", not right" } ?? ""
      return "your answer was \(answer)\(verdict); \(forwardKey) goes on"
    }
    let draft = play?.draft ?? LessonDraft()
    switch question.kind {
    case "choice":
      guard question.options.indices.contains(draft.option) else { return "" }
      let key = optionKeys(question) == nil ? "" : "key "
      let hands =
        question.handCount == 0
        ? ""
        : " · \(question.handCount) hands: "
          + question.options.map { "\($0.text) \($0.hands)" }.joined(separator: ", ")
      return "choice \(draft.option + 1) of \(count), \(key)\(question.options[draft.option].text)"
        + hands
    case "order":
      let names = draft.order.map { question.options[$0].text }.joined(separator: ", ")
      let rest = draft.order.count == count ? "records it" : "takes the next largest"
      return "order so far: \(names.isEmpty ? "none" : names); \(keyName(.enter)) \(rest)"
    case "cell" where question.queries.isEmpty:
      let key = question.keys.indices.contains(draft.option) ? question.keys[draft.option] : ""
      return "key \(key), \(draft.option + 1) of \(question.keys.count)"
    case "cell", "draw-map":
      let row =
        question.queries.indices.contains(draft.option) ? question.queries[draft.option] : ""
      let mark =
        question.kind == "cell"
        ? draft.key : draft.marks.indices.contains(draft.option) ? draft.marks[draft.option] : nil
      let key = mark.flatMap { question.keys.indices.contains($0) ? question.keys[$0] : nil }
      return "query \(row) reads key \(key ?? "… ← → mark one")"
    case "number": return "type the number; \(keyName(.enter)) records it"
    default: return "\(keyName(.enter)) opens the field for your answer"
    }
  }

  private func drawLessonField(
    _ field: LessonField, in area: Rectangle, _ frame: inout Frame
  ) {
    let aside = message.map { DisplayText($0) } ?? ""
    SearchLine(
      prompt: DisplayText(" " + lessonFieldName(field.purpose)), text: field.text.text,
      cursor: field.text.cursor, aside: aside
    ).draw(in: area, of: &frame)
  }

  /// What is typed.
  func lessonFieldName(_ purpose: LessonField.Purpose) -> String {
    switch purpose {
    case .answer: "your answer: "
    case .hands: "hands, such as A 12 B 5: "
    case .slider: "number: "
    case .change: "change: "
    }
  }
}
