import Attention
import Models
import Scenarios
import Screen
import Views

/// The soft lookup: what a query asks for, what keys have, and every step of one lookup.
extension State {
  /// Moves among the numbers of the attribute table; `g` and `G` name queries, as everywhere.
  mutating func moveInLookup(_ command: Command) {
    let times = count ?? 1
    switch command {
    case .left: moveAlongRow(by: -times)
    case .right: moveAlongRow(by: times)
    case .up: moveAlongColumn(by: -times)
    case .down: moveAlongColumn(by: times)
    case .pageUp, .halfPageUp: exploration.lookup.row = .query
    case .pageDown, .halfPageDown:
      exploration.lookup.row = .key
      exploration.key = exploration.keyCount - 1
    case .pageLeft: moveAlongRow(by: -exploration.lookupColumnCount)
    case .pageRight: moveAlongRow(by: exploration.lookupColumnCount)
    case .firstQuery: exploration.query = count ?? 0
    case .lastQuery: exploration.query = count ?? exploration.queryCount - 1
    case .firstKey: exploration.key = 0
    case .lastKey: exploration.key = exploration.keyCount - 1
    case .keyByNumber: exploration.key = count ?? 0
    default: break
    }
    if exploration.lookup.row == .query { exploration.lookup.table = .attributes }
  }

  /// The attributes first, then what keys hand over.
  private mutating func moveAlongRow(by distance: Int) {
    let attributes = exploration.head?.attention.dimension ?? 0
    let isOfValues = exploration.lookup.table == .values
    let column = isOfValues ? attributes + exploration.dimension : exploration.scoreDimension
    let count = exploration.lookup.row == .query ? attributes : exploration.lookupColumnCount
    let next = clamped(column + distance, below: count)
    exploration.lookup.table = next < attributes ? .attributes : .values
    if next < attributes {
      exploration.scoreDimension = next
    } else {
      exploration.dimension = next - attributes
    }
  }

  /// The queries first, then the keys.
  private mutating func moveAlongColumn(by distance: Int) {
    let queries = exploration.queryCount
    let isOfKey = exploration.lookup.row == .key
    let row = isOfKey ? queries + exploration.key : exploration.query
    let next = clamped(row + distance, below: queries + exploration.keyCount)
    exploration.lookup.row = next < queries ? .query : .key
    if next < queries { exploration.query = next } else { exploration.key = next - queries }
  }

  /// From the number of the query to that of the key, or back; both stay selected.
  mutating func exchangeLookupRow() {
    exploration.lookup.row = exploration.lookup.row == .query ? .key : .query
    if exploration.lookup.row == .query { exploration.lookup.table = .attributes }
  }

  /// The view as it is now.
  func lookupView(
    _ picture: HeadPicture, _ cell: SelectedCell, _ pictures: inout Pictures
  ) -> LookupView {
    LookupView(
      picture: picture, cell: cell, attribute: exploration.scoreDimension,
      cursor: exploration.lookup, look: look,
      changed: Set(
        exploration.traced.intervention.numbers(
          of: exploration.address, in: exploration.trace.groups
        ).keys),
      proposals: pictures.proposals(of: self))
  }

  /// What stands at a place of the view.
  func lookupPlace(at position: Position, in area: Rectangle) -> LookupView.Place? {
    guard let picture = HeadPicture(exploration, repertoire: display.repertoire),
      let cell = SelectedCell(exploration)
    else { return nil }
    return LookupView(
      picture: picture, cell: cell, attribute: exploration.scoreDimension,
      cursor: exploration.lookup
    ).place(at: position, in: area)
  }

  /// Selects what was clicked on.
  mutating func select(_ place: LookupView.Place) {
    switch place {
    case .query(let query): exploration.query = query
    case .key(let key): exploration.key = key
    case .cell(let query, let key, let value):
      (exploration.query, exploration.key) = (query, key)
      exploration.dimension = value ?? exploration.dimension
    case .number(let number): select(number)
    }
  }

  private mutating func select(_ number: HeadComponent) {
    switch number.table {
    case .query:
      (exploration.query, exploration.scoreDimension) = (number.row, number.column)
      exploration.lookup = LookupCursor(row: .query, table: .attributes)
    case .key:
      (exploration.key, exploration.scoreDimension) = (number.row, number.column)
      exploration.lookup = LookupCursor(row: .key, table: .attributes)
    case .value:
      (exploration.key, exploration.dimension) = (number.row, number.column)
      exploration.lookup = LookupCursor(row: .key, table: .values)
    default: break
    }
  }

