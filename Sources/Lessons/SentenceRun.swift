import Attention
import Models
import Scenarios
import Tokenization

/// A sentence that the toy model reads, while changes are put in.
struct SentenceRun {
  let name: String
  var text: String
  var axes: AxisValues
  let selection: ScenarioSelection
  var model = ToyModel()
  private var off: [LessonPlace] = []
  private var intervention = Intervention()

  /// The longest sentence, in tokens.
  static let longest = 128

  init(name: String, text: String, axes: AxisValues, selection: ScenarioSelection) {
    self.name = name
    self.text = text
    self.axes = axes
    self.selection = selection
  }

  mutating func state(
    _ changes: [StateChange], _ head: LessonHead?
  ) throws(ExpressionError) -> LessonState {
    var numbers: [(NumberPlace, Double)] = []
    for change in changes {
      switch change {
      case .axis(let axis, let word): axes = axes.merging(try change.axisValues(axis, word))
      case .headOff(let address):
        guard ToyModel.heads.indices.contains(address.layer),
          ToyModel.heads[address.layer].indices.contains(address.head)
        else {
          throw ExpressionError(
            .noHead("\(address)", allowed: ["L0.H0 to L1.H4"]), column: 1)
        }
        intervention.headsOff.insert(address)
      case .keyOff(let place): off.append(place)
      case .word(let place, let replacement): try replace(place, with: replacement)
      case .sentence(let sentence): text = sentence
      case .number(let place, let number): numbers.append((place, number))
      }
    }
    let configuration = try configuration()
    for (place, number) in numbers { try put(place, number, head, configuration) }
    return state(model.trace(of: text, configuration: configuration, intervention: intervention))
  }

  private func configuration() throws(ExpressionError) -> AttentionConfiguration {
    let labels = labels
    guard labels.count <= Self.longest else {
      throw ExpressionError(
        .notPossible(
          "the sentence has \(labels.count) tokens, and a lesson reads \(Self.longest)"), column: 1)
    }
    var configuration = axes.applied(to: ToyModel.configuration)
    for place in off { configuration.mask.keysOff.insert(try labels.place(place, "words")) }
    return configuration
  }

  private var labels: LabelList { LabelList(model.tokens(of: text).map(\.token.text)) }

  private mutating func replace(
    _ place: LessonPlace, with replacement: String
  ) throws(ExpressionError) {
    let tokens = model.tokens(of: text)
    let index = try LabelList(tokens.map(\.token.text)).place(place, "words")
    let range = tokens[index].token.characters
    var scalars = Array(text.unicodeScalars)
    guard !range.isEmpty, range.upperBound <= scalars.count else {
      throw ExpressionError(.notPossible("the beginning of the sentence is no word"), column: 1)
    }
    scalars.replaceSubrange(range, with: Array(replacement.unicodeScalars))
    var changed = String.UnicodeScalarView()
    changed.append(contentsOf: scalars)
    text = String(changed)
  }

  private mutating func put(
    _ place: NumberPlace, _ number: Double, _ current: LessonHead?,
    _ configuration: AttentionConfiguration
  ) throws(ExpressionError) {
    let plain = state(model.trace(of: text, configuration: configuration))
    if place.table == .embedding {
      let dimensions = LabelList(ToyDimension.allCases.map(\.name))
      let component = RunComponent.embedding(
        token: try plain.keys.place(place.row, "words"),
        column: try dimensions.place(place.column, "dimensions of a vector"))
      intervention.numbers[component] = Float(number)
      return
    }
    for head in try plain.heads(place.head ?? current, column: 1) {
      let component: RunComponent
      if let kind = place.table.projection {
        component = .projection(head.address, try place.projection(kind, head))
      } else {
        component = .head(head.address, try place.component(plain, head))
      }
      intervention.numbers[component] = Float(number)
    }
  }

  private func state(_ trace: ModelTrace) -> LessonState {
    let heads = trace.addresses.compactMap { address in
      trace[address].map {
        LessonStateHead(address: address, name: $0.name, attention: $0.attention)
      }
    }
    let labels = LabelList(trace.tokens.map(\.token.text))
    let opening = selection.head ?? ToyModel.openingHead.description
    return LessonState(
      dataName: name, heads: heads, trace: trace, queries: labels, keys: labels,
      openingHead: heads.firstIndex { $0.isCalled(opening) } ?? 0)
  }
}

extension NumberPlace.Table {
  fileprivate var projection: ProjectionKind? {
    switch self {
    case .queryProjection: .query
    case .keyProjection: .key
    case .valueProjection: .value
    case .query, .key, .value, .embedding: nil
    }
  }
}

extension NumberPlace {
  /// The place in a matrix around a head: what it makes, then what it is made from.
  fileprivate func projection(
    _ kind: ProjectionKind, _ head: LessonStateHead
  ) throws(ExpressionError) -> ProjectionComponent {
    let rows = kind == .value ? head.valueNames : head.dimensionNames
    let columns = LabelList(ToyDimension.allCases.map(\.name))
    return ProjectionComponent(
      kind, row: try rows.place(row, "rows of \(table.rawValue)"),
      column: try columns.place(column, "columns of \(table.rawValue)"))
  }
}
