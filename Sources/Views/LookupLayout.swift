import Screen

/// Which lines the soft lookup has on a screen, and which columns; the less needed go first.
///
/// It depends on the size, the counts and the names, never on a number.
struct LookupLayout: Equatable, Sendable {
  /// What there is to be shown.
  struct Contents: Equatable, Sendable {
    var queryCount: Int
    var keyCount: Int
    var attributeCount: Int
    var valueCount: Int
    /// How many columns the longest name of a query or key takes.
    var nameColumns: Int
    /// How many columns the longest name of a value takes.
    var valueNameColumns: Int
  }

  let area: Rectangle
  /// Whether the attributes have a line with their names.
  private(set) var hasAttributeNames = false
  /// How many queries the attribute table shows.
  private(set) var queryRows = 0
  /// How many keys it shows.
  private(set) var keyRows = 0
  /// The stages that every query shown has a line for, from the dot product to the mix.
  private(set) var stages: Set<LookupStage> = []
  /// How many lines name the keys over the stages.
  private(set) var stageHeadings = 0
  /// How many queries have their stages shown.
  private(set) var stageQueries = 0
  /// How many value dimensions have a line of their own among the stages.
  private(set) var mixRows = 0
  /// How many lines with numbers put in there are, the proposals among them.
  private(set) var lines = 0
  /// How many lines between the three parts are left empty.
  private(set) var gaps = 0
  /// Where the columns stand.
  let columns: LookupColumns

  init(area: Rectangle, contents: Contents) {
    self.area = area
    columns = LookupColumns(area: area, contents: contents)
    var rest = area.rows
    takeTables(contents, &rest)
    takeLines(contents, &rest)
  }

  /// The tables, the most needed lines first.
  private mutating func takeTables(_ contents: Contents, _ rest: inout Int) {
    queryRows = take(min(1, contents.queryCount), of: &rest)
    hasAttributeNames = take(1, of: &rest) == 1
    keyRows = take(min(3, contents.keyCount), of: &rest)
    guard rest >= 2 else {
      keyRows += take(contents.keyCount - keyRows, of: &rest)
      return
    }
    stageHeadings = take(1, of: &rest)
    stageQueries = 1
    takeStage(.weight, &rest)
    keyRows += take(contents.keyCount - keyRows, of: &rest)
    for stage in [LookupStage.dot, .mix, .scale] { takeStage(stage, &rest) }
    queryRows += take(min(1, contents.queryCount - queryRows), of: &rest)
    takeStage(.exponent, &rest)
  }

  private mutating func takeLines(_ contents: Contents, _ rest: inout Int) {
    lines = take(4, of: &rest)
    takeStage(.mask, &rest)
    if stageHeadings == 1 { stageHeadings += take(2, of: &rest) }
    queryRows += take(min(contents.queryCount - queryRows, 4), of: &rest)
    guard stages.count == LookupStage.allCases.count else { return }
    lines += take(3, of: &rest)
    let otherValues = min(contents.valueCount - 1, 5)
    if rest >= 2 * otherValues {
      mixRows += take(otherValues, of: &rest)
      lines += take(otherValues, of: &rest)
    }
    gaps = rest >= 2 ? take(2, of: &rest) : 0
    queryRows += take(contents.queryCount - queryRows, of: &rest)
    let block = stages.count - 1 + mixRows
    let isNamed = columns.stageLabelColumns >= LookupColumns.namedStages
    stageQueries = isNamed ? min(contents.queryCount, 1 + rest / max(1, block)) : 1
  }

  private mutating func takeStage(_ stage: LookupStage, _ rest: inout Int) {
    guard take(1, of: &rest) == 1 else { return }
    stages.insert(stage)
    if stage == .mix { mixRows = 1 }
  }

  /// Takes as many lines as there are and says how many.
  private func take(_ wanted: Int, of rest: inout Int) -> Int {
    let taken = max(0, min(wanted, rest))
    rest -= taken
    return taken
  }

  /// The attribute table.
  var attributes: Rectangle { area.top(rows: (hasAttributeNames ? 1 : 0) + queryRows + keyRows) }

  /// How many lines one query has among the stages.
  var stageBlock: Int { stages.isEmpty ? 0 : stages.subtracting([.mix]).count + mixRows }