  /// The lines around the view.
  func lookupLines(
    _ picture: HeadPicture, _ cell: SelectedCell, _ layout: Layout, _ pictures: inout Pictures
  ) -> ViewLines {
    let view = lookupView(picture, cell, &pictures)
    let question = LookupQuestion(view, aside: textAside(picture, layout))
    let sentence = LookupSentence(view, original: exploration.original(view.place))
    return ViewLines(
      aside: cellAside(picture), text: { question.draw(in: $0, of: &$1) },
      legend: { LookupLegend(view).draw(in: $0, body: layout.body, of: &$1) },
      sentence: { area, frame in
        frame.write(
          sentence.text(columns: area.columns - 1), row: area.row, column: area.column + 1,
          in: area)
      })
  }

  /// Why the view has nothing to show here, or nil.
  var lookupReason: String? {
    exploration.lookupReason(rows: max(24, rows), columns: max(80, columns))
  }

  /// What keys do here, where that is not what they do in most views.
  static let lookupMeanings: [Command: String] = [
    .left: "to the number on the left", .right: "to the number on the right",
    .up: "to the number above", .down: "to the number below",
    .pageUp: "to the query", .halfPageUp: "to the query",
    .pageDown: "to the last key", .halfPageDown: "to the last key",
    .pageLeft: "to the first number of the row", .pageRight: "to the last number of the row",
    .nextPane: "to the number of the selected key, or back to the query's",
    .previousPane: "to the number of the selected key, or back to the query's",
    .enter: "in: the map of this cell",
  ]

  /// What the last line offers.
  static let lookupHintGroups: [HintGroup] = [
    HintGroup(commands: [.left, .down, .up, .right], label: "number"),
    HintGroup(commands: [.more, .less], label: "change"),
    HintGroup(commands: [.editNumber], label: "edit"),
    HintGroup(commands: [.lowerTemperature, .raiseTemperature], label: "temperature"),
    HintGroup(commands: [.forward], label: "steps"),
    HintGroup(commands: [.undo], label: "undo"),
    HintGroup(commands: [.nextPane], label: "query, key"),
    HintGroup(commands: [.escape], label: "map"),
    HintGroup(commands: [.axes], label: "axes"),
    HintGroup(commands: [.switchKey], label: "key off"),
    HintGroup(commands: [.firstQuery, .lastQuery], label: "query"),
    HintGroup(commands: [.previousHead, .nextHead], label: "head"),
    HintGroup(commands: [.palette], label: "palette"),
    HintGroup(commands: [.quit], label: "quit"),
  ]
}

extension Exploration {
  /// How many numbers a key has: attributes and what it hands over.
  var lookupColumnCount: Int {
    (head?.attention.dimension ?? 0) + (head?.attention.valueDimension ?? 0)
  }

  /// Which of the editable numbers is the selected one.
  var firstEditable: Int {
    guard view == .lookup else { return pane == .aside ? 2 : 0 }
    return lookup.row == .query ? 0 : lookup.table == .attributes ? 1 : 2
  }

  /// Why the soft lookup has nothing to show on a screen of some size, or nil.
  func lookupReason(rows: Int, columns: Int) -> String? {
    guard !input.isSentence else {
      return "the lookup shows vectors of a few named numbers: open a scenario that has some"
    }
    guard let head = head?.attention else { return "there is no head to look up in" }
    return LookupView.reasonAgainst(head, rows: rows, columns: columns)
  }

  /// Which single changes of the selected query lift other keys to the top.
  ///
  /// Numbers from 0 to 1 are tried where all vectors keep to them, else up to twice the largest.
  var proposals: LookupProposals {
    guard let head = head?.attention, head.dimension == head.keys.columnCount else {
      return LookupProposals()
    }
    let rows = (0..<head.queryCount).map(head.queries.row) + (0..<head.keyCount).map(head.keys.row)
    let numbers = rows.flatMap { $0.filter(\.isFinite).map(Double.init) }
    let largest = numbers.max() ?? 1
    let range = max(-10, min(0, numbers.min() ?? 0))...(largest > 1 ? min(10, 2 * largest) : 1)
    return LookupProposals(head.overtakings(query: query, within: range), within: range)
  }

  /// What a number of the open head was before it was changed by hand; nil where it was not.
  func original(_ place: HeadComponent) -> Float? {
    guard traced.intervention.numbers[.head(owner(of: place.table), place)] != nil else {
      return nil
    }
    var untouched = traced
    untouched.intervention.numbers = [:]
    guard case .vectors? = untouched.scenario?.subject else { return nil }
    return untouched.run(ToyModel())[address]?.attention.component(place)
  }
}
