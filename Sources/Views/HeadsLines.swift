import Attention
import Screen

/// What the lines around the Heads view say: number and order, the legend, and the sentence.
public struct HeadsLines: Equatable, Sendable {
  /// The heads.
  public let picture: HeadsPicture
  /// What carries the shades.
  public let shading: Shading
  /// One of the thumbnails that are on the screen; nil where there is none.
  public let thumbnail: Thumbnail?
  /// How the sentence calls the tokens.
  private var naming = TokenNaming.explained

  /// Creates the lines.
  public init(picture: HeadsPicture, shading: Shading, thumbnail: Thumbnail?) {
    self.picture = picture
    self.shading = shading
    self.thumbnail = thumbnail
  }

  /// How many heads there are, and while they are computed how many are done.
  ///
  ///     ██████░░░░░░ 72 of 144 heads
  public var aside: DisplayText {
    let (done, all) = (picture.computedCount, picture.entries.count)
    guard done < all else {
      return DisplayText("\(picture.open.headCounts.count) layers, \(all) heads")
    }
    let dark = 12 * done / all
    let bar = String(repeating: "█", count: dark) + String(repeating: "░", count: 12 - dark)
    return DisplayText("\(bar) \(done) of \(all) heads")
  }

  /// The third line: which number, in which order; in as much detail as fits.
  public func drawNumber(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let order = "order \(picture.order.rawValue) · range \(range)"
    let versions = [
      (title + mean, order + ", every head"), (title, order + ", every head"), (title, order),
    ].map { (title: DisplayText(assembled: $0), order: DisplayText($1)) }
    let fitting = versions.first { title, order in
      "number: ".count + title.width + order.width + 2 < area.columns
    }
    var line = StyledLine("number: ")
    line.append((fitting ?? versions[2]).title, Style(emphasis: .bold))
    drawLine(line, aside: StyledLine((fitting ?? versions[2]).order), in: area, of: &frame)
  }

  /// Which number it is: `weight of query it, key animal`.
  var title: String {
    switch picture.number {
    case .cell: "\(stageTitle) of query \(query), \(column)"
    case .metric(let metric): metric.headTitle(firstKey: picture.open.keyName(0))
    case .similarity(let address): "similarity to \(address)"
    }
  }

  private var mean: String { picture.number == .cell ? "" : ", mean over \(rows)" }
  private var rows: String { picture.rows?.title ?? "no query" }
  private var query: String { picture.open.queryName(picture.cell.query, naming).description }
  private var key: String { picture.open.keyName(picture.cell.key, naming).description }

  private var column: String {
    guard picture.open.stage == .output else { return "key \(key)" }
    return "dimension " + shortDimension(picture.open.head.names.value(picture.cell.dimension))
  }

  private var stageTitle: String {
    switch picture.open.stage {
    case .weights: StepWords(picture.open.head.configuration).weightNoun
    case .dot: StepWords(picture.open.head.configuration).scoreNoun
    case .scaled, .masked: "\(picture.open.stage.title) score"
    case .valueNorm, .output: picture.open.stage.title
    }
  }

  /// The numbers at which the shades begin and end.
  private var range: String {
    let text = picture.form.text(picture.largest, digits: picture.largest == 1 ? 0 : 2)
    return picture.isSigned ? "±\(text.drop { $0 == "+" })" : "0…\(text)"
  }

  /// The legend: which shade means which number.
  public func drawLegend(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    var line = ticks
    for versions in [pending, thumbnails, similarity, zero] {
      let fitting = versions.first { line.width + 3 + $0.width + 1 <= area.columns }
      guard let fitting else { continue }
      line.append("   ")
      line.append(fitting)
    }
    line.draw(row: area.row, column: area.column + 1, in: area, of: &frame)
  }

  private var ticks: StyledLine {
    let title = picture.number == .cell ? picture.open.stageTitle : ownTitle
    var line = StyledLine(DisplayText(title + (picture.isSigned ? " ±" : "")))
    for amount in [0.05, 0.25, 0.5, 0.75] {
      let shade: Shade = picture.isSigned ? .diverging(amount) : .sequential(amount)
      line.append("  ")
      if shading == .glyphs {
        line.append(shade.glyph)
      } else {
        line.append(" ", .on(shade))
      }
      let number = amount * picture.largest
      let form = picture.form == .component ? NumberForm.score : picture.form
      line.append(DisplayText(" ≥\(form.text(number, digits: number >= 100 ? 0 : 2))"))
    }
    return line
  }

  private var ownTitle: String {
    switch picture.number {
    case .similarity: "similarity"
    case .metric(.firstKey): "weight on \(picture.open.keyName(0))"
    default: picture.number.shortTitle(stage: picture.open.stage)
    }
  }

  private var zero: [StyledLine] { [StyledLine("· rounds to 0", .role(.faint))] }

