import Attention
import Models
import Scenarios
import Screen
import Views

/// How the panel over the six axes looks.
extension State {
  /// Draws the panel in the place of the view.
  func drawAxesPanel(
    _ panel: AxesPanel, _ picture: HeadPicture, in area: Rectangle, _ frame: inout Frame
  ) {
    axesPanelView(panel, picture).draw(in: area, of: &frame)
  }

  /// The lines around the panel.
  func axesPanelLines(_ panel: AxesPanel, _ picture: HeadPicture) -> ViewLines {
    let now = exploration.openConfiguration
    let line = AxesPanelLine(
      now: AxesLine(configuration: now, dimension: picture.head.dimension),
      before: AxesLine(
        configuration: configurationBefore(panel), dimension: picture.head.dimension),
      selected: AttentionAxis.allCases.filter { $0 != .preset }.firstIndex(of: panel.axis),
      presets: AttentionPreset.matching(now).map(\.name))
    let legend = axesLegend
    return ViewLines(
      aside: .text(DisplayText(isComputing ? computingAside : "follows at once")),
      axes: { line.draw(in: $0, of: &$1) },
      legend: {
        $1.write(
          legend, row: $0.row, column: $0.column + 1, style: .role(.faint), in: $0)
      },
      sentence: { area, frame in
        let sentence = TokenNaming.fitting(area.columns - 1) { naming in
          [axesSentence(panel, picture, naming)]
        }
        frame.write(sentence, row: area.row, column: area.column + 1, in: area)
      })
  }

  private var axesLegend: DisplayText {
    DisplayText(
      "[ ] now   * changed since you opened this   × not possible here, \(keyName(.why)) says why")
  }

  private func configurationBefore(_ panel: AxesPanel) -> AttentionConfiguration {
    panel.original.input.configuration(of: exploration.address)
  }

  func axesPanelView(_ panel: AxesPanel, _ picture: HeadPicture) -> AxesPanelView {
    let before =
      HeadPicture(
        panel.original.opened(at: exploration.address), repertoire: display.repertoire) ?? picture
    return AxesPanelView(
      content: axesContent(panel),
      effect: AxesPanelEffect(
        before: (before, value(of: panel.axis, configurationBefore(panel))),
        now: (picture, value(of: panel.axis, exploration.openConfiguration)),
        query: exploration.query, key: exploration.key,
        look: Look(shading: display.shading)))
  }

  private func axesContent(_ panel: AxesPanel) -> AxesPanelContent {
    let (now, before) = (exploration.openConfiguration, configurationBefore(panel))
    let axes = AttentionAxis.allCases.map { axis in
      let value = value(of: axis, now)
      return AxesPanelContent.Axis(
        name: DisplayText(axis.rawValue), now: value, isSelected: axis == panel.axis,
        isChanged: value != self.value(of: axis, before))
    }
    let values = entries(of: panel.axis).map { entry in
      AxesPanelContent.Value(
        name: DisplayText(entry.value), formula: DisplayText(entry.formula),
        short: DisplayText(entry.short), isCurrent: entry.isCurrent,
        isChanged: entry.isCurrent && entry.values.applied(to: before) != before,
        isDisabled: entry.disabledReason != nil)
    }
    let matching = AttentionPreset.matching(now)
    return AxesPanelContent(
      axes: axes, title: DisplayText(panel.axis.title),
      meaningTitle: DisplayText(panel.axis.meaningTitle), values: values, cursor: panel.place,
      pane: panel.pane == .axes ? .axes : .values,
      presets: AttentionPreset.allCases.map {
        AxesPanelContent.Preset(
          name: DisplayText($0.nameInFamily), isCurrent: matching.contains($0),
          isOfFamily: $0.isOfFamily)
      }, disabledNote: DisplayText("× \(keyName(.why)) says why"))
  }

