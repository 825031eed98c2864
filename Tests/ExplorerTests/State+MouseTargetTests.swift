import Attention
import Explorer
import Models
import Screen
import Testing
import Training
import Views

@Suite struct StateMouseTargetTests {
  /// Sizes that every view has a layout of its own for.
  static let sizes = [(24, 80), (36, 120), (9, 30)]

  private static func session(_ view: ViewKind, rows: Int, columns: Int) throws -> Session {
    var session =
      switch view {
      case .grid: try Session(scenario: "image-captioning", rows: rows, columns: columns)
      case .training: Session(training: .causalPalindrome, rows: rows, columns: columns)
      case .lookup: try Session(scenario: "soft-lookup", rows: rows, columns: columns)
      default: Session(rows: rows, columns: columns)
      }
    if view == .compare { session.type("p]d") } else { session.state.exploration.view = view }
    return session
  }

  /// Places of the screen: every row, and so many columns apart, from another one on in each row.
  private static func positions(rows: Int, columns: Int, step: Int = 1) -> [Position] {
    (0..<rows).flatMap { row in
      stride(from: row % step, to: columns, by: step).map { Position(row: row, column: $0) }
    }
  }

  /// Whether what is selected is what a click there selects.
  private static func isSelected(_ target: MouseTarget, _ exploration: Exploration) -> Bool {
    switch target {
    case .key, .menuLine, .axesPanel, .example, .wordRow, .lesson: false
    case .lookup(.query(let query)): query == exploration.query
    case .lookup(.key(let key)): key == exploration.key
    case .lookup(.cell(let query, let key, let value)):
      query == exploration.query && key == exploration.key
        && (value ?? exploration.dimension) == exploration.dimension
    case .lookup(.number(let number)):
      number == HeadComponent(.query, row: exploration.query, column: exploration.scoreDimension)
        || number == HeadComponent(.key, row: exploration.key, column: exploration.scoreDimension)
        || number == HeadComponent(.value, row: exploration.key, column: exploration.dimension)
    case .cell(let cell): cell.query == exploration.query && cell.column == exploration.column
    case .head(let address): address == exploration.address
    case .token(let token): token == exploration.token
    case .column(let key), .component(.key(let key)): key == exploration.key
    case .component(.product(let dimension)): dimension == exploration.scoreDimension
    case .component(.value(let dimension)): dimension == exploration.dimension
    case .contribution(let key, let dimension):
      (key ?? exploration.key) == exploration.key
        && (dimension ?? exploration.dimension) == exploration.dimension
    case .metric(let query, let metric):
      (query ?? exploration.query) == exploration.query
        && (metric ?? exploration.metric) == exploration.metric
    case .patch(let query, let key):
      (query ?? exploration.query) == exploration.query && key == exploration.key
    case .aside: exploration.pane == .aside
    }
  }

  /// The cursor stands on the selected number; so a click on it finds what is selected, and after a
  /// click anywhere the cursor stands where a click would find the same.
  @Test(arguments: ViewKind.allCases, sizes)
  func `a click finds what is drawn there`(view: ViewKind, size: (Int, Int)) throws {
    let (rows, columns) = size
    let opened = try Self.session(view, rows: rows, columns: columns)
    var found: [MouseTarget] = []
    for position in Self.positions(rows: rows - 1, columns: columns, step: 3) {
      guard let target = opened.state.target(at: position), !found.contains(target) else {
        continue
      }
      found.append(target)
      var session = opened
      session.click(position)
      #expect(Self.isSelected(target, session.state.exploration), "\(target) at \(position)")
      // Every fourth is looked for on the screen: drawing is what takes time here.
      guard found.count % 4 == 1, session.state.exploration.view == view,
        session.state.exploration.pane == .main, let cursor = session.frame.cursor
      else { continue }
      let there = session.state.target(at: cursor)
      let isThere = there.map { Self.isSelected($0, session.state.exploration) }
      #expect(isThere == true, "\(target) at \(position) puts the cursor on \(cursor)")
    }
    #expect(!found.isEmpty)
  }

  @Test(arguments: [(24, 80), (36, 120)])
  func `every cell of the map is found, once`(rows: Int, columns: Int) {
    let session = Session(rows: rows, columns: columns)
    var found: [MapPlaces.Cell: Int] = [:]
    for position in Self.positions(rows: rows, columns: columns) {
      if case .cell(let cell)? = session.state.target(at: position) { found[cell, default: 0] += 1 }
    }
    let exploration = session.state.exploration
    #expect(found.count == exploration.queryCount * exploration.columnCount)
    #expect(Set(found.values).count == 1)
  }

