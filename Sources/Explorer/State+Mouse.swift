import Attention
import Models
import Screen
import Views

/// The mouse: a click selects, presses a key of the last line or chooses from a menu; the wheel
/// scrolls; dragging takes the selection or the map along.
extension State {
  /// Does what the mouse asks for; nothing while the terminal has the mouse.
  ///
  /// What ends the program or opens something waits for the button to come up over the place where
  /// it went down, so that no report of it is left for the shell.
  mutating func updateMouse(_ event: MouseEvent) -> [Effect] {
    guard mouse == .program, display.speech == .cell else { return [] }
    switch event.kind {
    case .press(.left): press(at: event.position)
    case .drag(.left): drag(to: event.position)
    case .release(.left): return release(at: event.position)
    case .wheel(let direction):
      return turnWheel(direction, event.modifiers, at: event.position)
    case .press, .drag, .release: break
    }
    return []
  }

  /// Gives the mouse to the terminal, or takes it again, and says which.
  mutating func handMouseOver() -> [Effect] {
    let key = keyName(.mouse)
    mouse = mouse == .program ? .terminal : .program
    message =
      mouse == .program
      ? "heed has the mouse now: click, wheel, drag; with Shift it selects text"
      : "the terminal has the mouse now: it selects text; \(key) gives it to heed"
    return [.mouse(mouse)]
  }

  // MARK: - Buttons

  private mutating func press(at position: Position) {
    if exploration.view == .heads, exploration.headOrder != .layer {
      _ = headsMemory.order(of: exploration)  // Remembered from here on.
    }
    let target = target(at: position)
    let opens = target.map(opensWhatIsSelected) ?? false
    let previous = exploration
    if mode == .browsing, let target { select(target, at: position) }
    if exploration != previous { history.remember(previous) }
    pointer = .pressed(
      Pointer.Press(
        position: position, target: target,
        cell: MapPlaces.Cell(query: exploration.query, column: exploration.column),
        opens: opens,
        isRemembered: exploration != previous))
  }

  /// Whether a click opens what it is on, because that is selected already.
  private func opensWhatIsSelected(_ target: MouseTarget) -> Bool {
    switch target {
    case .head(let address): exploration.view == .heads && address == exploration.address
    case .lesson(.entry(let entry)): entry == lessons?.selection
    default: false
    }
  }

  private mutating func drag(to position: Position) {
    guard case .pressed(var press) = pointer, mode == .browsing else { return }
    let previous = exploration
    if case .cell = press.target, let places = mapPlaces {
      pan(places, from: press, to: position)
    } else if press.target?.isSelection == true, let target = target(at: position),
      target.isSelection
    {
      select(target, at: position)
    }
    if exploration != previous {
      press.opens = false
      if !press.isRemembered { history.remember(previous) }
      press.isRemembered = true
    }
    pointer = .pressed(press)
  }

  /// Where all of the map is seen, the selection follows the pointer; where not, the map does, and
  /// the selection goes the other way.
  private mutating func pan(_ places: MapPlaces, from press: Pointer.Press, to position: Position) {
    guard let nearest = places.nearestCell(to: position) else { return }
    let down = (press.position.row - position.row) * places.queriesALine
    let right = (press.position.column - position.column) / places.cellColumns
    exploration.query = places.showsAllQueries ? nearest.query : press.cell.query + down
    exploration.column = places.showsAllColumns ? nearest.column : press.cell.column + right
    exploration.clampSelection()
  }

  private mutating func release(at position: Position) -> [Effect] {
    guard case .pressed(let press) = pointer else { return [] }
    pointer = nil
    guard let target = press.target, self.target(at: position) == target else { return [] }
    switch target {
    case .key(let key): return change(action(for: key))
    case .menuLine(let line):
      guard case .menu(var menu) = mode else { return [] }
      menu.selection = line
      mode = .menu(menu)
      return change(.perform(.enter))
    case .head where press.opens, .lesson(.entry) where press.opens:
      return change(.perform(.enter))
    case .axesPanel(let place): return choose(place)
    case .example(let line):
      mode = .headCard(line: line)
      return change(.perform(.enter))
    case .wordRow(let row): selectWordRow(row)
    default: return []
    }
    return []
  }