  /// Where one stands on an axis, in a word or two.
  private func value(
    of axis: AttentionAxis, _ configuration: AttentionConfiguration
  ) -> DisplayText {
    let head = exploration.head?.attention
    switch axis {
    case .source: return DisplayText(configuration.source.rawValue)
    case .positions: return DisplayText(configuration.positions.rawValue)
    case .score: return DisplayText(configuration.score.rawValue)
    case .scale: return DisplayText(configuration.scale.words(of: head))
    case .mask: return DisplayText(configuration.mask.words)
    case .normalizer: return DisplayText(configuration.normalizer.rawValue)
    case .temperature: return DisplayText(shortNumber(configuration.temperature))
    case .preset:
      let names = AttentionPreset.matching(configuration).map(\.name)
      return DisplayText(names.isEmpty ? "(none)" : names.joined(separator: ", "))
    }
  }

  /// The sentence: what is typed, what the value under the cursor means, or what the row became.
  func axesSentence(
    _ panel: AxesPanel, _ picture: HeadPicture, _ naming: TokenNaming
  ) -> String {
    if let field = panel.field {
      return "\(panel.axis.rawValue): type a number: \(DisplayText(field.text))_"
    }
    guard let entry = entry(of: panel) else { return "" }
    let value = "\(panel.axis.rawValue) \(entry.value)"
    let query = picture.queryName(exploration.query, naming)
    let key = picture.keyName(exploration.key, naming)
    let row = picture.head.row(exploration.query)
    guard let weights = row.outcome.value?.weights, weights.indices.contains(exploration.key)
    else {
      let reason = row.outcome.reason.map { "\($0)" } ?? "there is no such row"
      return "\(DisplayText(value)): row \(query) is undefined: \(reason)"
    }
    let number = NumberForm.weight.text(weights[exploration.key], digits: 4)
    let sum = NumberForm.weight.text(weights.reduce(0, +), digits: 4)
    return "\(DisplayText(value)): query \(query), key \(key) \(number); the row sums to \(sum)"
  }
}

extension AttentionPreset {
  /// What it is called behind others of its family: `general` behind `Luong dot`.
  fileprivate var nameInFamily: String {
    switch self {
    case .luongGeneral: "general"
    case .luongConcat: "concat"
    case .luongLocal: "local"
    case .transformerEncoder: "Transformer"
    case .showAttendTellSoft: "Show-Attend-Tell soft"
    case .showAttendTellHard: "hard"
    default: name
    }
  }

  fileprivate var isOfFamily: Bool {
    [.luongGeneral, .luongConcat, .luongLocal, .showAttendTellHard].contains(self)
  }
}

extension AttentionScale {
  /// What scores are divided by: `√d = √16 = 4`, `√3 = 1.7321`.
  fileprivate func words(of head: AttentionHead?) -> String {
    let dimension = head?.dimension ?? 0
    switch self {
    case .none: return "none"
    case .squareRootOfDimension:
      let root = "√\(dimension) = \(shortNumber(Double(dimension).squareRoot()))"
      return root.count <= 8 ? "√d = " + root : root
    case .dimension: return "d = \(dimension)"
    case .maximum: return "max |s|"
    case .fixed(let number): return shortNumber(number)
    case .learned:
      return "learned" + (head?.parameters.scale.map { " = " + shortNumber($0) } ?? "")
    }
  }
}

extension AttentionMask {
  /// The patterns and keys switched off: `causal, 1 key off`.
  fileprivate var words: String {
    var words = patterns.map { pattern in
      switch pattern {
      case .causal: "causal"
      case .window(let reach): "window:\(reach)"
      case .padding: "padding"
      case .custom: "custom"
      }
    }
    if !keysOff.isEmpty { words.append("\(keysOff.count) key\(keysOff.count == 1 ? "" : "s") off") }
    return words.isEmpty ? "none" : words.joined(separator: ", ")
  }
}

/// A number with at most four digits after the point, and none where it is whole.
private func shortNumber(_ number: Double) -> String {
  guard number != number.rounded() else { return decimalText(number, places: 0) }
  let text = decimalText(number, places: 4)
  return String(text.reversed().drop { $0 == "0" }.reversed())
}