  @Test(arguments: [(24, 80), (36, 120), (24, 200), (9, 30)])
  func `every key of the last line is found where it is written`(rows: Int, columns: Int) {
    for keys in ["", "vh", "vt", "e", "/", "?", ":", "v", "c", "W"] {
      var session = Session(rows: rows, columns: columns)
      session.type(keys)
      let line = session.frame.line(rows - 1)
      for column in 0..<columns {
        let target = session.state.target(at: Position(row: rows - 1, column: column))
        let character = line[line.index(line.startIndex, offsetBy: column)]
        guard case .key(let key)? = target else {
          #expect(character == " " || target == nil)
          continue
        }
        #expect(line.contains(key.name), "\(key.name) in \(line)")
        // A key of one sign stands under its own column.
        if key.name.count == 1, "[]{}<>←↓↑→?".contains(character) {
          #expect(key.name == String(character), "\(line)")
        }
      }
      let help = Position(row: rows - 1, column: columns - 1)
      let hasHelp = session.state.mode == .browsing || keys == "c"
      let last: Key = hasHelp ? .character("?") : .control("c")
      #expect(session.state.target(at: help) == .key(last))
    }
  }

  @Test(arguments: [(24, 80), (36, 120)])
  func `lines of menus are found where they are drawn`(rows: Int, columns: Int) {
    for keys in ["?", ":", "v", "vho", ":sta", "?zzzz"] {
      for selection in [0, 4, 11] {
        var session = Session(rows: rows, columns: columns)
        session.type(keys)
        for _ in 0..<selection { session.press(.down) }
        let frame = session.frame
        let entries = session.state.menuEntries
        var found: Set<Int> = []
        for row in 0..<rows - 1 {
          guard
            case .menuLine(let line)? = session.state.target(
              at: Position(row: row, column: columns / 2))
          else { continue }
          found.insert(line)
          #expect(frame.line(row).contains(entries[line].does.prefix(12)), "\(keys) \(row)")
        }
        #expect(found.isEmpty == entries.isEmpty)
        if let selected = session.menuSelection, !entries.isEmpty {
          #expect(found.contains(selected))
        }
      }
    }
  }

  @Test func `in the map heads are found under it`() {
    for (rows, columns) in [(24, 80), (36, 120)] {
      let session = Session(rows: rows, columns: columns)
      var found: Set<HeadAddress> = []
      for position in Self.positions(rows: rows, columns: columns, step: 4) {
        if case .head(let address)? = session.state.target(at: position) { found.insert(address) }
      }
      #expect(found == Set(session.state.exploration.trace.addresses), "\(rows)×\(columns)")
    }
  }

  @Test(arguments: HeadOrder.allCases)
  func `in the Heads view every head is found, in every order`(order: HeadOrder) throws {
    for (layers, heads, size) in [(2, 5, (24, 80)), (12, 12, (36, 120))] {
      var session = Session(
        try SeededModel.trace(layers: layers, heads: heads), text: SeededModel.text)
      session.perform(.resize(rows: size.0, columns: size.1))
      session.type("vh")
      session.state.exploration.headOrder = order
      var found: Set<HeadAddress> = []
      for position in Self.positions(rows: size.0, columns: size.1, step: 4) {
        guard case .head(let address)? = session.state.target(at: position) else { continue }
        guard found.insert(address).inserted, found.count % 7 == 1 else { continue }
        var clicked = session
        clicked.mouse(.press(.left), position)
        #expect(clicked.state.exploration.address == address)
        let cursor = try #require(clicked.frame.cursor)
        #expect(clicked.state.target(at: cursor) == .head(address))
      }
      if order == .layer { #expect(found.count == layers * heads) }
      #expect(found.count > 1)
    }
  }

  @Test func `while text is typed only the last line is there`() {
    for keys in ["e", "/", "W", "cjle"] {  // The last one types a temperature.
      var session = Session()
      session.type(keys)
      for position in Self.positions(rows: 23, columns: 80, step: 3) {
        #expect(session.state.target(at: position) == nil, "\(keys)")
      }
    }
  }

  @Test func `beside the screen, on one that is too small and without a head there is nothing`() {
    let session = Session()
    for position in [
      Position(row: -1, column: 0), Position(row: 0, column: -1), Position(row: 24, column: 0),
      Position(row: 0, column: 80), Position(row: 65_534, column: 65_534),
      Position(row: .max, column: .max), Position(row: .min, column: .min),
    ] {
      #expect(session.state.target(at: position) == nil)
    }
    for size in [(0, 0), (5, 19), (3, 80)] {
      let small = Session(rows: size.0, columns: size.1)
      #expect(small.state.target(at: Position(row: 1, column: 1)) == nil)
    }
    for trace in [Session.emptyTrace, Session.headlessTrace] {
      for view in ViewKind.allCases {
        var session = Session(trace)
        session.state.exploration.view = view
        for position in Self.positions(rows: 24, columns: 80, step: 8) { session.click(position) }
        session.turn(.down, at: Position(row: 8, column: 8))
      }
    }
  }
}