  private var pending: [StyledLine] {
    picture.computedCount < picture.entries.count ? [StyledLine("… not computed yet")] : []
  }

  private var similarity: [StyledLine] {
    guard case .similarity = picture.number else { return [] }
    return [StyledLine("1 − ½ Σ |α − β|, mean over queries"), StyledLine("1 − ½ Σ |α − β|")]
  }

  /// How thumbnails are read, and whether several queries and keys share one of their blocks.
  private var thumbnails: [StyledLine] {
    guard let thumbnail else { return [] }
    let queries = thumbnail.queryBlocks.map(\.count).max() ?? 1
    let keys = thumbnail.keyBlocks.map(\.count).max() ?? 1
    let shares = queries > 1 || keys > 1 ? "largest of \(queries)×\(keys)" : "2 queries a line"
    let what =
      picture.number == .cell && picture.open.stage == .weights ? "maps" : "maps of weights"
    let whole = shading == .glyphs ? ["\(what) ▀▄ ≥.25, \(shares)"] : []
    return (whole + ["\(what): \(shares)", "maps: \(shares)"]).map { StyledLine(DisplayText($0)) }
  }
}

extension HeadsLines {
  /// The last line but one: the number of the open head in a sentence.
  ///
  ///     L5.H11: query it reads key animal with weight .647, largest of 72 heads so far
  public func drawSentence(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    frame.write(
      sentence(columns: area.columns - 1), row: area.row, column: area.column + 1, in: area)
  }

  /// The sentence, in as many details as fit into so many columns.
  public func sentence(columns: Int) -> DisplayText {
    TokenNaming.fitting(columns) { naming in
      var lines = self
      lines.naming = naming
      return lines.versions
    }
  }

  /// The sentence in several lengths, the most complete first.
  private var versions: [String] {
    [
      said + mean + place + shared, said + place + shared, said + mean + place, said + place,
      said + mean, said, short,
    ]
  }

  /// With which heads it has keys and values together: `; keys and values shared with H0`.
  private var shared: String {
    let (groups, address) = (picture.open.groups, picture.address)
    guard groups.isShared(layer: address.layer) else { return "" }
    let heads = groups.heads(
      ofKeyValueHead: groups.keyValueHead(of: address), layer: address.layer)
    let others = heads.filter { $0 != address.head }.map { "H\($0)" }
    return others.isEmpty ? "" : "; shares keys and values with \(others.joined(separator: ", "))"
  }

  private var short: String {
    guard picture.openEntry?.number != nil else { return "\(picture.address): \(reason)" }
    let title = picture.number.shortTitle(stage: picture.open.stage)
    return picture.number == .cell && picture.open.stage == .weights
      ? "\(picture.address): \(query) reads \(key) \(numberText)"
      : "\(picture.address): \(title) \(numberText)"
  }

  private var numberText: String {
    guard let number = picture.openEntry?.number else { return reason }
    return picture.form.text(number, digits: picture.number.digits(stage: picture.open.stage))
  }

  /// Why the open head has no number.
  private var reason: String {
    switch picture.openEntry?.reading {
    case .pending, nil: "not computed yet"
    case .value(.masked): "the mask hides key \(key) from query \(query)"
    case .value(.undefined(let reason)): "row \(query) is undefined: \(reason)"
    case .missing, .value(.number): "there is no such number: ∅"
    }
  }

  private var said: String {
    guard picture.openEntry?.number != nil else { return "\(picture.address): \(reason)" }
    let (head, number) = ("\(picture.address)", numberText)
    switch picture.number {
    case .cell: return "\(head): \(cellSentence(number))"
    case .metric(let metric):
      let sentence = metric.headSentence(
        number, firstKey: picture.open.keyName(0, naming), mostEntropy: picture.mostEntropy)
      return "\(head): \(sentence)"
    case .similarity(let address):
      return "\(head): a row shares \(number) of its weight with that of \(address)"
    }
  }

  private func cellSentence(_ number: String) -> String {
    switch picture.open.stage {
    case .weights: "query \(query) reads key \(key) with weight \(number)"
    case .valueNorm: "key \(key) hands query \(query) a value of length ‖α·v‖ \(number)"
    case .output: "query \(query) receives \(number) in \(column)"
    case .dot, .scaled, .masked: "query \(query), key \(key): \(stageTitle) \(number)"
    }
  }

  /// The place of the open head among those that are computed.
  private var place: String {
    guard let entry = picture.openEntry, let rank = picture.rank(of: entry) else { return "" }
    let count = picture.ranking.count
    let soFar = picture.computedCount < picture.entries.count ? " so far" : ""
    let word = rank == 1 ? "largest of \(count)" : "rank \(rank) of \(count)"
    return ", \(word) heads\(soFar)"
  }
}