  /// Selects what was clicked on.
  private mutating func select(_ target: MouseTarget, at position: Position) {
    if target.isSelection { (message, count) = (nil, nil) }
    switch target {
    case .key, .menuLine, .axesPanel, .example, .wordRow: return
    case .cell(let cell): select(cell, at: position)
    case .head(let address): select(address)
    case .token(let token): exploration.token = token
    case .column(let key): exploration.key = key
    case .component(let place): select(place)
    case .contribution(let key, let dimension):
      exploration.key = key ?? exploration.key
      exploration.dimension = dimension ?? exploration.dimension
    case .metric(let query, let metric):
      exploration.query = query ?? exploration.query
      exploration.metric = metric ?? exploration.metric
    case .patch(let query, let key):
      exploration.query = query ?? exploration.query
      exploration.key = key
    case .lookup(let place): select(place)
    case .lesson(let target): select(target)
    case .aside: exploration.pane = .aside
    }
    exploration.clampSelection()
  }

  /// Selects a cell of a map; of two that share a place the first, and with another click the other.
  private mutating func select(_ cell: MapPlaces.Cell, at position: Position) {
    let selected = MapPlaces.Cell(query: exploration.query, column: exploration.column)
    let cells = sharedCells(at: position)
    let next = cells.firstIndex { $0.contains(selected) }.map { cells[($0 + 1) % cells.count] }
    let chosen = next?.cell ?? cell
    (exploration.query, exploration.column) = (chosen.query, chosen.column)
    exploration.pane = .main
    exploration.clampSelection()
    guard cells.count > 1 else { return }
    let others = cells.filter { $0.cell.query != chosen.query }.map { "\($0.cell.query)" }
    message =
      "query \(chosen.query): this line has two queries, and a click here again takes query "
      + others.joined()
  }

  private mutating func select(_ address: HeadAddress) {
    exploration.address = address
    exploration.clampSelection()
    if exploration.view != .heads { message = firstKeyNotice }
  }

  private mutating func select(_ place: VectorsView.Place) {
    switch place {
    case .product(let dimension):
      exploration.scoreDimension = dimension
      exploration.pane = .main
    case .value(let dimension):
      exploration.dimension = dimension
      exploration.pane = .aside
    case .key(let key): exploration.key = key
    }
  }

  // MARK: - Wheel

  private mutating func turnWheel(
    _ direction: MouseEvent.Direction, _ modifiers: MouseEvent.Modifiers, at position: Position
  ) -> [Effect] {
    let command = Self.command(of: direction, modifiers)
    switch mode {
    case .browsing where lessonScreen != nil: turnLessonWheel(command)
    case .browsing: scroll(command)
    case .menu(let menu):
      let lines = menu.kind.hasLetters ? 1 : Self.wheelRows
      for _ in 0..<lines { _ = updateMenu(.perform(command)) }
    case .headCard(let line): return updateHeadCard(.perform(command), line: line)
    case .wordCard(let place): return updateWordCard(.perform(command), at: place)
    case .axes:
      let screen = explorerArea
      guard let layout = Layout(screen: screen, exploration: exploration) else { return [] }
      return turnWheel(command, at: position, in: layout.body)
    case .editing, .editingNumber, .searching: break
    }
    return []
  }

  /// The wheel goes up and down, with Shift left and right.
  private static func command(
    of direction: MouseEvent.Direction, _ modifiers: MouseEvent.Modifiers
  ) -> Command {
    let isSideways = modifiers.contains(.shift)
    switch direction {
    case .up: return isSideways ? .left : .up
    case .down: return isSideways ? .right : .down
    case .left: return .left
    case .right: return .right
    }
  }

  private mutating func scroll(_ command: Command) {
    let previous = exploration
    count = exploration.view.isLongList ? Self.wheelRows : 1
    move(command)
    (message, count) = (nil, nil)
    guard exploration != previous else { return }
    if pointer != .turning { history.remember(previous) }
    pointer = .turning
  }

  /// How many rows one notch of the wheel goes through a long list.
  static let wheelRows = 3
}

extension MouseTarget {
  /// Whether a click on it selects something, at once.
  fileprivate var isSelection: Bool {
    switch self {
    case .key, .menuLine, .axesPanel, .example: false
    default: true
    }
  }
}

extension ViewKind {
  /// Whether up and down go through a list of many rows of which several are seen.
  fileprivate var isLongList: Bool {
    switch self {
    case .map, .vectors, .output, .compare, .metrics: true
    case .steps, .heads, .text, .lookup, .grid, .training: false
    }
  }
}