  /// The table of stages.
  var stageTable: Rectangle {
    area.droppingTop(rows: attributes.rows + min(1, gaps))
      .top(rows: stageHeadings + stageQueries * stageBlock)
  }

  /// The lines with numbers put in.
  var lineArea: Rectangle {
    area.droppingTop(rows: attributes.rows + stageTable.rows + gaps).top(rows: lines)
  }
}

/// The lines of the table of stages.
enum LookupStage: Int, CaseIterable, Hashable, Sendable {
  case dot = 1
  case scale
  case mask
  case exponent
  case weight
  case mix
}

/// Where the columns of the soft lookup stand.
struct LookupColumns: Equatable, Sendable {
  /// How many columns kind, mark and name of a row of the attribute table take.
  let labelColumns: Int
  /// How many of them the kind takes: `query`, or nothing.
  let kindColumns: Int
  /// How wide the cell of an attribute is.
  let attributeColumns: Int
  /// How many attributes are seen.
  let attributeCount: Int
  /// How wide the cell of a value is.
  let valueColumns: Int
  /// How many values are seen.
  let valueCount: Int
  /// How many columns query and stage take before the stages.
  let stageLabelColumns: Int
  /// How wide the cell of a key is among the stages.
  let keyColumns: Int
  /// How many keys are seen there.
  let keyCount: Int
  /// How many columns the sum of a row takes; 0 where it is left out.
  let sumColumns: Int

  /// So many columns the stages need with the name of their query.
  static let namedStages = 25
  /// So many they need without it.
  static let unnamedStages = 15
  /// A number, its brackets and no bar.
  static let leastColumns = 7
  /// Where the number of an attribute ends in its cell.
  static let numberEnd = 6
  /// Where its bar begins.
  static let barStart = 8
  /// How many cells a bar has at most.
  static let mostBarCells = 10
  /// A bar of fewer cells shows nothing.
  static let leastBarCells = 3

  init(area: Rectangle, contents: LookupLayout.Contents) {
    let isWide = area.columns >= 60
    kindColumns = isWide ? 7 : 0
    let most = area.columns >= 100 ? 22 : isWide ? 12 : 6
    labelColumns = kindColumns + 2 + max(5, min(most, contents.nameColumns))
    let room = max(0, area.columns - labelColumns)
    let wantedValue = max(Self.leastColumns + 1, min(13, contents.valueNameColumns + 3))
    valueColumns = wantedValue
    let spare = room - Self.leastColumns * max(1, min(contents.attributeCount, isWide ? 3 : 1))
    valueCount = max(0, min(contents.valueCount, spare / wantedValue))
    let left = room - valueCount * wantedValue
    let wanted = contents.attributeCount > 0 ? left / contents.attributeCount : left
    attributeColumns = min(Self.barStart + Self.mostBarCells, max(Self.leastColumns, wanted))
    attributeCount = min(contents.attributeCount, max(0, left / attributeColumns))

    sumColumns = area.columns >= 44 ? 9 : 0
    let least = contents.keyCount * Self.leastColumns + sumColumns
    stageLabelColumns =
      !isWide
      ? 9 : least + Self.namedStages <= area.columns ? Self.namedStages : Self.unnamedStages
    let keyRoom = max(0, area.columns - stageLabelColumns - sumColumns)
    let wantedKey = contents.keyCount > 0 ? keyRoom / contents.keyCount : keyRoom
    keyColumns = min(20, max(Self.leastColumns, wantedKey))
    keyCount = min(contents.keyCount, keyRoom / keyColumns)
  }

  /// How many cells the bar of an attribute has; 0 where there is no room.
  var attributeBarCells: Int { Self.cells(attributeColumns - Self.barStart) }

  /// Where the number of a key ends in its cell, among the stages.
  var keyNumberEnd: Int { min(7, keyColumns - 1) }

  /// How many cells the bar of a weight has; 0 where there is no room.
  var weightBarCells: Int { Self.cells(keyColumns - keyNumberEnd - 3) }

  private static func cells(_ room: Int) -> Int {
    room >= leastBarCells ? min(mostBarCells, room) : 0
  }
}
